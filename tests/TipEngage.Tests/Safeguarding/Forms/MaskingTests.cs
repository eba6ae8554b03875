using System.Globalization;
using TipEngage.Resources;
using TipEngage.Safeguarding.Forms;

namespace TipEngage.Tests.Safeguarding.Forms;

public sealed class MaskingTests
{
    private const string Field = "results";

    [Fact]
    public void A_mask_does_not_tell_how_long_what_it_hides_was()
    {
        Masking.Apply("Ring 0812.", [Found(FindingKind.Phone, 5, 4)]).ShouldBe("Ring [phone].");
        Masking.Apply("Ring 081234567890.", [Found(FindingKind.Phone, 5, 12)]).ShouldBe("Ring [phone].");
    }

    [Fact]
    public void All_findings_are_masked_in_whatever_order_they_come() =>
        Masking.Apply("a@b.example or 081", [Found(FindingKind.Phone, 15, 3), Found(FindingKind.EMail, 0, 11)]).ShouldBe("[e-mail] or [phone]");

    [Fact]
    public void Of_findings_that_overlap_the_gravest_counts_for_both() =>
        Masking.Apply("x 1234567 y", [Found(FindingKind.Phone, 2, 5), Found(FindingKind.Identifier, 4, 5, Severity.Block)]).ShouldBe("x [number removed] y");

    [Fact]
    public void A_finding_of_another_text_does_no_harm() => Masking.Apply("ab", [Found(FindingKind.Phone, 1, 30), Found(FindingKind.EMail, 40, 3)]).ShouldBe("a[phone]");

    [Theory]
    [InlineData("en", "[phone]")]
    [InlineData("id", "[telepon]")]
    [InlineData("th", "[โทรศัพท์]")]
    [InlineData("vi", "[điện thoại]")]
    public void A_mask_is_in_the_language_of_the_answer(string language, string mask) =>
        In(language, () => Masking.Apply("081", [Found(FindingKind.Phone, 0, 3)])).ShouldBe(mask);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_kind_has_a_reason_of_its_own_and_something_to_stand_instead(string kind)
    {
        var found = Found(Enum.Parse<FindingKind>(kind), 0, 1);

        Enum.GetValues<FindingKind>().Count(other => FindingWords.ReasonOf(Found(other, 0, 1)) == FindingWords.ReasonOf(found)).ShouldBe(1);
        FindingWords.InsteadOf(found.Kind).ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void A_story_that_may_be_true_is_asked_about() =>
        FindingWords.ReasonOf(Found(FindingKind.Disclosure, 0, 1, Severity.Hold)).ShouldContain("Does this describe a real person or case?");

    public static TheoryData<string> Kinds => [.. Enum.GetNames<FindingKind>()];

    private static Finding Found(FindingKind kind, int start, int length, Severity severity = Severity.Warn) => new(Field, kind, severity, start, length);

    private static string In(string language, Func<string> answer)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = SupportedLanguages.For(language);
            return answer();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
