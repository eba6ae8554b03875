using TipEngage.Practices.Review;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Practices;

/// <summary>What a letter tells beside what was decided.</summary>
internal static class LetterWords
{
    /// <summary>What reviewers found strongest, what is missing for the tier before and what would raise it; nothing where nobody judged it.</summary>
    public static IEnumerable<CardElement> Feedback(IReadOnlyDictionary<string, string> detail)
    {
        Fact[] facts = [.. Facts(detail)];
        return
        [
            .. facts is [] ? Array.Empty<CardElement>() : [new FactSet(facts)],
            .. CodesOf(detail, PracticeLetters.Missing)?.Contains(TierTable.EvaluatedOrElsewhere) is true ? [CardText.Plain(Strings.Letter_FewerUseIt)] : Array.Empty<CardElement>(),
        ];
    }

    public static IEnumerable<Fact> Facts(IReadOnlyDictionary<string, string> detail) =>
    [
        .. Several(detail, PracticeLetters.Strong, Strings.Letter_Strong, ReviewWords.Question),
        .. Several(detail, PracticeLetters.Missing, Strings.Letter_Missing, ReviewWords.TierReason),
        .. Several(detail, PracticeLetters.Raises, Strings.Letter_Raises, ReviewWords.TierReason),
    ];

    /// <summary>That what was being changed is kept; nothing where nothing was.</summary>
    public static IEnumerable<CardElement> Begun(IReadOnlyDictionary<string, string> detail) => BegunLines(detail).Select(line => CardText.Plain(line) with { Id = "begun" });

    public static IEnumerable<string> BegunLines(IReadOnlyDictionary<string, string> detail) =>
        detail.ContainsKey(PracticeLetters.Begun) ? [Strings.Letter_Begun] : [];

    /// <summary>How often it was opened, and where it was told.</summary>
    public static IEnumerable<CardElement> Counts(IReadOnlyDictionary<string, string> detail) =>
        CountLines(detail).Select((line, place) => place == 0 ? CardText.Plain(line) : CardText.Plain(line) with { Spacing = CardSpacing.None });

    public static IEnumerable<string> CountLines(IReadOnlyDictionary<string, string> detail) => !detail.TryGetValue(TellOfReads.Reads, out var reads) ? [] :
    [
        Sentence.Of(Strings.Library_Opened, reads),
        Sentence.Of(Strings.Library_ToldIn, detail.GetValueOrDefault(TellOfReads.Digests), detail.GetValueOrDefault(TellOfReads.Files)),
        .. detail.TryGetValue(TellOfReads.Newsletters, out var cited) ? [Sentence.Of(Strings.Library_CitedIn, cited)] : Array.Empty<string>(),
        .. detail.TryGetValue(TellOfReads.Statements, out var statements)
            ? [Sentence.Of(Strings.Library_NamedIn, statements, detail.GetValueOrDefault(TellOfReads.Practices))]
            : Array.Empty<string>(),
    ];

    /// <summary>What reviewers said, by field.</summary>
    public static IReadOnlyDictionary<string, string> Comments(IReadOnlyDictionary<string, string> detail) => detail
        .Where(one => one.Key.StartsWith(PracticeLetters.Comment, StringComparison.Ordinal))
        .ToDictionary(one => one.Key[PracticeLetters.Comment.Length..], one => one.Value);

    private static IEnumerable<Fact> Several(IReadOnlyDictionary<string, string> detail, string name, string label, Func<string, string> words) =>
        CodesOf(detail, name) is { } codes ? [new(label, string.Join("; ", codes.Select(words)))] : [];

    private static string[]? CodesOf(IReadOnlyDictionary<string, string> detail, string name) => detail.TryGetValue(name, out var codes) ? codes.Split(' ') : null;
}
