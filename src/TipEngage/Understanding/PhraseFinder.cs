namespace TipEngage.Understanding;

/// <summary>Finds the phrases of a sentence, the longest first from its beginning on.</summary>
internal sealed class PhraseFinder(Vocabulary vocabulary)
{
    private const int MostWords = 7;
    private const int ShortestInAnyLanguage = 4;
    private const int LettersOfAWord = 5;

    public Meaning Find(ReadOnlySpan<char> text, int languages)
    {
        var meaning = new Meaning();
        var tokens = Tokens.Of(text);
        Span<char> phrase = stackalloc char[vocabulary.Longest + 8];
        for (var index = 0; index < tokens.Count;)
        {
            if (tokens[index].IsUnspaced)
                FindUnspaced(text[tokens[index++].Range], languages, meaning);
            else
                index += FindSpaced(text, tokens, index, languages, phrase, meaning);
        }

        return meaning;
    }

    /// <returns>How many words were read.</returns>
    private int FindSpaced(ReadOnlySpan<char> text, List<Token> tokens, int first, int languages, Span<char> phrase, Meaning meaning)
    {
        var most = 0;
        Span<int> ends = stackalloc int[MostWords];
        var longest = Math.Min(MostWords, vocabulary.Beginnings.WordsFrom(text[tokens[first].Range]));
        for (var length = 0; most < longest && first + most < tokens.Count && !tokens[first + most].IsUnspaced; most++)
        {
            var word = text[tokens[first + most].Range];
            if (length + word.Length + 1 > phrase.Length)
                break;
            if (most > 0)
                phrase[length++] = ' ';
            word.CopyTo(phrase[length..]);
            ends[most] = length += word.Length;
        }

        for (var count = most; count > 0; count--)
        {
            if (Add(vocabulary.Find(phrase[..ends[count - 1]], languages), languages, meaning))
                return count;
        }

        // People mix languages; only short words mean different things in several.
        if (tokens[first].Length >= ShortestInAnyLanguage)
        {
            for (var count = most; count > 0; count--)
            {
                if (Add(vocabulary.Find(phrase[..ends[count - 1]], Vocabulary.AllLanguages), Vocabulary.AllLanguages, meaning))
                    return count;
            }
        }

        if (!IsNumber(text[tokens[first].Range]))
            meaning.Unknown++;
        return 1;
    }

    private void FindUnspaced(ReadOnlySpan<char> run, int languages, Meaning meaning)
    {
        var unknown = 0;
        for (var at = 0; at < run.Length;)
        {
            var length = 0;
            foreach (var candidate in vocabulary.Beginnings.LengthsAt(run[at..]))
            {
                if (candidate <= run.Length - at && Add(vocabulary.Find(run.Slice(at, candidate), 0), languages, meaning))
                {
                    length = candidate;
                    break;
                }
            }

            at += Math.Max(1, length);
            if (length == 0)
                unknown++;
        }

        meaning.Unknown += unknown / LettersOfAWord;
    }

    private static bool Add(List<Sense>? senses, int languages, Meaning meaning)
    {
        var (found, isFiller) = (false, true);
        foreach (var sense in senses ?? [])
        {
            if ((sense.Language & languages) == 0)
                continue;

            meaning.Add(sense);
            found = true;
            isFiller &= sense.IsFiller;
        }

        if (found)
            meaning.Count(isFiller);
        return found;
    }

    private static bool IsNumber(ReadOnlySpan<char> word) => !word.ContainsAnyExceptInRange('0', '9');
}
