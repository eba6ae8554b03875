using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using TipEngage.Plans.Catalog;
using TipEngage.Plans.Documents;
using TipEngage.Safeguarding;
using TipEngage.Safeguarding.Forms;
using TipEngage.Understanding;

namespace TipEngage.Benchmarks.Pieces;

/// <summary>What a turn does with a sentence of a member, one by one: screening it, understanding it, and looking for a name in it.</summary>
public class SentencePieces
{
    private const int Sentences = 100;

    private string[] sentences = [];
    private string[] words = [];
    private Plan plan = null!;

    [Params("en", "id", "th", "vi")]
    public string Language { get; set; } = "en";

    [GlobalSetup]
    public void Read()
    {
        sentences = [.. JsonNode.Parse(File.ReadAllText(Path.Combine(Folder(), $"sentences-{Language}.json")))!["utterances"]!.AsArray().Take(Sentences).Select(one => (string)one!["text"]!)];
        words = [.. sentences.Select(PlainWords.Of)];
        plan = Bundled();
    }

    [Benchmark(OperationsPerInvoke = Sentences)]
    public int Screen()
    {
        var harmless = 0;
        foreach (var sentence in sentences)
            harmless += Screening.Default.Judge(sentence).IsHarmless ? 1 : 0;
        return harmless;
    }

    [Benchmark(OperationsPerInvoke = Sentences, Baseline = true)]
    public int Understand()
    {
        var known = 0;
        for (var at = 0; at < sentences.Length; at++)
            known += QuestionReader.Default.Read(words[at], plan, new DateOnly(2018, 3, 5), typed: sentences[at]).Arguments.Length;
        return known;
    }

    [Benchmark(OperationsPerInvoke = Sentences)]
    public int FindName()
    {
        var named = 0;
        foreach (var sentence in sentences)
            named += NameInChat.IsIn(sentence) ? 1 : 0;
        return named;
    }

    private static Plan Bundled()
    {
        var document = ((PlanReading.Read)PlanParser.Read(BundledPlan.Document())).Document;
        return PlanAssembler.Assemble(document, ((AnnotationsReading.Read)PlanAnnotationsReader.Read(BundledPlan.Annotations(), document)).Annotations);
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "TipEngage.Tests", "Understanding");
}
