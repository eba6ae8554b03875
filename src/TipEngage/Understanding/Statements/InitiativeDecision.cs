using System.Text.RegularExpressions;
using TipEngage.Teams.Routing;

namespace TipEngage.Understanding.Statements;

/// <summary>Finds what a coordinator decides on an initiative of a member: "accept M1", "M2 is declined"; of several at once the list is shown, where each has its buttons.</summary>
internal static partial class InitiativeDecision
{
    public static CommandCall? Read(Sentence sentence)
    {
        if (Number().Match(sentence.Words) is not { Success: true } number || sentence.First(Sign.Decide) is not { } verb)
            return null;

        var (start, end) = (Math.Min(verb.Start, number.Index), Math.Max(verb.End, number.Index + number.Length));
        if (Mood.IsDenied(sentence, end) || Mood.IsQuestion(sentence, start, end) || !IsAll(sentence, verb, number, end))
            return null;

        if (sentence.Question.IsCoordinator && Number().Matches(sentence.Words).Select(match => match.Groups["number"].Value.TrimStart('0')).Distinct().Count() > 1)
            return new(Commands.Initiatives);

        return sentence.Question.IsCoordinator
            ? new(Commands.DecideInitiative, $"M{number.Groups["number"].ValueSpan.TrimStart('0')} {verb.Value(Sign.Decide)}")
            : new(Commands.NotForYou);
    }

    /// <summary>Whether nothing is said up to that place but the decision, what is decided on and words that join them.</summary>
    private static bool IsAll(Sentence sentence, Chunk verb, Match number, int end) => sentence.Chunks
        .Where(chunk => chunk.End <= end && chunk != verb && (chunk.End <= number.Index || chunk.Start >= number.Index + number.Length))
        .All(chunk => chunk.IsFiller || chunk.HasAny(Sign.Initiative, Sign.Copula, Sign.To, Sign.Opening, Sign.Polite));

    [GeneratedRegex(@"(?<![\p{L}\p{N}])m ?-?(?<number>0{0,3}[1-9]\d{0,3})(?![\p{L}\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
