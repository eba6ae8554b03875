using System.Collections.Frozen;

namespace TipEngage.Understanding.Statements;

/// <summary>Finds the items of a sentence about the register, of which the rest may be anything.</summary>
internal sealed class ItemsOfSentence(Vocabulary vocabulary, ItemReferences references, PlanTopics topics)
{
    private readonly FrozenSet<string> namesOfItems = vocabulary.ItemWords.Concat(vocabulary.Joiners).Concat(vocabulary.RangeWords).Concat(vocabulary.Numbers.Keys).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Items that are named between two places; a number alone counts, since no other words are looked at.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="start">First place.</param>
    /// <param name="end">The place after the last.</param>
    /// <param name="without">Stretches that are names of something else.</param>
    public IReadOnlyList<ItemMention> Named(Sentence sentence, int start, int end, params IEnumerable<(int Start, int End)> without)
    {
        var text = sentence.Words.ToCharArray();
        Blank(0, start);
        Blank(end, text.Length);
        for (var index = 0; index < sentence.Chunks.Count; index++)
        {
            if (IsOfNoUse(sentence, index))
                Blank(sentence.Chunks[index].Start, sentence.Chunks[index].End);
        }

        foreach (var day in sentence.Days)
            Blank(day.Start, day.End);
        foreach (var (first, last) in without)
            Blank(first, last);
        if (NamedDays.Unreadable(sentence) is { } like && sentence.Words.IndexOf(like, StringComparison.Ordinal) is >= 0 and var at)
            Blank(at, at + like.Length);

        var plan = sentence.Question.Plan;
        return [.. references.Mentions(new(new string(text)), id => plan.Find(id) is not null).Where(mention => !mention.IsLetter)];

        void Blank(int first, int last) => Array.Fill(text, ' ', first, Math.Max(0, last - first));
    }

    /// <summary>Items that a sentence means, by their ids, else by a topic, else by what was said before.</summary>
    public MeantItems Meant(Sentence sentence, int start, int end, params IEnumerable<(int Start, int End)> without)
    {
        var named = MeantItems.Of(sentence.Question.Plan, Named(sentence, start, end, without));
        if (named.End > 0)
            return named;

        var within = sentence.Chunks.Where(chunk => chunk.Start >= start && chunk.End <= end).ToArray();
        string[] ofTopics = [.. within.Select(chunk => chunk.Value(Sign.Topic)).OfType<string>().Distinct()];
        if (ofTopics.Length > 0)
            return new(topics.Items(sentence.Question.Plan, ofTopics), within.Last(chunk => chunk.Has(Sign.Topic)).End, null);

        return MeantItems.None;
    }

    /// <summary>The one item that was shown before; null where there were none or several.</summary>
    public static string? Before(Sentence sentence) => sentence.Question.Before.Items is [var only] ? only : null;

    /// <summary>Only numbers, letters and the words around them name an item; what a number counts stays, since that is none.</summary>
    private bool IsOfNoUse(Sentence sentence, int index)
    {
        var chunk = sentence.Chunks[index];
        var text = sentence.Words.AsSpan(chunk.Start..chunk.End);
        if (text.ContainsAnyInRange('0', '9') || text.Length == 1 || namesOfItems.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text))
            return chunk.Senses.Count > 0 && !(HasDigit(sentence, index - 1) && HasDigit(sentence, index + 1));

        return !chunk.IsKnown || chunk.Senses.Count > 0 || index == 0 || !IsNumber(sentence, sentence.Chunks[index - 1]);
    }

    private static bool HasDigit(Sentence sentence, int index) => index >= 0 && index < sentence.Chunks.Count
        && sentence.Words.AsSpan(sentence.Chunks[index].Start..sentence.Chunks[index].End).ContainsAnyInRange('0', '9');

    private static bool IsNumber(Sentence sentence, Chunk chunk) => !sentence.Words.AsSpan(chunk.Start..chunk.End).ContainsAnyExceptInRange('0', '9');
}
