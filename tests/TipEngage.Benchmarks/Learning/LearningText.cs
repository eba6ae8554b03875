using System.Text.Json;
using System.Xml.Linq;
using TipEngage.Benchmarks.Understood;
using TipEngage.Safeguarding.Learned;
using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Benchmarks.Learning;

/// <summary>A labelled text to learn from.</summary>
/// <param name="Part">What its author wrote together, in all languages: the end of the file's name.</param>
/// <param name="Text">What was typed.</param>
/// <param name="IsDisclosure">Whether somebody is, or may be, in danger.</param>
/// <param name="Counts">How much it counts beside others.</param>
/// <param name="Traits">What is weighed of it.</param>
internal sealed record LearningText(string Part, string Text, bool IsDisclosure, double Counts, int[] Traits)
{
    private const double CountsOfOwn = 0.5;

    /// <summary>Who is accused may have done to somebody what a disclosure tells of.</summary>
    private const double CountsOfRefusal = 0.25;

    /// <summary>The lists that are learned from; what is held or blocked may or may not be somebody's story.</summary>
    private static readonly Dictionary<string, bool> lists = new()
    {
        ["disclosures"] = true,
        ["referred"] = true,
        ["harmless"] = false,
        ["refusals"] = false,
        ["alone"] = false,
        ["warned"] = false,
    };

    /// <summary>Reads labelled texts, labelled sentences, or the service's own words, none of which is a disclosure.</summary>
    /// <exception cref="BenchmarkException">The file is missing or of another form.</exception>
    public static IReadOnlyList<LearningText> Read(string file)
    {
        var part = Path.GetFileNameWithoutExtension(file).Split('.') is [_, .., var last] ? last : "";
        try
        {
            return file.EndsWith(".resx", StringComparison.Ordinal)
                ? [.. XDocument.Load(file).Descendants("value").Select(value => value.Value).Select(value => Of("own", value, false, CountsOfOwn))]
                : [.. OfJson(JsonDocument.Parse(File.ReadAllText(file)).RootElement, part)];
        }
        catch (Exception exception) when (exception is JsonException or IOException)
        {
            throw new BenchmarkException($"{file} holds no labelled texts: {exception.Message}");
        }
    }

    private static IEnumerable<LearningText> OfJson(JsonElement json, string part) => json.EnumerateObject().SelectMany(list => list.Name is "utterances"
        ? list.Value.Deserialize(UtteranceJson.Default.IReadOnlyListUtterance)!.Select(one => Of(part, one.Text, one.Intent is SafetyTexts.Referral, 1))
        : lists.TryGetValue(list.Name, out var isDisclosure) ? list.Value.EnumerateArray().Select(text => Of(part, text.GetString()!, isDisclosure, list.Name is "refusals" ? CountsOfRefusal : 1)) : []);

    private static LearningText Of(string part, string text, bool isDisclosure, double counts)
    {
        var listener = new Listener([]);
        foreach (var sentence in PlainText.Of(text).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            Safeguarding.Learned.Traits.Tell(sentence, ref listener);
        return new(part, text, isDisclosure, counts, [.. listener.Traits]);
    }

    private readonly record struct Listener(List<int> Traits) : ITraitListener
    {
        public void Hear(int at, int trait) => Traits.Add(trait);
    }
}
