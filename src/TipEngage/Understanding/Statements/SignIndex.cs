using System.Buffers;
using System.Collections.Frozen;

namespace TipEngage.Understanding.Statements;

/// <summary>The phrases of all languages by which sentences about the register are understood.</summary>
internal sealed class SignIndex
{
    /// <summary>Phrases of so many letters are also understood without their spaces.</summary>
    private const int ShortestJoined = 8;

    /// <summary>Without one of these, a sentence is not about the register; with <see cref="Sign.Give"/> it may be where it has a number.</summary>
    private static readonly FrozenSet<Sign> leading = FrozenSet.Create(
        Sign.Mark, Sign.Progress, Sign.Assign, Sign.Remove, Sign.Role, Sign.Translated, Sign.Held, Sign.Moved, Sign.Add, Sign.AlsoCalled, Sign.Decide, Sign.Follow, Sign.FollowWhen, Sign.Unfollow, Sign.Following,
        Sign.Undo, Sign.Export, Sign.Format, Sign.History, Sign.Changelog, Sign.Changed, Sign.Changes, Sign.Initiative, Sign.MyRole, Sign.Roles, Sign.RoleWord, Sign.Invite, Sign.MyPlace);

    private readonly Dictionary<string, List<SignSense>> phrases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
    private readonly HashSet<string> at = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> kinds = new(StringComparer.Ordinal);
    private readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> leads;
    private readonly SearchValues<string> unspacedLeads;
    private readonly FrozenSet<string> gives;

    public SignIndex(IReadOnlyList<SignLexicon> lexicons)
    {
        var leading = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < lexicons.Count; index++)
        {
            foreach (var (name, texts) in lexicons[index].Signs)
                Add(texts, SenseOf(name, 1 << index), leading);
        }

        Longest = phrases.Keys.Max(phrase => phrase.Length);
        Asks = [.. phrases.Where(pair => pair.Value.Any(sense => sense.Sign is Sign.Ask)).Select(pair => pair.Key)];
        ByPhrase = phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        unspacedLeads = SearchValues.Create([.. leading.Where(phrase => Phrase.IsUnspaced(phrase[0]))], StringComparison.Ordinal);
        gives = phrases.Where(pair => pair.Value.Any(sense => sense.Sign is Sign.Give) && !pair.Value.Any(sense => SignIndex.leading.Contains(sense.Sign))).Select(pair => pair.Key)
            .ToFrozenSet(StringComparer.Ordinal);
        leads = leading.Concat(gives).Where(phrase => !Phrase.IsUnspaced(phrase[0])).GroupBy(phrase => phrase.Split(' ')[0])
            .ToFrozenDictionary(group => group.Key, group => group.ToArray()).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The languages that come with the service.</summary>
    public static SignIndex Default { get; } = new(SignLexicon.All);

    /// <summary>Characters of the longest phrase.</summary>
    public int Longest { get; }

    /// <summary>Every phrase.</summary>
    public IEnumerable<string> Phrases => phrases.Keys;

    /// <summary>Senses of a phrase, whose words are joined by single spaces.</summary>
    public Dictionary<string, List<SignSense>>.AlternateLookup<ReadOnlySpan<char>> ByPhrase { get; }

    /// <summary>Words that stand before a place.</summary>
    public IReadOnlySet<string> At => at;

    /// <summary>Kinds of materials by the words for them.</summary>
    public IReadOnlyDictionary<string, string> Kinds => kinds;

    /// <summary>Phrases that make a question.</summary>
    public IReadOnlyList<string> Asks { get; }

    /// <summary>Every single word of the phrases, with the bits of its languages.</summary>
    public IReadOnlyDictionary<string, int> Words => words;

    /// <summary>Whether a text, in its comparable form, may be about the register. Most questions are not.</summary>
    public bool MayLead(ReadOnlySpan<char> text)
    {
        var hasNumber = text.ContainsAnyInRange('0', '9');
        foreach (var token in Tokens.In(text))
        {
            if (token.IsUnspaced ? text[token.Range].ContainsAny(unspacedLeads) : Leads(text, token, hasNumber))
                return true;
        }

        return false;
    }

    private bool Leads(ReadOnlySpan<char> text, Token token, bool hasNumber)
    {
        if (!leads.TryGetValue(text[token.Range], out var candidates))
            return false;

        foreach (var phrase in candidates)
        {
            if ((hasNumber || !gives.Contains(phrase)) && text[token.Start..].StartsWith(phrase, StringComparison.Ordinal) && (text.Length == token.Start + phrase.Length || !char.IsLetterOrDigit(text[token.Start + phrase.Length])))
                return true;
        }

        return false;
    }

    private static SignSense SenseOf(string name, int language)
    {
        var parts = name.Split(' ');
        return new(language, Enum.Parse<Sign>(parts[0], ignoreCase: true), parts.ElementAtOrDefault(1));
    }

    private void Add(IReadOnlyList<string> texts, SignSense sense, HashSet<string> leading)
    {
        foreach (var text in texts)
        {
            string[] parts = [.. Reading.WordsOf(PlainWords.Of(text))];
            if (sense.Sign is Sign.At or Sign.Kind)
            {
                LookUp(string.Join(' ', parts), sense);
                continue;
            }

            Add(string.Join(' ', parts), sense, leading);
            if (parts.Length > 1 && parts.Sum(word => word.Length) >= ShortestJoined)
                Add(string.Concat(parts), sense, leading);
            foreach (var word in parts)
                words[word] = words.GetValueOrDefault(word) | sense.Language;
        }
    }

    private void LookUp(string phrase, SignSense sense)
    {
        if (sense.Sign is Sign.At)
            at.Add(phrase);
        else
            kinds[phrase] = sense.Value!;
    }

    private void Add(string phrase, SignSense sense, HashSet<string> leading)
    {
        if (!phrases.TryGetValue(phrase, out var senses))
            phrases[phrase] = senses = [];
        senses.Add(sense);
        if (SignIndex.leading.Contains(sense.Sign))
            leading.Add(phrase);
    }
}
