namespace TipEngage.Understanding.Statements;

/// <summary>Finds names of an assignment that are none of a country or organisation we know, so that the answer can say so.</summary>
internal sealed class UnknownNames(Vocabulary vocabulary)
{
    /// <summary>Names that stand where a party would: after the verb or a word such as "to", and after another name.</summary>
    public IReadOnlyList<string> After(Sentence sentence, Chunk verb, NamedParties parties, MeantItems named)
    {
        if (!sentence.Places.AreKnown)
            return [];

        List<string> names = [];
        List<Chunk> name = [];
        var (mayFollow, isNamed, place) = (true, false, verb.End);
        foreach (var chunk in sentence.Chunks.Where(chunk => chunk.Start >= verb.End))
        {
            var isSeparated = sentence.IsSeparated(place, chunk.Start);
            if (isSeparated || IsEdge(sentence, chunk, parties))
            {
                isNamed |= Add(sentence, name, names);
                mayFollow = isSeparated ? isNamed : mayFollow;
            }

            place = chunk.End;
            if (parties.Covers(chunk))
                (mayFollow, isNamed) = (false, true);
            else if (chunk.Has(Sign.To) || (isNamed && IsJoiner(sentence, chunk)))
                mayFollow = true;
            else if (IsEdge(sentence, chunk, parties))
                (mayFollow, isNamed) = (false, isNamed && chunk.Has(Sign.Role));
            else if (mayFollow || name.Count > 0)
                name.Add(chunk);
            if (name.Count > 0)
                mayFollow = false;
        }

        Add(sentence, name, names);
        return names;
    }

    /// <summary>What cannot be a part of a name.</summary>
    private bool IsEdge(Sentence sentence, Chunk chunk, NamedParties parties) => parties.Covers(chunk) || chunk.Senses.Any(sense => sense.Sign is not (Sign.Opening or Sign.Topic or Sign.Tongue)) || IsJoiner(sentence, chunk)
        || sentence.Words.AsSpan(chunk.Start..chunk.End).ContainsAnyInRange('0', '9') || vocabulary.ItemWords.Contains(sentence.Words[chunk.Start..chunk.End]);

    private bool IsJoiner(Sentence sentence, Chunk chunk) => vocabulary.Joiners.Contains(sentence.Words[chunk.Start..chunk.End]);

    private static bool IsOfWeight(Chunk chunk) => !chunk.IsFiller && !chunk.Has(Sign.Opening);

    /// <summary>Adds a name if a word of it is in no lexicon; common words alone are none.</summary>
    private static bool Add(Sentence sentence, List<Chunk> name, List<string> names)
    {
        var isName = name.Any(chunk => !chunk.IsKnown);
        if (isName)
        {
            var (first, last) = (name.First(IsOfWeight), name.Last(IsOfWeight));
            names.Add(sentence.Typed[sentence.Places.TypedAt(first.Start)..sentence.Places.TypedAt(last.End)]);
        }

        name.Clear();
        return isName;
    }
}
