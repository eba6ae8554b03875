using TipEngage.Safeguarding.Forms;

namespace TipEngage.Tests.Safeguarding.Forms;

public sealed class FormScreeningTests
{
    [Fact]
    public void A_practice_in_general_words_has_no_findings() =>
        Judge("Suppliers must not keep passports; each worker has a locker with a key.").Worst.ShouldBeNull();

    [Fact]
    public void A_disclosure_is_referred() => Judge("My boss took my passport and locks me in the dormitory.").Worst.ShouldBe(Severity.Refer);

    [Fact]
    public void A_card_number_is_blocked() => Kinds("It was paid to 4111 1111 1111 1111.").ShouldContain(FindingKind.Account);

    [Theory]
    [InlineData("Nike uses forced labour.")]
    [InlineData("Audits were done. Foxconn exploited its workers.")]
    [InlineData("Zara is accused of wage theft.")]
    public void A_company_that_is_accused_by_its_bare_name_is_blocked(string text) => Kinds(text).ShouldContain(FindingKind.Allegation);

    [Theory]
    [InlineData("Trafficking exploits workers.")]
    [InlineData("It abuses workers.")]
    [InlineData("Suppliers used forced labour before the rule.")]
    [InlineData("Majikan merampas paspor.")]
    [InlineData("Management withheld wages at first, and the policy now forbids it.")]
    public void Who_is_nobody_by_name_is_not_accused(string text) => Kinds(text).ShouldNotContain(FindingKind.Allegation);

    [Fact]
    public void An_own_contact_may_stand_in_its_field() =>
        FormScreening.Default.Judge([new("contact", "somporn@example.org, 081-234-5678", FieldNature.Contact)]).Findings.ShouldBeEmpty();

    [Fact]
    public void Each_finding_names_its_field() =>
        FormScreening.Default.Judge([new("title", "Lockers for passports"), new("limits", "Write to somporn@example.org")]).Findings
            .Select(finding => finding.Field).Distinct().ShouldBe(["limits"]);

    [Theory]
    [InlineData("Write to somporn@example.co.th. Workers keep their passports.", "somporn@example.co.th")]
    [InlineData("Write to somporn@example.org . Thai words follow.", "somporn@example.org")]
    [InlineData("Write to somporn @ example . org today.", "somporn @ example . org")]
    public void An_address_ends_where_its_sentence_does(string text, string address)
    {
        var found = Judge(text).Findings.First(finding => finding.Kind is FindingKind.EMail);

        text.Substring(found.Start, found.Length).ShouldBe(address);
    }

    private static IEnumerable<FindingKind> Kinds(string text) => Judge(text).Findings.Select(finding => finding.Kind);

    private static FormVerdict Judge(string text) => FormScreening.Default.Judge([new("results", text)]);
}
