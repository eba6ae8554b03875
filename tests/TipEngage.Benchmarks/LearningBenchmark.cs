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
        var table = new Table("held out", "disclosures", "found alone", "with the rules", "harmless", "stopped alone", "with the rules");
        foreach (var part in all.GroupBy(text => text.Part).Where(part => part.Any(text => text.IsDisclosure)))
            Add(table, part.Key, [.. part], new(Teacher.Teach(texts.Where(text => text.Part != part.Key))));
        table.Print();

        if (weights is null)
            return;

        using var stream = File.Create(weights);
        Teacher.Teach(texts).Write(stream);
        Console.WriteLine($"Learned from {texts.Count(text => text.IsDisclosure)} disclosures and {texts.Count(text => !text.IsDisclosure)} other texts.");
    }

    private static void Add(Table table, string part, LearningText[] texts, LearnedSigns learned)
    {
        var screening = new Screening(PhraseShelf.OfChats, PhraseShelf.OfForms, learned, CountryFiles.All);
        var (disclosures, harmless) = (texts.Where(text => text.IsDisclosure).ToArray(), texts.Where(text => !text.IsDisclosure).ToArray());
        table.Add(
            part,
            $"{disclosures.Length}", $"{disclosures.Count(IsLearned)}", $"{disclosures.Count(text => screening.Judge(text.Text).IsDisclosure)}",
            $"{harmless.Length}", $"{harmless.Count(IsLearned)}", $"{harmless.Count(text => screening.Judge(text.Text).IsDisclosure)}");

        bool IsLearned(LearningText text) => learned.OfChat(PlainText.Of(text.Text)).Passage is not null;
    }
}
