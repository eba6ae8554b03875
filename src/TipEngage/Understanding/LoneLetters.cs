using System.Collections.Frozen;
using System.Text.RegularExpressions;
using TipEngage.Plans.Catalog;

namespace TipEngage.Understanding;

/// <summary>Finds letters that name a sub-item without its number: "item a", "(d)", "what is b".</summary>
internal sealed class LoneLetters
{
    /// <summary>Where there are no spaces, a letter is one only before such a word.</summary>
    private const int ShortestBehind = 3;

    private static readonly char[] marks = ['?', '!', '.', ' ', '"', '\'', '“', '”', ','];

    private readonly Vocabulary vocabulary;
    private readonly PhraseFinder phrases;
    private readonly FrozenDictionary<string, char> letters;
    private readonly string[] unspacedWords;
    private readonly Regex lone;
    private readonly Regex behind;

    public LoneLetters(Vocabulary vocabulary, PhraseFinder phrases, ItemRange range, string start, string end)
    {
        (this.vocabulary, this.phrases) = (vocabulary, phrases);
        letters = vocabulary.Letters;
        unspacedWords = [.. vocabulary.ItemWords.Concat(vocabulary.LetterWords).Where(word => Phrase.IsUnspaced(word[0]))];
        var word = $@"{start}(?<word>{ItemReferences.Any(vocabulary.ItemWords.Concat(vocabulary.LetterWords))})\s*[.:]?\s*";
        var bracketed = @"[([{]\s*(?<letter>[a-z])\s*[)\]}]";
        var announced = vocabulary.Letters.Count == 0 ? "[a-hj-lnp-rt-z]" : $"[a-hj-lnp-rt-z]|{OfScripts(vocabulary, vocabulary.Letters.Keys)}";
        var letter = vocabulary.Letters.Count == 0 ? "[b-h]" : $"(?:[b-h]|{OfScripts(vocabulary, vocabulary.Letters.Keys)})";
        lone = ItemReferences.Make($"(?:{word}(?:{bracketed}|(?<bare>{announced}))|{start}(?:{bracketed}|(?<bare>[a-h]))){end}");
        behind = ItemReferences.Make($@"\G(?:\s*{range.Words}[\s([]*(?<last>{letter})[)\]]?{end}|(?:\s*(?:[,/&]|{ItemReferences.Any(vocabulary.Joiners)})+[\s([]*(?<also>[b-h])[)\]]?{end})+)");
    }

    /// <summary>A pattern of letters of other scripts, or of their names.</summary>
    public static string OfScripts(Vocabulary vocabulary, IEnumerable<string> letters)
    {
        var next = vocabulary.PhrasesOf(Concept.Meaning, Concept.Who, Concept.Status, Concept.When, Concept.Show).Where(phrase => phrase.Length >= ShortestBehind && Phrase.IsUnspaced(phrase[0]));
        return $@"{ItemReferences.Any(letters)}(?:(?![\u0E00-\u0EFF])|(?={ItemReferences.Any(next)}))";
    }

    public ItemMention[] Take(Reading reading, Func<IEnumerable<(int Start, int Length)>, bool> isNothingElse)
    {
        if (!MayNameALetter(reading))
            return [];

        // A letter without its number is only meant where nothing else is asked: "a" is also a word.
        var matches = lone.Matches(reading.Words).Where(match => !reading.IsTaken(match.Index) && !(match.Groups["word"].Success && vocabulary.ByWord.ContainsKey(match.Value))).ToArray();
        if (matches.Any(match => match.Groups["word"].Success))
            matches = [.. matches.Where(match => match.Groups["word"].Success || !match.Groups["bare"].Success)];
        else if (matches.Any(match => match.Groups["bare"].Success && match.Length < reading.Words.Trim(marks).Length) && !IsAsked(reading, matches))
            matches = [.. matches.Where(match => !match.Groups["bare"].Success)];
        if (matches.Length == 0 || !isNothingElse(matches.Select(match => (match.Index, match.Length))))
            return [];

        foreach (var match in matches)
            reading.Take(match.Index, match.Length);
        return
        [
            .. matches.Select(match => new ItemMention(
                Latin(match.Groups["letter"].Value + match.Groups["bare"].Value), match.Index, match.Index + match.Length, !match.Groups["word"].Success && match.Groups["bare"].Success)),
        ];
    }

    /// <summary>The letter of the plan that one of another script stands for.</summary>
    public string Latin(string letter) => vocabulary.Letters.TryGetValue(letter, out var latin) ? $"{latin}" : letter;

    /// <summary>Items that letters behind an item name: the rest of "4a-d", and of "4b, c and d"; they are taken out of the reading's rest.</summary>
    public IEnumerable<string> Behind(Reading reading, ItemMention mention, Plan plan)
    {
        if (mention.IsLetter || mention.Id.Length < 2 || mention.End == reading.Words.Length || !char.IsAsciiLetter(mention.Id[^1]) || behind.Match(reading.Words, mention.End) is not { Success: true } match)
            return [];

        var (number, first) = (mention.Id[..^1], mention.Id[^1]);
        string[] ids = match.Groups["last"] is { Success: true } last
            ? [.. Enumerable.Range(first + 1, Math.Max(0, Latin(last.Value)[0] - first)).Select(letter => $"{number}{(char)letter}")]
            : [.. match.Groups["also"].Captures.Select(letter => number + letter.Value)];
        if (!Array.TrueForAll(ids, id => plan.Find(id) is not null))
            return [];

        reading.Take(match.Index, match.Length);
        return ids;
    }

    /// <summary>"What is b" asks for an item, unless the letter is a word before another: "a".</summary>
    private bool IsAsked(Reading reading, Match[] matches) =>
        matches is [var only] && (only.Value is not "a" || only.Index + 1 == reading.Words.TrimEnd(marks).Length) && phrases.Find(reading.Words, Vocabulary.AllLanguages).HasAny(Concept.Meaning, Concept.Show, Concept.FollowUp);

    private bool MayNameALetter(Reading reading)
    {
        foreach (var token in Tokens.In(reading.Rest))
        {
            var word = reading.Rest[token.Range];
            if (token.IsUnspaced ? HasLetter(word) : token.Length == 1 && char.IsAsciiLetter(word[0]))
                return true;
        }

        return false;
    }

    /// <summary>Whether a run without spaces is a letter, or has one behind a word for items.</summary>
    private bool HasLetter(ReadOnlySpan<char> run)
    {
        var known = letters.GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.ContainsKey(run))
            return true;

        foreach (var word in unspacedWords)
        {
            for (var rest = run; rest.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at && at + word.Length < rest.Length;)
            {
                rest = rest[(at + word.Length)..];
                if (known.ContainsKey(rest[..1]) || (rest.Length > 1 && known.ContainsKey(rest[..2])))
                    return true;
            }
        }

        return false;
    }
}
