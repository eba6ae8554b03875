using TipEngage.Benchmarks.Reports;
using TipEngage.Benchmarks.Understood;
using TipEngage.Safeguarding;

namespace TipEngage.Benchmarks;

/// <summary>How many disclosures and refusals of labelled texts are found, and how much harmless talk is let through.</summary>
internal static class SafetyBenchmark
{
    public static void Run(string[] files)
    {
        if (files is [] || files.Any(one => one.StartsWith("--", StringComparison.Ordinal)))
            throw new BenchmarkException("Name the files with labelled texts: safety FILE...");

        var found = new Table("file", "disclosures", "referred", "at least stopped", "refusals", "stopped", "as refusals", "harmless", "let through", "wrong referrals", "wrong refusals", "false %");
        var wrong = new Table("wrong", "file", "given", "text");
        foreach (var file in files)
            Judge(file, found, wrong);

        found.Print();
        wrong.Print();
    }

    private static void Judge(string file, Table found, Table wrong)
    {
        var texts = SafetyTexts.Read(file);
        var name = Path.Combine(Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(file))) ?? "", Path.GetFileName(file));
        var (disclosures, refusals, harmless) = (Of(texts.Disclosures), Of(texts.Refusals), Of(texts.Harmless));
        var alarms = harmless.Count(IsStopped);

        found.Add(
            name,
            $"{disclosures.Length}", $"{disclosures.Count(one => one.Given.IsDisclosure)}", $"{disclosures.Count(IsStopped)}",
            $"{refusals.Length}", $"{refusals.Count(IsStopped)}", $"{refusals.Count(one => one.Given.Reasons is not [])}",
            $"{harmless.Length}", $"{harmless.Length - alarms}", $"{harmless.Count(one => one.Given.IsDisclosure)}", $"{harmless.Count(one => one.Given.Reasons is not [])}", Table.Number(harmless is [] ? null : 100.0 * alarms / harmless.Length, "0.0"));
        Add("disclosure", disclosures.Where(one => !one.Given.IsDisclosure));
        Add("refusal", refusals.Where(one => one.Given.Reasons is []));
        Add("harmless", harmless.Where(IsStopped));

        void Add(string kind, IEnumerable<Judged> judged)
        {
            foreach (var (text, given) in judged)
                wrong.Add(kind, name, given.IsDisclosure ? $"referral ({Cause.Of(text)})" : string.Join(' ', given.Reasons), text);
        }
    }

    private static Judged[] Of(IEnumerable<string> texts) => [.. texts.Select(text => new Judged(text, Screening.Default.Judge(text)))];

    private static bool IsStopped(Judged one) => !one.Given.IsHarmless;

    private sealed record Judged(string Text, Verdict Given);
}
