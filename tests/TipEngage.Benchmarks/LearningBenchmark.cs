using TipEngage.Benchmarks.Learning;
using TipEngage.Benchmarks.Reports;
using TipEngage.Safeguarding;
using TipEngage.Safeguarding.Learned;
using TipEngage.Safeguarding.Numbers;
using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Benchmarks;

/// <summary>How the learned signs do on what each author wrote, learned from all others; then the weights learned from all.</summary>
internal static class LearningBenchmark
{
    private const string Held = "held";

    public static void Run(string? weights, string[] files)
    {
        if (files is [] || files.Any(one => one.StartsWith("--", StringComparison.Ordinal)))
            throw new BenchmarkException("Name the files with labelled texts: learn [--to FILE] FILE...");

        // What is kept apart is judged, and never learned from.
        LearningText[] all = [.. files.Order(StringComparer.Ordinal).SelectMany(LearningText.Read)];
        LearningText[] texts = [.. all.Where(text => text.Part is not Held)];
        Judged[] judged = [.. all.GroupBy(text => text.Part).Where(part => part.Any(text => text.IsDisclosure)).SelectMany(part => Judge(part, [.. texts.Where(text => text.Part != part.Key)]))];
        Print("held out", judged, one => one.Text.Part);
        Print("language", judged, one => one.Text.Language);
        foreach (var one in judged.Where(one => one.Text.IsDisclosure != one.IsReferred))
            Console.WriteLine($"{(one.IsReferred ? "wrong" : "missed")} {one.Text.Language}.{one.Text.Part}: {one.Text.Text}");

        if (weights is null)
            return;

        using var stream = File.Create(weights);
        TeacherOfBearings.Teach(texts).Write(stream);
        Console.WriteLine($"Learned from {texts.Count(text => text.IsDisclosure)} disclosures and {texts.Count(text => !text.IsDisclosure)} other texts.");
    }

    private static IEnumerable<Judged> Judge(IEnumerable<LearningText> part, LearningText[] others)
    {
        LearnedSigns learned = new(TeacherOfBearings.Teach(others));
        Screening screening = new(PhraseShelf.OfChats, PhraseShelf.OfForms, learned, CountryFiles.All);
        return [.. part.Select(text => new Judged(text, learned.OfChat(text.Plain, text.Finds).Passage is not null, screening.Judge(text.Text).IsDisclosure))];
    }

    private static void Print(string name, IEnumerable<Judged> judged, Func<Judged, string> by)
    {
        var table = new Table(name, "disclosures", "found alone", "with the rules", "harmless", "stopped alone", "with the rules", "%");
        foreach (var group in judged.GroupBy(by))
        {
            Judged[] disclosures = [.. group.Where(one => one.Text.IsDisclosure)];
            Judged[] harmless = [.. group.Where(one => !one.Text.IsDisclosure)];
            table.Add(
                group.Key,
                $"{disclosures.Length}", $"{disclosures.Count(one => one.IsLearned)}", $"{disclosures.Count(one => one.IsReferred)}",
                $"{harmless.Length}", $"{harmless.Count(one => one.IsLearned)}", $"{harmless.Count(one => one.IsReferred)}", Table.Number(100.0 * harmless.Count(one => one.IsReferred) / harmless.Length, "0.00"));
        }

        table.Print();
    }

    private sealed record Judged(LearningText Text, bool IsLearned, bool IsReferred);
}
