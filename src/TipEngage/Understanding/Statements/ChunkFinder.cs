namespace TipEngage.Understanding.Statements;

/// <summary>Takes a sentence apart into phrases, the longest first from its beginning on. A longer phrase of questions hides a shorter one of the register.</summary>
internal sealed class ChunkFinder(Vocabulary vocabulary, SignIndex signs)
{
    private const int MostWords = 7;
    private const int ShortestInAnyLanguage = 4;

    private static readonly SignSense[] none = [];

    private readonly int longest = Math.Max(vocabulary.Longest, signs.Longest) + 8;
    private readonly PhraseBeginnings beginnings = new(vocabulary.Phrases.Concat(signs.Phrases).Distinct());

    /// <param name="words">What is taken apart.</param>
    /// <param name="languages">Bits of its languages.</param>
    public IReadOnlyList<Chunk> Find(string words, int languages)
    {
        List<Chunk> chunks = [];
        var tokens = Tokens.Of(words);
        for (var index = 0; index < tokens.Count;)
        {
            if (tokens[index].IsUnspaced)
                FindUnspaced(words, tokens[index++], chunks);
            else
                index += FindSpaced(words, tokens, index, languages, chunks);
        }

        return chunks;
    }

    /// <returns>How many words were read.</returns>
    private int FindSpaced(string words, List<Token> tokens, int first, int languages, List<Chunk> chunks)
    {
        Span<char> phrase = stackalloc char[longest];
        Span<int> ends = stackalloc int[MostWords];
        var most = Join(words, tokens, first, phrase, ends[..Math.Min(MostWords, beginnings.WordsFrom(words.AsSpan(tokens[first].Range)))]);
        for (var count = most; count > 0; count--)
        {
            if (Make(phrase[..ends[count - 1]], tokens[first].Start, tokens[first + count - 1].End, languages) is not { } chunk)
                continue;

            chunks.Add(chunk);
            return count;
        }

        if (most > 0 && tokens[first].Length >= ShortestInAnyLanguage)
        {
            for (var count = most; count > 0; count--)
            {
                if (Make(phrase[..ends[count - 1]], tokens[first].Start, tokens[first + count - 1].End, Vocabulary.AllLanguages) is not { } chunk)
                    continue;

                chunks.Add(chunk);
                return count;
            }
        }

        chunks.Add(new(tokens[first].Start, tokens[first].End, none, IsKnown: false, IsFiller: false));
        return 1;
    }

    private static int Join(string words, List<Token> tokens, int first, Span<char> phrase, Span<int> ends)
    {
        var (most, length) = (0, 0);
        for (; most < ends.Length && first + most < tokens.Count && !tokens[first + most].IsUnspaced; most++)
        {
            var word = words.AsSpan(tokens[first + most].Range);
            if (length + word.Length + 1 > phrase.Length)
                break;
            if (most > 0)
                phrase[length++] = ' ';
            word.CopyTo(phrase[length..]);
            ends[most] = length += word.Length;
        }

        return most;
    }

    private void FindUnspaced(string words, Token run, List<Chunk> chunks)
    {
        var unknown = -1;
        for (var at = run.Start; at < run.End;)
        {
            Chunk? chunk = null;
            foreach (var length in beginnings.LengthsAt(words.AsSpan(at..run.End)))
            {
                chunk ??= length <= run.End - at ? Make(words.AsSpan(at, length), at, at + length, Vocabulary.AllLanguages) : null;
            }

            if (chunk is not null)
            {
                AddUnknown(unknown, at, chunks);
                chunks.Add(chunk);
                unknown = -1;
            }
            else if (unknown < 0)
            {
                unknown = at;
            }

            at = chunk?.End ?? at + 1;
        }

        AddUnknown(unknown, run.End, chunks);
    }

    private static void AddUnknown(int start, int end, List<Chunk> chunks)
    {
        if (start >= 0)
            chunks.Add(new(start, end, none, IsKnown: false, IsFiller: false));
    }

    private Chunk? Make(ReadOnlySpan<char> phrase, int start, int end, int languages)
    {
        var own = signs.ByPhrase.TryGetValue(phrase, out var exact) ? exact : Bare(phrase, languages);
        var questions = vocabulary.Find(phrase, languages);
        if (own is null && questions is null)
            return null;

        List<SignSense> senses = [];
        foreach (var sense in own ?? [])
        {
            if ((sense.Language & languages) != 0)
                senses.Add(sense);
        }

        var isOwn = senses.Count > 0;
        var (isKnown, isFiller) = (isOwn, !isOwn);
        Concept? thing = null;
        foreach (var sense in questions ?? [])
        {
            if ((sense.Language & languages) == 0)
                continue;

            isKnown = true;
            thing = sense.Concept is Concept.Events or Concept.Materials or Concept.When ? sense.Concept : thing;
            isFiller &= sense.IsFiller || sense.Concept is Concept.Thanks or Concept.Greeting;
            if (SignOf(sense, isOwn) is { } added)
                senses.Add(added);
        }

        if (isKnown && !isOwn && thing is not Concept.Materials && Asks(phrase))
            senses.Add(new(languages, Sign.Ask, null));
        return isKnown ? new(start, end, senses.Count == 0 ? none : senses, isKnown, isFiller, thing) : null;
    }

    /// <summary>Senses of a phrase whose last word has an ending of another language than English, where an ending changes what a verb says.</summary>
    private List<SignSense>? Bare(ReadOnlySpan<char> phrase, int languages)
    {
        for (var index = 1; index < vocabulary.Endings.Count; index++)
        {
            if ((languages & (1 << index)) == 0)
                continue;
            foreach (var ending in vocabulary.Endings[index])
            {
                if (phrase.Length > ending.Length + 2 && phrase.EndsWith(ending, StringComparison.Ordinal) && signs.ByPhrase.TryGetValue(phrase[..^ending.Length], out var senses))
                    return senses;
            }
        }

        return null;
    }

    private bool Asks(ReadOnlySpan<char> phrase)
    {
        foreach (var ask in signs.Asks)
        {
            if (ask.Length < phrase.Length && Phrase.IndexIn(phrase, ask) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>What a phrase of questions says of the register: a topic, a language, and other things where the register has no phrase of its own.</summary>
    private static SignSense? SignOf(Sense sense, bool isOwn) => sense switch
    {
        { Topic: { } topic } => new(sense.Language, Sign.Topic, topic),
        { Tongue: { } tongue } => new(sense.Language, Sign.Tongue, tongue),
        { Concept: Concept.Translation or Concept.Version } when !isOwn => new(sense.Language, Sign.Translation, null),
        { Concept: Concept.Pronoun } when !isOwn => new(sense.Language, Sign.Pronoun, null),
        { Concept: Concept.Initiative } when !isOwn => new(sense.Language, Sign.Propose, null),
        _ => null,
    };
}
