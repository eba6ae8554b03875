using System.Globalization;
using System.Text.RegularExpressions;
using TipEngage.Plans.Catalog;

namespace TipEngage.Understanding;

/// <summary>Finds the items that a question names, in every spelling: <c>3a</c>, <c>4(b)</c>, <c>item 4 b</c>, <c>no. 2</c>, <c>action seven</c>.</summary>
internal sealed class ItemReferences
{
    private const int MostItems = 12;

    /// <summary>More digits are an item's only where a word says so.</summary>
    private const int MostDigits = 3;

    /// <summary>Not inside a word or a number.</summary>
    public const string Start = @"(?<![\p{L}\p{M}\p{N}-[\u0E00-\u0EFF]])";
    public const string WordEnd = @"(?![\p{L}\p{M}\p{N}-[\u0E00-\u0EFF]]|[.,:]\d)";

    private const string End = @"(?![\p{L}\p{M}\p{N}-[\u0E00-\u0EFF]]|'(?!s)|[.,:]\d|\s?%)";

    /// <summary>What may be said of an item beside its id without making the number something else.</summary>
    private static readonly Concept[] aboutItems =
    [
        Concept.Who, Concept.Status, Concept.When, Concept.Due, Concept.Show, Concept.Meaning, Concept.FollowUp, Concept.Pronoun,
        Concept.Translation, Concept.Mark, Concept.Progressed, Concept.Assign, Concept.Greeting, Concept.Thanks, Concept.Overdue, Concept.Active, Concept.Parts,
    ];

    /// <summary>Of a range of them also what the plan's items are called: "everything from 5 through 7".</summary>
    private static readonly Concept[] aboutRanges = [.. aboutItems, Concept.Plan];

    /// <summary>Roman numbers; the first is a word, and the fifth and sixth begin words.</summary>
    private static readonly Dictionary<string, int> roman = new() { ["ii"] = 2, ["iii"] = 3, ["iv"] = 4, ["v"] = 5, ["vi"] = 6, ["vii"] = 7, ["viii"] = 8, ["ix"] = 9 };

    private readonly Vocabulary vocabulary;
    private readonly PhraseFinder phrases;
    private readonly Dictionary<string, int> numbers;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> beginnings;
    private readonly string[] unspacedNumbers;
    private readonly Regex reference;
    private readonly LoneLetters letters;
    private readonly Regex joiner;
    private readonly ItemRange range;

    public ItemReferences(Vocabulary vocabulary)
    {
        this.vocabulary = vocabulary;
        phrases = new PhraseFinder(vocabulary);
        numbers = vocabulary.Numbers.Concat(roman.Where(one => !vocabulary.Numbers.ContainsKey(one.Key))).ToDictionary(StringComparer.Ordinal);
        beginnings = numbers.Keys.Select(number => number.Split(' ')[0]).ToHashSet().GetAlternateLookup<ReadOnlySpan<char>>();
        unspacedNumbers = [.. vocabulary.Numbers.Keys.Where(number => Phrase.IsUnspaced(number[0]))];
        var letter = vocabulary.Letters.Count == 0 ? "[a-z]" : $"(?:[a-z]|{LoneLetters.OfScripts(vocabulary, vocabulary.Letters.Keys)})";
        var word = $@"{Start}(?<word>{Any(vocabulary.ItemWords)})\s*[.:]?\s*";
        var number = $@"(?<number>\d{{1,9}}|{Any(numbers.Keys)})";
        reference = Make($@"(?:{word}|{Start}(?<!\d[.,:]))(?<hash>\#\s*)?{number}(?:(?<gap>\s*[.\-‐-―_/:]?\s*(?:{Any(vocabulary.ItemWords.Concat(vocabulary.LetterWords))}\s)?[([{{]?\s*)(?<letter>{letter})(?:\s*[)\]}}])?)?{End}");
        range = new(vocabulary);
        letters = new(vocabulary, phrases, range, Start, End);
        joiner = Make($@"^(?:[\s,;&+/.)\]]|{Any(vocabulary.Joiners)})+$");
    }

