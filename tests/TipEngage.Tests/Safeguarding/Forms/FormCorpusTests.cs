using System.Globalization;
using System.Text;
using TipEngage.Safeguarding.Forms;

namespace TipEngage.Tests.Safeguarding.Forms;

public sealed class FormCorpusTests(ITestOutputHelper output)
{
    /// <summary>At least so many texts of each kind in all files together.</summary>
    private const int FewestOfKind = 400;

    /// <summary>At most so many texts that are to be left alone are refused.</summary>
    private const double RefusedWrongly = 0.02;

    /// <summary>At most so many of them are asked about.</summary>
    private const double AskedWrongly = 0.08;

    /// <summary>At least so many texts that are to be blocked are not taken.</summary>
    private const double NotTaken = 0.96;

    /// <summary>At least so many texts that are to be held or warned of are.</summary>
    private const double Noticed = 0.94;

    public static TheoryData<string> Names => FormTexts.Names;

    public static TheoryData<string> Languages => LabelledTexts.Languages;

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_disclosure_is_referred_or_asked_about(string name)
    {
        var texts = FormTexts.Of(name).Texts[Outcome.Referred];

        texts.Where(text => !IsDisclosure(text)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Each_disclosure_of_the_chat_is_referred_or_asked_about(string language) =>
        LabelledTexts.Of(language).Disclosures.Where(text => !IsDisclosure(text)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Names))]
    public void What_names_and_accuses_is_not_taken(string name)
    {
        var texts = FormTexts.Of(name).Texts[Outcome.Blocked];
        string[] taken = [.. texts.Where(text => Judged(text) is not (Outcome.Referred or Outcome.Blocked))];

        taken.Length.ShouldBeLessThanOrEqualTo((int)((1 - NotTaken) * texts.Length), string.Join('\n', taken));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_may_show_who_somebody_is_does_not_pass_unnoticed(string name)
    {
        string[] texts = [.. FormTexts.Of(name).Texts[Outcome.Held], .. FormTexts.Of(name).Texts[Outcome.Warned]];
        string[] passed = [.. texts.Where(text => Judged(text) is Outcome.Alone)];

        passed.Length.ShouldBeLessThanOrEqualTo((int)((1 - Noticed) * texts.Length), string.Join('\n', passed));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_practice_in_general_words_is_left_alone(string name)
    {
        var texts = FormTexts.Of(name).Texts[Outcome.Alone];
        string[] refused = [.. texts.Where(text => Judged(text) is Outcome.Referred or Outcome.Blocked)];
        string[] asked = [.. texts.Where(text => Judged(text) is Outcome.Held)];

        refused.Length.ShouldBeLessThanOrEqualTo((int)(RefusedWrongly * texts.Length), string.Join('\n', refused));
        asked.Length.ShouldBeLessThanOrEqualTo((int)(AskedWrongly * texts.Length), string.Join('\n', asked));
    }

    [Fact]
    public void The_confusion_table_is_printed()
    {
        foreach (var part in FormTexts.All)
            output.WriteLine(Table(part.Name, part.Texts));
        var all = Enum.GetValues<Outcome>().ToDictionary(wanted => wanted, wanted => FormTexts.All.SelectMany(part => part.Texts[wanted]).ToArray());
        output.WriteLine(Table("all", all));

        (all[Outcome.Referred].Length + all[Outcome.Blocked].Length).ShouldBeGreaterThanOrEqualTo(FewestOfKind);
        all.Where(list => list.Key > Outcome.Blocked).ShouldAllBe(list => list.Value.Length >= FewestOfKind);
    }

    private static string Table(string name, IReadOnlyDictionary<Outcome, string[]> texts)
    {
        var table = new StringBuilder().AppendLine().Append(name.PadRight(12));
        foreach (var outcome in Enum.GetNames<Outcome>())
            table.Append(outcome.PadLeft(9));
        foreach (var (wanted, list) in texts.OrderBy(list => list.Key))
        {
            table.AppendLine().Append(wanted.ToString().PadRight(12));
            foreach (var outcome in Enum.GetValues<Outcome>())
                table.Append(list.Count(text => Judged(text) == outcome).ToString(CultureInfo.InvariantCulture).PadLeft(9));
        }

        return table.ToString();
    }

    private static bool IsDisclosure(string text) => Judge(text).Findings.Any(finding => finding.Kind is FindingKind.Disclosure);

    private static Outcome Judged(string text) => Judge(text).Worst switch
    {
        Severity.Refer => Outcome.Referred,
        Severity.Block => Outcome.Blocked,
        Severity.Hold => Outcome.Held,
        Severity.Warn => Outcome.Warned,
        _ => Outcome.Alone,
    };

    private static FormVerdict Judge(string text) => FormScreening.Default.Judge([new("howItWorks", text)]);
}
