using System.Globalization;
using TipEngage.Teams.Routing;
using TipEngage.Understanding.Requests;

namespace TipEngage.Understanding.Statements;

/// <summary>Finds what is to be recorded of an item: by a verb, as in "mark 4a completed", or as a coordinator just says it, as in "4a is completed".</summary>
internal sealed class ProgressStatement(ItemsOfSentence items)
{
    private const string Today = "today";
    private const string Yesterday = "yesterday";

    public CommandCall? Read(Sentence sentence) =>
        sentence.IndexOf(Sign.Mark) is >= 0 and var verb ? Ordered(sentence, verb) : Stated(sentence);

    private CommandCall? Ordered(Sentence sentence, int index)
    {
        var verb = sentence.Chunks[index];
        if (sentence.First(Sign.Progress, index + 1) is not { } state)
            return Unstated(sentence, verb);
        if (Mood.IsDenied(sentence, verb.Start) || Mood.IsQuestion(sentence, verb.Start, state.End))
            return null;

        var meant = Meant(sentence, verb, state);
        if (meant is null)
            return null;
        if (!sentence.Question.IsCoordinator)
            return new(Commands.NotForYou);

        var isUnclear = sentence.Chunks.Any(chunk => chunk.Has(Sign.Not) && chunk.Start >= verb.End && chunk.End <= state.Start);
        return meant.NothingKnown ?? Record(sentence, meant, isUnclear ? null : state.Value(Sign.Progress), Math.Max(state.End, meant.End));
    }

    /// <summary>The items between verb and state, else those right after; null where the verb is about something else.</summary>
    private MeantItems? Meant(Sentence sentence, Chunk verb, Chunk state)
    {
        var plan = sentence.Question.Plan;
        if (items.Named(sentence, 0, state.Start) is { Count: > 0 } before)
            return MeantItems.Of(plan, before);
        if (items.Named(sentence, state.End, sentence.Words.Length) is [var after, ..] && sentence.IsOnlyFiller(state.End, after.Start))
            return MeantItems.Of(plan, [after]);
        if (items.Meant(sentence, verb.End, state.Start) is { End: > 0 } ofTopics)
            return ofTopics with { End = 0 };

        return sentence.IsOnlyFiller(verb.End, state.Start)
            ? new(ItemsOfSentence.Before(sentence) is { } shown ? [shown] : [], 0, null)
            : null;
    }

    /// <summary>"Update 4b" asks a coordinator for the state; of a member it may ask for news.</summary>
    private CommandCall? Unstated(Sentence sentence, Chunk verb)
    {
        if (!sentence.Question.IsCoordinator || !sentence.IsOnlyFiller(0, verb.Start) || Mood.IsDenied(sentence, verb.Start))
            return null;
        if (items.Named(sentence, verb.End, sentence.Words.Length) is not [var first, ..] || Mood.IsQuestion(sentence, verb.Start, first.End))
            return null;

        var isAbout = sentence.Chunks.Where(chunk => chunk.Start >= verb.End && chunk.End <= first.Start).All(chunk => chunk.Has(Sign.Status) || IsLight(chunk));
        var isAll = sentence.IsOnlyFiller(first.End, sentence.Words.Length) || sentence.IsSeparated(first.End, sentence.SkipLoose(first.End));
        var unknown = isAll ? null : UnknownState(sentence, first.End);
        if (!isAbout || !(isAll || unknown is not null))
            return null;

        var meant = MeantItems.Of(sentence.Question.Plan, [first]);
        return meant.Doubt ?? Record(sentence, meant, unknown, unknown is null ? first.End : sentence.Words.Length);
    }

    /// <summary>A word that stands alone where a state would and says nothing of the register, so that the answer can say so; null for everything else.</summary>
    private static string? UnknownState(Sentence sentence, int end) =>
        sentence.Chunks.Where(chunk => chunk.Start >= end).SkipWhile(chunk => chunk.HasAny(Sign.Copula, Sign.To) || chunk.IsFiller).ToArray() is [{ Senses: [], IsFiller: false } only, .. var rest]
        && rest.All(chunk => chunk.Has(Sign.Polite)) && !sentence.Words.AsSpan(only.Start..only.End).ContainsAnyInRange('0', '9')
            ? sentence.Words[only.Start..only.End]
            : null;

    private CommandCall? Stated(Sentence sentence)
    {
        if (!sentence.Question.IsCoordinator || sentence.First(Sign.Progress) is not { } state || sentence.Words.Contains('?'))
            return null;
        if (items.Named(sentence, 0, state.Start) is not [var first, ..] named || !sentence.IsOnlyFiller(0, first.Start) || !sentence.IsOnlyFiller(named[^1].End, state.Start))
            return null;
        if (Mood.IsDenied(sentence, state.Start) || Mood.IsQuestion(sentence, first.Start, state.End) || sentence.Has(Sign.Ask) || MeantItems.Of(sentence.Question.Plan, named) is not { Doubt: null } meant)
            return null;

        var isAll = sentence.Link is not null || sentence.IsOnlyFiller(state.End, sentence.Words.Length) || sentence.IsSeparated(state.End, sentence.SkipLoose(state.End));
        return isAll || sentence.Chunks.Any(chunk => chunk.Has(Sign.Copula) && chunk.Start >= named[^1].End && chunk.End <= state.Start)
            ? Record(sentence, meant, state.Value(Sign.Progress), state.End)
            : null;
    }

    private static bool IsLight(Chunk chunk) => chunk.Senses.Count == 0 ? chunk.IsKnown : chunk.HasAny(Sign.Copula, Sign.To, Sign.Polite, Sign.Opening);

    private static CommandCall Record(Sentence sentence, MeantItems meant, string? state, int end)
    {
        var (day, behind) = DayBehind(sentence, end) ?? (null, end);
        var request = new ProgressRequest(meant.Ids is [var only] ? only : null, state, sentence.Link, NoteText.After(sentence, behind), NamedDays.Said(sentence) ?? day)
        {
            Several = meant.Ids.Count > 1 ? meant.Ids : null,
            Missing = meant.Missing is [] ? null : meant.Missing,
        };
        return new(Commands.Record, request.ToArguments());
    }

    /// <summary>"Today" or "yesterday" right behind the state: the day, as the register has it, and where the word ends.</summary>
    private static (string? Day, int End)? DayBehind(Sentence sentence, int end)
    {
        if (sentence.Chunks.FirstOrDefault(chunk => chunk.Start >= end && chunk.Value(Sign.Period) is Today or Yesterday) is not { } near || !sentence.IsOnlyFiller(end, near.Start))
            return null;

        var day = sentence.Question.Today.AddDays(near.Value(Sign.Period) is Today ? 0 : -1);
        return (day.ToString("O", CultureInfo.InvariantCulture), near.End);
    }
}
