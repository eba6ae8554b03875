using TipEngage.Benchmarks.Reports;
using TipEngage.Benchmarks.Understood;
using TipEngage.Safeguarding.Forms;

namespace TipEngage.Benchmarks;

/// <summary>What comes of labelled texts in a form: told of somebody in danger, not to be taken, to be asked about, or to be left alone.</summary>
internal static class FormsBenchmark
{
    private static readonly Severity?[] outcomes = [Severity.Refer, Severity.Block, Severity.Hold, Severity.Warn, null];

    public static void Run(string[] files)
    {
        if (files is [] || files.Any(one => one.StartsWith("--", StringComparison.Ordinal)))
            throw new BenchmarkException("Name the files with labelled texts of forms: forms FILE...");

        var found = new Table("file", "wanted", "texts", "referred", "blocked", "held", "warned", "left alone", "wrong %");
        var wrong = new Table("wanted", "file", "given", "text");
        Judged[] all = [.. files.SelectMany(file => LabelledForm.Read(file).Select(text => new Judged(Path.GetFileName(file), text.Expect, text.Text, FormScreening.Default.Judge([new("howItWorks", text.Text)]))))];
        foreach (var list in all.GroupBy(one => (one.File, one.Wanted)).Concat(all.GroupBy(one => (File: "all", one.Wanted))))
            found.Add([list.Key.File, list.Key.Wanted, $"{list.Count()}", .. outcomes.Select(outcome => $"{list.Count(one => one.Given.Worst == outcome)}"), Table.Number(100.0 * list.Count(IsWrong) / list.Count(), "0.0")]);
        foreach (var one in all.Where(IsWrong))
            wrong.Add(one.Wanted, one.File, string.Join(' ', one.Given.Findings.Select(finding => $"{finding.Kind}/{finding.Severity}:{one.Text.Substring(finding.Start, finding.Length)}")), one.Text);

        found.Print();
        wrong.Print();
    }

    private static bool IsWrong(Judged one) => one.Wanted switch
    {
        "disclosure" => !one.Given.Findings.Any(finding => finding.Kind is FindingKind.Disclosure),
        "block" => one.Given.Worst is not >= Severity.Block,
        "notice" => one.Given.Worst is null,
        _ => one.Given.Worst >= Severity.Hold,
    };

    private sealed record Judged(string File, string Wanted, string Text, FormVerdict Given);
}
