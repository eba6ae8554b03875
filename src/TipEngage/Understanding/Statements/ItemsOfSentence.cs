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
        ItemMention[] mentions = [.. references.Mentions(new(new string(text)), plan).Where(mention => !mention.IsLetter)];
        HashSet<string> known = [.. mentions.Select(mention => mention.Id)];
        ItemMention[] all = [.. mentions.SelectMany(mention => LettersAfter(sentence, mention, known, end).Prepend(mention))];
        return all.Length == mentions.Length ? all : [.. all, .. NamedAfter(sentence, all[^1], end, without)];

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

    /// <summary>Letters that go on with the number before: the "b" of "4a and b"; one that is named already may be of any number.</summary>
    private IEnumerable<ItemMention> LettersAfter(Sentence sentence, ItemMention before, HashSet<string> named, int end)
    {
        if (!char.IsAsciiLetter(before.Id[^1]))
            yield break;

        var (number, last, isJoined) = (before.Id[..^1], before.End, false);
        foreach (var (chunk, next) in sentence.Chunks.Zip(sentence.Chunks.Skip(1).Append(null)).Where(pair => pair.First.Start >= last && pair.First.End <= end))
        {
            var word = sentence.Words[chunk.Start..chunk.End];
            isJoined |= vocabulary.Joiners.Contains(word) || (chunk.Start > last && sentence.Words.AsSpan(last..chunk.Start).Contains(','));
            if (vocabulary.Joiners.Contains(word))
                continue;
            if (!isJoined || word is not [>= 'a' and <= 'h'] || !EndsAName(sentence, next))
                yield break;

            var id = named.Add(number + word) && sentence.Question.Plan.Find(number + word) is not null ? number + word : word;
            yield return new(id, chunk.Start, chunk.End, IsLetter: id == word);
            (last, isJoined) = (chunk.End, false);
        }
    }

    /// <summary>What is named after a letter: the "5" of "4a, b and 5".</summary>
    private IEnumerable<ItemMention> NamedAfter(Sentence sentence, ItemMention last, int end, IEnumerable<(int Start, int End)> without) =>
        Named(sentence, last.End, end, without) is [var next, ..] rest && sentence.Chunks.Where(chunk => chunk.Start >= last.End && chunk.End <= next.Start).All(chunk => vocabulary.Joiners.Contains(sentence.Words[chunk.Start..chunk.End]))
            ? rest
            : [];

    /// <summary>Whether a letter before it stands for itself and is no article.</summary>
    private bool EndsAName(Sentence sentence, Chunk? next) =>
        next is null || next.HasAny(Sign.Progress, Sign.Copula, Sign.To, Sign.Polite, Sign.Here) || vocabulary.Joiners.Contains(sentence.Words[next.Start..next.End]) || sentence.Words.AsSpan(next.Start..next.End).ContainsAnyInRange('0', '9');

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
