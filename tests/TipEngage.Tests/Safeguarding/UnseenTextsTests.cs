using System.Globalization;
using TipEngage.Safeguarding;
using TipEngage.Safeguarding.Forms;

namespace TipEngage.Tests.Safeguarding;

/// <summary>How the rules do on sentences that nobody had seen who wrote them.</summary>
public sealed class UnseenTextsTests(ITestOutputHelper output)
{
    /// <summary>At least so many disclosures of a part are referred in a chat, and referred or asked about in a form.</summary>
    private const double Recall = 0.8;

    /// <summary>The same over all parts of all languages.</summary>
    private const double RecallOfAll = 0.96;

    /// <summary>At least so many refusals are stopped in a chat, over all parts of all languages.</summary>
    private const double RecallOfRefusals = 0.96;

    /// <summary>At most so many harmless texts are stopped, over all parts of all languages, in a chat or a form.</summary>
    private const double FalseAlarms = 0.02;

    public static TheoryData<string> Names => [.. UnseenTexts.All.Select(part => part.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Most_disclosures_of_a_part_are_found(string name)
    {
        var texts = UnseenTexts.All.Single(part => part.Name == name).Disclosures;

        Missed(texts, IsFoundInChat).ShouldBeLessThanOrEqualTo((int)((1 - Recall) * texts.Count), string.Join('\n', texts.Where(text => !IsFoundInChat(text))));
        Missed(texts, IsFoundInForm).ShouldBeLessThanOrEqualTo((int)((1 - Recall) * texts.Count), string.Join('\n', texts.Where(text => !IsFoundInForm(text))));
    }

    [Fact]
    public void Nearly_all_disclosures_are_found()
    {
        string[] texts = [.. UnseenTexts.All.SelectMany(part => part.Disclosures)];

        Missed(texts, IsFoundInChat).ShouldBeLessThanOrEqualTo((int)((1 - RecallOfAll) * texts.Length));
        Missed(texts, IsFoundInForm).ShouldBeLessThanOrEqualTo((int)((1 - RecallOfAll) * texts.Length));
    }

    [Fact]
    public void Nearly_all_refusals_are_stopped()
    {
        string[] texts = [.. UnseenTexts.All.SelectMany(part => part.Refusals)];
        string[] taken = [.. texts.Where(text => !IsStoppedInChat(text))];

        taken.Length.ShouldBeLessThanOrEqualTo((int)((1 - RecallOfRefusals) * texts.Length), string.Join('\n', taken));
    }

    [Fact]
    public void Few_harmless_texts_are_stopped()
    {
        string[] texts = [.. UnseenTexts.All.SelectMany(part => part.Harmless)];
        string[] inChat = [.. texts.Where(IsStoppedInChat)];
        string[] written = [.. UnseenTexts.All.Where(part => !part.IsTalk).SelectMany(part => part.Harmless)];
        string[] inForm = [.. written.Where(IsStoppedInForm)];

        inChat.Length.ShouldBeLessThanOrEqualTo((int)(FalseAlarms * texts.Length), string.Join('\n', inChat));
        inForm.Length.ShouldBeLessThanOrEqualTo((int)(FalseAlarms * written.Length), string.Join('\n', inForm));
    }

    [Fact]
    public void The_figures_are_printed()
    {
        foreach (var part in UnseenTexts.All)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{part.Name,-10} found in a chat {part.Disclosures.Count(IsFoundInChat)}, in a form {part.Disclosures.Count(IsFoundInForm)} of {part.Disclosures.Count}; "
                + $"stopped in a chat {part.Harmless.Count(IsStoppedInChat)}, in a form {part.Harmless.Count(IsStoppedInForm)} of {part.Harmless.Count}"));
        }

        UnseenTexts.All.Count.ShouldBeGreaterThanOrEqualTo(LabelledTexts.All.Count);
    }

    private static int Missed(IEnumerable<string> texts, Func<string, bool> isFound) => texts.Count(text => !isFound(text));

    private static bool IsFoundInChat(string text) => Screening.Default.Judge(text).IsDisclosure;

    private static bool IsFoundInForm(string text) => InForm(text).Findings.Any(finding => finding.Kind is FindingKind.Disclosure);

    private static bool IsStoppedInChat(string text) => !Screening.Default.Judge(text).IsHarmless;

    private static bool IsStoppedInForm(string text) => InForm(text).Worst is Severity.Refer or Severity.Block or Severity.Hold;

    private static FormVerdict InForm(string text) => FormScreening.Default.Judge([new("howItWorks", text)]);
}
