using CsCheck;
using TipEngage.Safeguarding;
using TipEngage.Safeguarding.Forms;
using TipEngage.Tests.Safeguarding.Forms;

namespace TipEngage.Tests.Safeguarding.Places;

/// <summary>A link leads to a door without a street in it, and a card is one without a word for it.</summary>
public sealed class PlaceTextsTests
{
    public static TheoryData<string, string> Addresses => PlaceTexts.Of(texts => texts.Addresses);

    public static TheoryData<string, string> Accounts => PlaceTexts.Of(texts => texts.Accounts);

    public static TheoryData<string, string> Harmless => PlaceTexts.Of(texts => texts.Pass);

    public static TheoryData<string, string> Offices => PlaceTexts.Of(texts => texts.Offices);

    [Theory]
    [MemberData(nameof(Addresses))]
    public void What_leads_to_one_place_is_an_address_in_a_form_and_in_a_chat(string language, string text)
    {
        language.ShouldNotBeEmpty();
        Blocked(text).ShouldContain(FindingKind.Address);
        Screening.Default.Judge(text).Reasons.ShouldContain(Reason.Address);
    }

    [Theory]
    [MemberData(nameof(Accounts))]
    public void The_number_of_a_card_is_an_account_in_a_form_and_in_a_chat(string language, string text)
    {
        language.ShouldNotBeEmpty();
        Blocked(text).ShouldContain(FindingKind.Account);
        Screening.Default.Judge(text).Reasons.ShouldContain(Reason.Account);
    }

    [Theory]
    [MemberData(nameof(Harmless))]
    public void What_is_near_to_them_is_taken(string language, string text)
    {
        language.ShouldNotBeEmpty();
        Blocked(text).ShouldBeEmpty();
        Screening.Default.Judge(text).Reasons.Where(reason => reason is not Reason.Details).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Offices))]
    public void The_way_to_an_office_or_a_meeting_is_said_in_a_chat_and_not_kept_by_a_form(string language, string text)
    {
        language.ShouldNotBeEmpty();
        Screening.Default.Judge(text).IsHarmless.ShouldBeTrue(string.Join(' ', Screening.Default.Judge(text).Reasons));
        Blocked(text).ShouldContain(FindingKind.Address);
    }

    [Theory]
    [InlineData("She is in the room behind the meeting: https://maps.app.goo.gl/Xy7Abc12Def")]
    [InlineData("The shelter is at https://maps.app.goo.gl/Xy7Abc12Def near the ministry.")]
    public void Where_somebody_is_kept_is_no_office(string text) => Screening.Default.Judge(text).IsHarmless.ShouldBeFalse();

    [Theory]
    [InlineData("https://maps.app.goo.gl/Xy7Abc12Def")]
    [InlineData("https://www.google.com/maps/place/Green+Gate+House")]
    [InlineData("https://what3words.com/filled.count.soap")]
    [InlineData("https://plus.codes/7P52QFV3%2B8C")]
    [InlineData("https://osm.org/go/w7xPzk~2--")]
    public void A_link_to_a_place_is_no_evidence(string link) =>
        FormScreening.Default.Judge([new("evidenceLinks", link, FieldNature.Link)]).Findings.ShouldContain(one => one.Kind == FindingKind.Address && one.Severity == Severity.Block);

    [Theory]
    [InlineData("https://www.facebook.com/unodc/posts/4111111111111111")]
    [InlineData("https://x.example.org/status/4242424242424242")]
    [InlineData("https://www.google.com/maps")]
    [InlineData("https://www.waze.com/about")]
    [InlineData("https://doi.org/10.1000/4111111111111111")]
    public void The_number_of_a_page_is_no_card(string link) =>
        FormScreening.Default.Judge([new("evidenceLinks", link, FieldNature.Link)]).Findings.ShouldNotContain(one => one.Kind == FindingKind.Address || one.Kind == FindingKind.Account);

    [Theory]
    [InlineData("13-13-1234567-12")]
    [InlineData("0105536000315")]
    [InlineData("9780000000002")]
    [InlineData("1111 1111 1111 1117")]
    public void Numbers_that_no_issuer_gives_out_are_no_cards(string number) => Kinds($"It is {number} there.").ShouldNotContain(FindingKind.Account);

    /// <summary>In every script, whatever stands between the groups.</summary>
    [Fact]
    public void Every_card_is_found_in_every_script() =>
        Gen.Select(Cards(), Chosen.From("", " ", "-", "\u2011", "\u00A0", "\u2013"), Chosen.From("{0}", "It was {0}.", "เลข{0}นี้", "Số {0} đó")).SelectMany(one => Scripts.WritingsOf(Grouped(one.Item1, one.Item2)).Select(written => string.Format(null, one.Item3, written)))
            .Sample(text => Kinds(text).Contains(FindingKind.Account) && Screening.Default.Judge(text).Reasons.Contains(Reason.Account), iter: 2000);

    private static IEnumerable<FindingKind> Kinds(string text) => FormScreening.Default.Judge([new("howItWorks", text)]).Findings.Select(one => one.Kind);

    private static IEnumerable<FindingKind> Blocked(string text) =>
        FormScreening.Default.Judge([new("howItWorks", text)]).Findings.Where(one => one.Severity >= Severity.Block).Select(one => one.Kind);

    /// <summary>Numbers of each issuer with their check digit.</summary>
    private static Gen<string> Cards() => Gen.Select(
        Chosen.From(("4", 16), ("4", 19), ("51", 16), ("55", 16), ("2221", 16), ("2720", 16), ("34", 15), ("37", 15), ("3528", 16), ("3589", 16), ("62", 16), ("62", 19), ("6011", 16), ("65", 16), ("305", 14), ("36", 14), ("38", 14)),
        Gen.Char['0', '9'].Array[19],
        (issuer, digits) => Checked(issuer.Item1 + new string(digits)[..(issuer.Item2 - issuer.Item1.Length - 1)]));

    private static string Checked(string digits) => digits + ((10 - (digits.Reverse().Select((digit, at) => at % 2 is 0 ? ((digit - '0') * 2 / 10) + ((digit - '0') * 2 % 10) : digit - '0').Sum() % 10)) % 10);

    private static string Grouped(string digits, string mark) => string.Join(mark, digits.Chunk(4).Select(group => new string(group)));
}
