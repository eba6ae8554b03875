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
        Fact[] facts =
        [
            .. Several(detail, PracticeLetters.Strong, Strings.Letter_Strong, ReviewWords.Question),
            .. Several(detail, PracticeLetters.Missing, Strings.Letter_Missing, ReviewWords.TierReason),
            .. Several(detail, PracticeLetters.Raises, Strings.Letter_Raises, ReviewWords.TierReason),
        ];
        return
        [
            .. facts is [] ? Array.Empty<CardElement>() : [new FactSet(facts)],
            .. CodesOf(detail, PracticeLetters.Missing)?.Contains(TierTable.EvaluatedOrElsewhere) is true ? [CardText.Plain(Strings.Letter_FewerUseIt)] : Array.Empty<CardElement>(),
        ];
    }

    /// <summary>How often it was opened, and where it was told.</summary>
    public static IEnumerable<CardElement> Counts(IReadOnlyDictionary<string, string> detail) => !detail.TryGetValue(TellOfReads.Reads, out var reads) ? [] :
    [
        CardText.Plain(Sentence.Of(Strings.Library_Opened, reads)),
        CardText.Plain(Sentence.Of(Strings.Library_ToldIn, detail.GetValueOrDefault(TellOfReads.Digests), detail.GetValueOrDefault(TellOfReads.Files))) with { Spacing = CardSpacing.None },
        .. detail.TryGetValue(TellOfReads.Newsletters, out var cited) ? [CardText.Plain(Sentence.Of(Strings.Library_CitedIn, cited)) with { Spacing = CardSpacing.None }] : Array.Empty<CardElement>(),
        .. detail.TryGetValue(TellOfReads.Statements, out var statements)
            ? [CardText.Plain(Sentence.Of(Strings.Library_NamedIn, statements, detail.GetValueOrDefault(TellOfReads.Practices))) with { Spacing = CardSpacing.None }]
            : Array.Empty<CardElement>(),
    ];

    /// <summary>What reviewers said, by field.</summary>
    public static IReadOnlyDictionary<string, string> Comments(IReadOnlyDictionary<string, string> detail) => detail
        .Where(one => one.Key.StartsWith(PracticeLetters.Comment, StringComparison.Ordinal))
        .ToDictionary(one => one.Key[PracticeLetters.Comment.Length..], one => one.Value);

    private static IEnumerable<Fact> Several(IReadOnlyDictionary<string, string> detail, string name, string label, Func<string, string> words) =>
        CodesOf(detail, name) is { } codes ? [new(label, string.Join("; ", codes.Select(words)))] : [];

    private static string[]? CodesOf(IReadOnlyDictionary<string, string> detail, string name) => detail.TryGetValue(name, out var codes) ? codes.Split(' ') : null;
}
