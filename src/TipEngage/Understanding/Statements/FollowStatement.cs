using TipEngage.Teams.Routing;

namespace TipEngage.Understanding.Statements;

/// <summary>Finds what a person wants to follow, or no longer: "follow 4a", "notify me when anything on corruption changes", "follow 5 in this channel".</summary>
internal sealed class FollowStatement(ItemsOfSentence items)
{
    public CommandCall? Read(Sentence sentence)
    {
        var question = sentence.Question;
        if (question.HasAny(Concept.Practice, Concept.Submission))
            return null;
        if (sentence.Has(Sign.Following))
            return new(Commands.Following);
        if (sentence.First(Sign.Unfollow) is { } end)
            return IsAsked(sentence, end) ? null : Call(sentence, Commands.Unfollow, end);

        var verb = sentence.First(Sign.FollowWhen) ?? sentence.First(Sign.Follow);
        if (verb is null || IsAsked(sentence, verb) || Mood.IsDenied(sentence, verb.Start))
            return null;
        if (verb.Has(Sign.FollowWhen) && !sentence.Chunks.Any(chunk => chunk.Start >= verb.End && chunk.HasAny(Sign.Changes, Sign.Changed, Sign.Progress, Sign.Mark)))
            return null;

        return question.Has(Concept.Digest) && !verb.Has(Sign.FollowWhen) ? null : Call(sentence, Commands.Follow, verb);
    }

    private static bool IsAsked(Sentence sentence, Chunk verb) => Mood.IsQuestion(sentence, verb.Start, verb.End) || sentence.Has(Sign.AskEnd);

    /// <summary>Items or one theme; neither where it has to be asked for; null where the words are about something else.</summary>
    private CommandCall? Call(Sentence sentence, string command, Chunk verb)
    {
        var named = items.Meant(sentence, verb.End, sentence.Words.Length);
        if (named.NothingKnown is not null)
            return named.NothingKnown;
        if (ThemeOf(sentence, named) is { } theme)
            return new(command, Where(sentence, $"{Commands.Theme} {theme}"));
        if (named.Ids is not [])
            return new(command, Where(sentence, $"{Commands.Item} {string.Join(',', [.. named.Ids, .. named.Missing])}"));
        if (!IsAllOfIt(sentence, verb))
            return command is Commands.Unfollow && sentence.Question.Has(Concept.Plan) ? new(command) : null;

        return new(command, ItemsOfSentence.Before(sentence) is { } shown ? Where(sentence, $"{Commands.Item} {shown}") : "");
    }

    private static string Where(Sentence sentence, string subject) => sentence.Has(Sign.Here) ? $"{subject} {Commands.Here}" : subject;

    /// <summary>The theme that is named, or that has exactly these items.</summary>
    private static string? ThemeOf(Sentence sentence, MeantItems named)
    {
        var themes = sentence.Question.Plan.Themes;
        var topics = sentence.Values(Sign.Topic);
        if (topics.Count > 0 && themes.FirstOrDefault(theme => topics.Contains(theme.Key)) is { } byKey && named.Ids.All(id => Of(id) == byKey.Key))
            return byKey.Key;
        if (named.Ids is [] || (named.Ids.Count == 1 && !sentence.Has(Sign.Theme)))
            return null;

        var of = named.Ids.Select(Of).Distinct().ToArray();
        return topics.Count > 0 && of is [{ } single] && (sentence.Has(Sign.Theme) || sentence.Question.Plan.Items.Count(item => item.Theme == single) == named.Ids.Count) ? single : null;

        string? Of(string id) => sentence.Question.Plan.Find(id)?.Theme;
    }

    private static bool IsAllOfIt(Sentence sentence, Chunk verb) => sentence.Has(Sign.Pronoun)
        || sentence.Chunks.Where(chunk => chunk.Start >= verb.End).All(chunk => chunk.IsFiller || chunk.HasAny(Sign.Polite, Sign.To, Sign.Copula, Sign.Changes, Sign.Changed, Sign.Opening, Sign.Here));
}
