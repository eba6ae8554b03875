using TipEngage.Parties;

namespace TipEngage.Understanding.Statements;

/// <summary>The countries and organisations that a sentence names.</summary>
internal sealed class NamedParties
{
    private NamedParties(IReadOnlyList<string> codes, IReadOnlyList<string> unknown, IReadOnlyList<(int Start, int End)> stretches) =>
        (Codes, Unknown, Stretches) = (codes, unknown, stretches);

    /// <summary>Codes, each once.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>Names of countries that have no part in the Bali Process, as they were written.</summary>
    public IReadOnlyList<string> Unknown { get; }

    /// <summary>Where all of them stand in the words.</summary>
    public IReadOnlyList<(int Start, int End)> Stretches { get; }

    public bool Any => Codes.Count + Unknown.Count > 0;

    /// <summary>Where the first one stands; null where there is none.</summary>
    public int? Start => Stretches is [var first, ..] ? first.Start : null;

    /// <param name="sentence">The sentence.</param>
    /// <param name="withGivers">Whether those count from whom something is taken, as in "from Thailand to Laos".</param>
    public static NamedParties In(Sentence sentence, bool withGivers)
    {
        var text = Links.Blank(sentence.Typed, sentence.Links);
        PartyMention[] mentions = [.. PartyNames.Find(text).Where(one => withGivers || !IsGiver(sentence, one))];
        return new(
            [.. mentions.Select(one => one.Code).OfType<string>().Distinct()],
            [.. mentions.Where(one => one.Code is null).Select(one => text.Substring(one.Start, one.Length)).Distinct()],
            sentence.Places.AreKnown ? [.. mentions.Select(one => (sentence.Places.WordsAt(one.Start), sentence.Places.WordsAt(one.End)))] : []);
    }

    private static bool IsGiver(Sentence sentence, PartyMention mention) => sentence.Places.AreKnown
        && sentence.Places.WordsAt(mention.Start) is var start && sentence.Chunks.LastOrDefault(chunk => chunk.End <= start)?.Has(Sign.Since) is true;

    /// <summary>Whether one stands right after the verb, or after a word such as "to".</summary>
    public bool IsObjectOf(Sentence sentence, Chunk verb) => Stretches.Any(stretch =>
        stretch.Start >= verb.End && (sentence.IsOnlyFiller(verb.End, stretch.Start) || sentence.Chunks.LastOrDefault(chunk => chunk.End <= stretch.Start && !chunk.IsFiller)?.Has(Sign.To) is true));

    public bool Covers(Chunk chunk) => Stretches.Any(stretch => chunk.Start < stretch.End && stretch.Start < chunk.End);
}