    /// <summary>Finds them and takes them out of the reading's rest.</summary>
    /// <param name="reading">The reading; years must have been taken out before.</param>
    /// <param name="plan">The plan whose items they are.</param>
    /// <returns>Ids in their order, also such as the plan does not have; a letter alone where the number was left out.</returns>
    public IReadOnlyList<string> Take(Reading reading, Plan plan)
    {
        List<string> ids = [];
        foreach (var mention in Mentions(reading, plan))
            ids.AddRange([mention.Id, .. letters.Behind(reading, mention, plan)]);
        return ids.Count < 2 ? ids : [.. ids.Distinct().Take(MostItems)];
    }

    /// <summary>The same, with the places of the references.</summary>
    public IReadOnlyList<ItemMention> Mentions(Reading reading, Plan plan)
    {
        var found = Found(reading, Exists);
        if (found.Count == 0)
            return letters.Take(reading, found => IsNothingElse(reading, found, aboutItems));

        var stretches = found.Select(one => (one.Start, one.Length));
        var nothingElse = found.TrueForAll(one => one.IsAnnounced) || IsNothingElse(reading, stretches, aboutItems);
        List<ItemMention> mentions = [];
        Reference? last = null;
        for (var index = 0; index < found.Count; index++)
        {
            var one = found[index];
            ReadOnlySpan<char> between = last is null ? [] : reading.Words.AsSpan(last.End, one.Start - last.End);
            var isRange = last is not null && range.Is(between);
            if (!nothingElse && !one.IsAnnounced && !isRange && !joiner.IsMatch(between) && !(one.IsTight && (Exists(one.Id) || IsLikeAPart(one.Id))) && !IsBefore(one, found.ElementAtOrDefault(index + 1)))
                continue;

            if (isRange)
                mentions.AddRange(ItemRange.Between(last!.Id, one.Id, plan).Select(id => new ItemMention(id, one.Start, one.End, IsLetter: false)));
            mentions.Add(new(one.Id, one.Start, one.End, IsLetter: false));
            reading.Take(one.Start, one.Length);
            last = one;
        }

        return mentions.Count > 0 ? mentions : letters.Take(reading, found => IsNothingElse(reading, found, aboutItems));

        bool Exists(string id) => plan.Find(id) is not null;

        // "3b" is meant for a part of item 3 though there is none; "5g" is something else.
        bool IsLikeAPart(string id) => id[^1] is >= 'a' and <= 'f' && Exists(id[..^1]);

        // A number alone is an item's where one follows that is certain, "3 and 3a", or where it begins a range.
        bool IsBefore(Reference one, Reference? next) => next is not null && Exists(one.Id) && Exists(next.Id)
            && reading.Words[one.End..next.Start] is var gap && !string.IsNullOrWhiteSpace(gap)
            && ((next.IsTight && joiner.IsMatch(gap)) || (range.Is(gap) && IsNothingElse(reading, stretches, aboutRanges)));
    }

