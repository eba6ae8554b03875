using TipEngage.Benchmarks.Learning;
using TipEngage.Benchmarks.Reports;
using TipEngage.Safeguarding;
using TipEngage.Safeguarding.Learned;
using TipEngage.Safeguarding.Numbers;
using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Benchmarks;

/// <summary>How the learned signs do on what each author wrote, learned from all others; or the weights learned from all.</summary>
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
        if (weights is null)
            Judge(all, texts);
        else
            Learn(texts, weights);
    }

    private static void Judge(LearningText[] all, LearningText[] texts)
    {
        Judged[] judged = [.. all.GroupBy(text => text.Part).Where(part => part.Any(text => text.IsDisclosure || text.IsRefusal)).AsParallel().AsOrdered().SelectMany(part => Judge(part, [.. texts.Where(text => text.Part != part.Key)]))];
        Print("held out", judged, one => one.Text.Part);
        Print("language", judged, one => one.Text.Language);
        foreach (var one in judged.Where(one => !one.IsRight))
            Console.WriteLine($"{(one.Text.IsDisclosure ? "missed" : one.Text.IsRefusal ? "untaken" : "wrong")} {one.Text.Language}.{one.Text.Part} {(one.IsReferred ? "referral" : string.Join(' ', one.Given.Reasons))}: {one.Text.Text}");
    }

    private static void Learn(LearningText[] texts, string weights)
    {
        using var stream = File.Create(weights);
        Teacher.TeachDanger(texts).Write(stream);
        Teacher.TeachRefusal(texts).Write(stream);
        Teacher.TeachStory(texts).Write(stream);
        Console.WriteLine($"Learned from {texts.Count(text => text.IsDisclosure)} disclosures and {texts.Count(text => !text.IsDisclosure)} other texts, {texts.Count(text => text.IsRefusal)} of them details.");
    }

    private static IEnumerable<Judged> Judge(IEnumerable<LearningText> part, LearningText[] others)
    {
        LearnedSigns learned = new(Teacher.TeachDanger(others), Teacher.TeachRefusal(others)) { Story = Teacher.TeachStory(others) };
        Screening screening = new(PhraseShelf.OfChats, PhraseShelf.OfForms, learned, CountryFiles.All);
        return [.. part.Select(text => new Judged(text, learned.OfChat(text.Plain, [.. PhraseShelf.OfChats.Find(text.Plain).Select(found => found.Finds)]).Passage is not null, screening.Judge(text.Text)))];
    }

    private static void Print(string name, IEnumerable<Judged> judged, Func<Judged, string> by)
    {
        var table = new Table(name, "disclosures", "found alone", "with the rules", "refusals", "stopped", "as refusals", "harmless", "taken for danger alone", "with the rules", "refused", "%");
        foreach (var group in judged.GroupBy(by))
        {
            Judged[] disclosures = [.. group.Where(one => one.Text.IsDisclosure)];
            Judged[] harmless = [.. group.Where(one => !one.Text.IsDisclosure && !one.Text.IsRefusal)];
            Judged[] refusals = [.. group.Where(one => one.Text.IsRefusal)];
            table.Add(
                group.Key,
                $"{disclosures.Length}", $"{disclosures.Count(one => one.IsLearned)}", $"{disclosures.Count(one => one.IsReferred)}",
                $"{refusals.Length}", $"{refusals.Count(one => !one.Given.IsHarmless)}", $"{refusals.Count(one => one.Given.Reasons is not [])}",
                $"{harmless.Length}", $"{harmless.Count(one => one.IsLearned)}", $"{harmless.Count(one => one.IsReferred)}", $"{harmless.Count(one => one.Given.Reasons is not [])}",
                Table.Number(100.0 * harmless.Count(one => !one.Given.IsHarmless) / harmless.Length, "0.00"));
        }

        table.Print();
    }

    private sealed record Judged(LearningText Text, bool IsLearned, Verdict Given)
    {
        public bool IsReferred => Given.IsDisclosure;

        public bool IsRight => Text.IsDisclosure ? IsReferred : Text.IsRefusal ? Given.Reasons is not [] : Given.IsHarmless;
    }
}
