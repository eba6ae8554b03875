using System.Text.Json;
using System.Xml.Linq;
using TipEngage.Benchmarks.Understood;
using TipEngage.Safeguarding.Learned;
using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Benchmarks.Learning;

/// <summary>A labelled text to learn from.</summary>
/// <param name="Language">What the file's name begins with.</param>
/// <param name="Part">What its author wrote together, in all languages: the end of the file's name.</param>
/// <param name="Text">What was typed.</param>
/// <param name="Plain">The same, made comparable.</param>
/// <param name="IsDisclosure">Whether somebody is, or may be, in danger.</param>
/// <param name="IsRefusal">Whether it holds details that must not be taken.</param>
/// <param name="Counts">How much it counts beside others where danger is learned.</param>
/// <param name="Traits">What is weighed of it.</param>
/// <param name="Marks">What the phrases of chats found in it, a bit for each of the <see cref="Bearings"/>.</param>
internal sealed record LearningText(string Language, string Part, string Text, PlainText Plain, bool IsDisclosure, bool IsRefusal, double Counts, int[] Traits, ulong Marks)
{
    private const double CountsOfOwn = 0.5;

    /// <summary>Who is accused may have done to somebody what a disclosure tells of.</summary>
    private const double CountsOfAccusing = 0.5;

    /// <summary>The lists that are learned from, and how much of danger each tells; what is held may be anything, what is blocked may be somebody's story.</summary>
    private static readonly Dictionary<string, (bool IsDisclosure, bool IsRefusal, double Counts)> lists = new()
    {
        ["disclosures"] = (true, false, 1),
        ["referred"] = (true, false, 1),
        ["harmless"] = (false, false, 1),
        ["refusals"] = (false, true, CountsOfAccusing),
        ["blocked"] = (false, true, 0),
        ["alone"] = (false, false, 1),
        ["warned"] = (false, false, 1),
    };

    /// <summary>How much it counts where refusals are learned.</summary>
    public double CountsOfRefusal => IsDisclosure || IsRefusal ? 1 : Counts;

    /// <summary>How much it counts where the two are told apart.</summary>
    public double CountsOfStory => IsDisclosure || Counts > 0 ? 1 : CountsOfAccusing;

    /// <summary>Reads labelled texts, labelled sentences, or the service's own words, none of which is a disclosure.</summary>
    /// <exception cref="BenchmarkException">The file is missing or of another form.</exception>
    public static IReadOnlyList<LearningText> Read(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file).Split('.');
        var (language, part) = (name[0], name is [_, .., var last] ? last : "");
        try
        {
            return file.EndsWith(".resx", StringComparison.Ordinal)
                ? [.. XDocument.Load(file).Descendants("value").Select(value => value.Value).Select(value => Of((language, "own"), value, (false, false, CountsOfOwn)))]
                : [.. OfJson(JsonDocument.Parse(File.ReadAllText(file)).RootElement, (language, part))];
        }
        catch (Exception exception) when (exception is JsonException or IOException)
        {
            throw new BenchmarkException($"{file} holds no labelled texts: {exception.Message}");
        }
    }

    private static IEnumerable<LearningText> OfJson(JsonElement json, (string Language, string Name) part) => json.EnumerateObject().SelectMany(list => list.Name is "utterances"
        ? list.Value.Deserialize(UtteranceJson.Default.IReadOnlyListUtterance)!.Select(one => Of(part, one.Text, lists[one.Intent is SafetyTexts.Referral ? "disclosures" : one.IsSafety ? "refusals" : "harmless"]))
        : lists.TryGetValue(list.Name, out var kind) ? list.Value.EnumerateArray().Select(text => Of(part, text.GetString()!, kind)) : []);

    private static LearningText Of((string Language, string Name) part, string text, (bool IsDisclosure, bool IsRefusal, double Counts) kind)
    {
        var plain = PlainText.Of(text);
        var listener = new Listener([]);
        foreach (var sentence in plain.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            Safeguarding.Learned.Traits.Tell(sentence, ref listener);
        return new(part.Language, part.Name, text, plain, kind.IsDisclosure, kind.IsRefusal, kind.Counts, [.. listener.Traits], Bearings.In([.. PhraseShelf.OfChats.Find(plain).Select(found => found.Finds)]));
    }

    private readonly record struct Listener(List<int> Traits) : ITraitListener
    {
        public void Hear(int at, int trait) => Traits.Add(trait);
    }
}