    private List<Reference> Found(Reading reading, Func<string, bool> exists)
    {
        List<Reference> found = [];
        if (!MayNameANumber(reading))
            return found;

        foreach (Match match in reference.Matches(reading.Words))
        {
            var (number, letter, gap) = (match.Groups["number"], match.Groups["letter"], match.Groups["gap"].Value);
            var isAnnounced = match.Groups["word"].Success || (match.Groups["hash"].Success && !roman.ContainsKey(number.Value));
            var isSpelled = numbers.TryGetValue(number.Value, out var value);
            if (reading.IsTaken(number.Index) || (!isSpelled && !isAnnounced && number.Length > MostDigits) || (isSpelled && vocabulary.BeginsLonger(reading.Words.AsSpan(number.Index), number.Length)))
                continue;

            var id = (isSpelled ? value : int.Parse(number.ValueSpan, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture);
            if (roman.ContainsKey(number.Value) && IsOfAWord(reading.Words, number, letter))
                continue;

            var isArticle = IsArticle(reading.Words, gap, letter) || (letter.Success && range.BeginsAt(reading.Words, letter.Index));
            if (isSpelled && !match.Groups["word"].Success && (isArticle || !letter.Success || gap.Length is 0 || !exists(id + letter.Value)))
                continue;

            var isTight = letter.Success && (gap.Length == 0 || isSpelled || !string.IsNullOrWhiteSpace(gap));
            found.Add(isArticle
                ? new(id, match.Index, number.Index + number.Length - match.Index, isAnnounced, IsTight: false)
                : new(id + letters.Latin(letter.Value), match.Index, match.Length, isAnnounced, isTight));
        }

        return found;
    }

    /// <summary>What looks like a Roman number may be the first syllable of a word, or with its letter a word: "về".</summary>
    private bool IsOfAWord(string words, Group number, Group letter) => letter.Success
        ? letter.Index == number.Index + number.Length && vocabulary.Knows(number.Value + letter.Value)
        : Reading.WordFrom(words, number.Index + number.Length) is { } next && !vocabulary.Fillers.Contains(next) && vocabulary.Find(next, Vocabulary.AllLanguages) is null;

    /// <summary>In "is item 4 a priority" the letter belongs to what follows.</summary>
    private bool IsArticle(string words, string gap, Group letter) =>
        letter.Value is "a" && gap.Length > 0 && string.IsNullOrWhiteSpace(gap)
        && letter.Index + 1 < words.Length && words[letter.Index + 1] is ' '
        && Reading.WordFrom(words, letter.Index + 1) is { } next
        && !vocabulary.Fillers.Contains(next) && !vocabulary.Joiners.Contains(next) && !vocabulary.RangeWords.Contains(next)
        && vocabulary.Find(next, Vocabulary.AllLanguages)?.Any(sense => sense.Concept is Concept.Show or Concept.Meaning or Concept.Status or Concept.Who) is not true;

    /// <summary>Most questions name no item; the patterns are for those that may.</summary>
    private bool MayNameANumber(Reading reading)
    {
        if (reading.Rest.ContainsAnyInRange('0', '9'))
            return true;

        foreach (var token in Tokens.In(reading.Rest))
        {
            if (token.IsUnspaced ? HasNumber(reading.Rest[token.Range]) : beginnings.Contains(reading.Rest[token.Range]))
                return true;
        }

        return false;
    }

    private bool HasNumber(ReadOnlySpan<char> run)
    {
        foreach (var number in unspacedNumbers)
        {
            if (run.IndexOf(number, StringComparison.Ordinal) >= 0)
                return true;
        }

        return false;
    }

    private bool IsNothingElse(Reading reading, IEnumerable<(int Start, int Length)> stretches, Concept[] beside)
    {
        var without = reading.Copy();
        foreach (var (start, length) in stretches)
            without.Take(start, length);
        return phrases.Find(without.Rest, Vocabulary.AllLanguages).IsOnly(beside);
    }

    /// <summary>Those that begin alike stand together, which the pattern tells apart by one letter; a longer one comes before its beginning.</summary>
    internal static string Any(IEnumerable<string> phrases) =>
        $"(?:{string.Join('|', phrases.OrderBy(phrase => phrase[0]).ThenByDescending(phrase => phrase.Length).Select(Regex.Escape))})";

    // No time limit: it counts the clock on the wall and would fail short questions on a busy machine. The text is short instead.
    // Not compiled: code of such long lists is made for a tenth of a second, takes megabytes, and is too long to be optimised.
    internal static Regex Make(string pattern) => new(pattern, RegexOptions.CultureInvariant);

    private sealed record Reference(string Id, int Start, int Length, bool IsAnnounced, bool IsTight)
    {
        public int End => Start + Length;
    }
}
