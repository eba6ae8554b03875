using System.Runtime.CompilerServices;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using TipEngage.Safeguarding;
using TipEngage.Safeguarding.Forms;

namespace TipEngage.Benchmarks.Pieces;

/// <summary>Screening the longest field of a form, 3,000 characters of practices in each language: as a form, and as a chat beside it.</summary>
public class ScreeningPieces
{
    private const int Length = 3000;

    private string text = "";

    [Params("en", "id", "th", "vi")]
    public string Language { get; set; } = "en";

    [GlobalSetup]
    public void Read() => text = Repeat(string.Join(' ', JsonSerializer.Deserialize<Dictionary<string, string[]>>(File.ReadAllText(Path.Combine(Texts(), $"{Language}.seen.json")))!["alone"]));

    [Benchmark]
    public int ScreenForm() => FormScreening.Default.Judge([new("howItWorks", text)]).Findings.Count;

    [Benchmark(Baseline = true)]
    public bool ScreenMessage() => Screening.Default.Judge(text).IsHarmless;

    private static string Repeat(string practices) => string.Concat(Enumerable.Repeat(practices + " ", (Length / practices.Length) + 1))[..Length];

    private static string Texts([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "TipEngage.Tests", "Safeguarding", "Forms", "Texts");
}
