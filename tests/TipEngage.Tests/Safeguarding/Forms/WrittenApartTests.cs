using System.Runtime.CompilerServices;
using System.Text.Json;
using TipEngage.Safeguarding.Forms;

namespace TipEngage.Tests.Safeguarding.Forms;

/// <summary>
/// Texts for forms by people who did not know the rules, in four parts. Each but the first was judged once before the rules were mended by it. The second: disclosures
/// found 39 of 40, 28 of them for certain; to be blocked 48 of 60; to be noticed 47 of 60; of 160 harmless ones 2 refused and 7 asked about. The third: 40 of 40,
/// 38 for certain; 57 of 60; 57 of 60; of 180 harmless ones 3 refused and 9 asked about. The fourth, after that: 47 of 48, 40 for certain; 60 of 80; 67 of 80; of 240
/// harmless ones 4 refused and 15 asked about.
/// </summary>
public sealed class WrittenApartTests
{
    private const double Found = 0.98;
    private const double Certain = 0.89;
    private const double NotTaken = 0.98;
    private const double Noticed = 0.96;
    private const double RefusedWrongly = 0.01;
    private const double AskedWrongly = 0.06;

    private static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web);

    [Fact]
    public void Disclosures_are_found_and_most_are_referred()
    {
        var all = Of("disclosure");

        ShareOf(all, one => one.Findings.Any(finding => finding.Kind is FindingKind.Disclosure)).ShouldBeGreaterThanOrEqualTo(Found);
        ShareOf(all, one => one.Worst is Severity.Refer).ShouldBeGreaterThanOrEqualTo(Certain);
    }

    [Fact]
    public void What_names_and_accuses_is_not_taken() => ShareOf(Of("block"), one => one.Worst >= Severity.Block).ShouldBeGreaterThanOrEqualTo(NotTaken);

    [Fact]
    public void What_may_show_who_somebody_is_is_noticed() => ShareOf(Of("notice"), one => one.Worst is not null).ShouldBeGreaterThanOrEqualTo(Noticed);

    [Fact]
    public void A_practice_in_general_words_is_left_alone()
    {
        var all = Of("clean");

        ShareOf(all, one => one.Worst >= Severity.Block).ShouldBeLessThanOrEqualTo(RefusedWrongly);
        ShareOf(all, one => one.Worst is Severity.Hold).ShouldBeLessThanOrEqualTo(AskedWrongly);
    }

    private static double ShareOf(string[] texts, Func<FormVerdict, bool> wanted) => (double)texts.Count(text => wanted(Judge(text))) / texts.Length;

    private static FormVerdict Judge(string text) => FormScreening.Default.Judge([new("howItWorks", text)]);

    private static string[] Of(string expect, [CallerFilePath] string here = "") =>
    [
        .. Directory.GetFiles(Path.Combine(Path.GetDirectoryName(here)!, "Apart"), "*.json").Order(StringComparer.Ordinal)
            .SelectMany(file => JsonSerializer.Deserialize<LabelledText[]>(File.ReadAllText(file), json)!)
            .Where(one => one.Expect == expect).Select(one => one.Text),
    ];

    private sealed record LabelledText(string Text, string Expect);
}
