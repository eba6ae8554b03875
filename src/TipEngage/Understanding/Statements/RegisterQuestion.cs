using TipEngage.Teams.Routing;
using TipEngage.Understanding.Requests;

namespace TipEngage.Understanding.Statements;

/// <summary>Finds the short wishes around the register: roles, undo, invitations, export and initiatives.</summary>
internal static class RegisterQuestion
{
    private const string Roadmap = "roadmap";

    public static CommandCall? AboutRoles(Sentence sentence)
    {
        if (sentence.Question.Ids is not [] || sentence.Question.HasAny(Concept.Group, Concept.Practice))
            return null;
        if (sentence.Has(Sign.MyRole))
            return new(Commands.Role);

        return sentence.Has(Sign.Roles) ? new(sentence.Question.IsCoordinator ? Commands.Roles : Commands.NotForYou)
            : sentence.Question.IsCoordinator && sentence.Chunks.All(chunk => chunk.IsFiller || chunk.HasAny(Sign.RoleWord, Sign.Polite)) && sentence.Has(Sign.RoleWord) ? new(Commands.Roles)
            : null;
    }

    /// <summary>Takes back the last change of the person who says so.</summary>
    public static CommandCall? AboutUndo(Sentence sentence) =>
        sentence.First(Sign.Undo) is { } verb && !Mood.IsDenied(sentence, verb.Start) && !Mood.IsQuestion(sentence, verb.Start, verb.End)
        && !sentence.Question.HasAny(Concept.Practice, Concept.Submission, Concept.Digest) && sentence.IsOnlyFiller(0, verb.Start)
            ? new(Commands.Undo)
            : null;

    /// <summary>Links for people without an account; an invitation to a meeting is another matter.</summary>
    public static CommandCall? AboutInvitations(Sentence sentence)
    {
        var question = sentence.Question;
        var isAlone = sentence.Chunks.All(chunk => chunk.IsFiller || chunk.HasAny(Sign.Invite, Sign.Polite, Sign.Ask, Sign.AskFirst, Sign.To, Sign.Copula, Sign.Pronoun, Sign.Opening));
        if (sentence.First(Sign.Invite) is not { } verb || question.Ids is not [] || Mood.IsDenied(sentence, verb.Start) || !(isAlone || question.HasAny(Concept.Practice, Concept.Submission)))
            return null;

        return new(question.IsCoordinator ? Commands.Invite : Commands.NotForYou);
    }

    /// <summary>Where a coordinator works; others have no such place.</summary>
    public static CommandCall? AboutPlace(Sentence sentence) =>
        sentence.Has(Sign.MyPlace) && sentence.Question.Ids is [] && sentence.Chunks.All(chunk => chunk.IsFiller || chunk.HasAny(Sign.MyPlace, Sign.Polite, Sign.Ask, Sign.AskFirst, Sign.To, Sign.Copula, Sign.Pronoun, Sign.Opening))
            ? new(sentence.Question.IsCoordinator ? Commands.MyPlace : Commands.NotForYou)
            : null;

    public static CommandCall? AboutExport(Sentence sentence)
    {
        var question = sentence.Question;
        var format = sentence.Value(Sign.Format);
        var isMade = format is "xlsx" or "csv" or "json";
        var isOfRegister = question.Has(Concept.Plan) || sentence.Values(Sign.Topic) is [Roadmap] || sentence.Has(Sign.Status);
        var isAlone = sentence.Chunks.All(chunk => chunk.IsFiller || chunk.HasAny(Sign.Export, Sign.Format, Sign.Polite, Sign.Ask, Sign.AskFirst, Sign.To, Sign.Copula, Sign.Pronoun, Sign.Opening));
        if (question.HasAny(Concept.Practice, Concept.Submission) || Mood.IsDenied(sentence, sentence.Words.Length))
            return null;
        if (sentence.First(Sign.Export) is { } verb)
            return isMade || isAlone || (isOfRegister && !sentence.Chunks.Any(chunk => chunk.Start > verb.End && !chunk.IsKnown)) ? new(Commands.Export, format ?? "") : null;

        return isMade && (isAlone || (isOfRegister && !sentence.Has(Sign.Mark))) ? new(Commands.Export, format!) : null;
    }

    public static CommandCall? AboutInitiatives(Sentence sentence)
    {
        var question = sentence.Question;
        var noun = sentence.First(Sign.Initiative);
        if (question.Ids is not [] || question.HasAny(Concept.Practice, Concept.Submission) || (noun is null && !question.Has(Concept.Initiative)))
            return null;
        if (sentence.First(Sign.Propose) is { } verb && !Mood.IsDenied(sentence, verb.Start))
            return new(Commands.ProposeInitiative, new InitiativeRequest(TextAfter(sentence, Math.Max(verb.End, noun?.End ?? 0))).ToArguments());
        if (noun is not null && question.Meaning.Topics is [] && (question.Has(Concept.Show) || sentence.Has(Sign.Ask) || sentence.IsOnlyFiller(0, noun.Start)))
            return new(Commands.Initiatives);

        return question.Has(Concept.Initiative) ? new(Commands.ProposeInitiative, new InitiativeRequest(Text: null).ToArguments()) : null;
    }

    /// <summary>What follows a colon, or another break right after.</summary>
    private static string? TextAfter(Sentence sentence, int end) =>
        sentence.Words.IndexOf(':', end) is >= 0 and var colon ? NoteText.After(sentence, colon)
        : sentence.IsSeparated(end, sentence.SkipLoose(end)) ? NoteText.After(sentence, end)
        : null;
}
