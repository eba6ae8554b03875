using TipEngage.Safeguarding.Learned;
using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding;

/// <summary>Tells a person in danger from talk about the subject. Recall first: a false alarm costs one screen.</summary>
internal static class DisclosureRules
{
    private const int NearWords = 8;
    private const int SelfWords = 4;
    private const int NarratorWords = 2;
    private const int RuleWords = 14;

    /// <summary>Separate signs of a sentence that reads unlike anybody's story: more than these are taken.</summary>
    private const int SignsInDoubt = 3;

    /// <summary>What says that somebody is, or may be, a victim, where nothing takes it back.</summary>
    public static IReadOnlyList<PhraseKind> Signs { get; } =
        [PhraseKind.Alone, PhraseKind.Harm, PhraseKind.Exploiter, PhraseKind.Place, PhraseKind.Control, PhraseKind.Distress, PhraseKind.Hint];

    /// <summary>Without any of these there is nothing to judge by.</summary>
    private static readonly PhraseKind[] Telling = [PhraseKind.Cry, .. Signs];

    private static readonly PhraseKind[] Talk = [PhraseKind.Topic, PhraseKind.Rule, PhraseKind.Jest];

    private static readonly PhraseKind[] Somebody =
        [PhraseKind.Self, PhraseKind.Narrator, PhraseKind.Object, PhraseKind.Definite, PhraseKind.Person, PhraseKind.Episode];

    private static readonly PhraseKind[] Mentioned = [PhraseKind.Self, PhraseKind.Narrator, PhraseKind.Object, PhraseKind.Definite, PhraseKind.Person];

    private static readonly PhraseKind[] Beside = [PhraseKind.Plea, PhraseKind.Distress, PhraseKind.Exploiter, PhraseKind.Place];

    private static readonly PhraseKind[] General = [PhraseKind.Topic, PhraseKind.Rule, PhraseKind.Frame, PhraseKind.Asking];

    private static readonly PhraseKind[] OwnVoice = [PhraseKind.Self, PhraseKind.Narrator, PhraseKind.Object];

    /// <summary>A title that is part of one of these stands before no name.</summary>
    private static readonly PhraseKind[] Persons = [PhraseKind.Exploiter, PhraseKind.Definite];

    private static readonly PhraseKind[] NoVoice = [PhraseKind.Frame, PhraseKind.Asking];

    /// <summary>Whether somebody is, or may be, a victim.</summary>
    /// <param name="finds">What was found in the text.</param>
    /// <param name="book">The language it was found in.</param>
    /// <param name="opinion">Which sentences need more than one sign, unless they mention a person and another sign and are no talk.</param>
    public static bool IsDisclosure(PhraseFinds finds, PhraseBook book, Opinion opinion) => SignsIn(finds, book, opinion).Any();

    /// <summary>What says that somebody is, or may be, a victim; of a story, one of its sentences.</summary>
    public static IEnumerable<Span> SignsIn(PhraseFinds finds, PhraseBook book, Opinion opinion)
    {
        // "My boss will kill me if the report is late", and a form that nobody gets out of, are no signs.
        foreach (var sign in finds.Has(PhraseKind.Innocent) ? Signs : [])
            finds.Keep(sign, span => !finds.Near(PhraseKind.Innocent, span, 0).Any(innocent => innocent.Overlaps(span)));

        // "Whom should we call" is no rule.
        finds.Keep(PhraseKind.Rule, rule => !finds.Near(PhraseKind.Plea, rule, 0).Any(plea => plea.Overlaps(rule)));
        finds.Keep(PhraseKind.Object, me => !finds.Near(PhraseKind.Asking, me, 0).Any(asking => asking.Overlaps(me)));
        finds.Keep(PhraseKind.Named, title => !Persons.Any(kind => finds.Near(kind, title, 0).Any(person => person.Holds(title))));
        LeaveOutFramed(finds, book);
        QuotedTitles.LeaveOut(finds, book, Signs);
        if (!Array.Exists(Telling, finds.Has))
            return [];

        return finds[PhraseKind.Alone].Where(alone => IsOfSomebody(finds, alone))
            .Concat(finds[PhraseKind.Cry].Where(cry => IsAll(finds.Text.Tokens, cry)))
            .Concat(finds[PhraseKind.Harm].Where(harm => IsSuffered(finds, harm, book)).Concat(StoryRules.StoriesIn(finds)).Where(IsTaken));

        bool IsTaken(Span sign) => !opinion.Doubts(sign.Sentence)
            || (!opinion.Dismisses(sign.Sentence) && (IsOfAnybodyNow(finds, sign.Sentence) || StoryRules.CountSigns(finds, sign.Sentence) > SignsInDoubt));
    }

    /// <summary>Whether a sentence mentions a person and another sign, and neither rules, teaches nor asks about it.</summary>
    private static bool IsOfAnybodyNow(PhraseFinds finds, int sentence) => Array.Exists(Mentioned, kind => finds.HasIn(kind, sentence, sentence))
        && Array.Exists(Beside, kind => finds.HasIn(kind, sentence, sentence)) && !Array.Exists(General, kind => finds.HasIn(kind, sentence, sentence));

    /// <summary>What is taught, shown, ruled or asked of the plan is nobody's, unless the writer stands in the same sentence.</summary>
    private static void LeaveOutFramed(PhraseFinds finds, PhraseBook book)
    {
        if (!finds.Has(PhraseKind.Frame))
            return;

        var own = OwnVoice.SelectMany(kind => finds[kind]).Where(one => !NoVoice.Any(kind => finds.Near(kind, one, 0).Any(one.Overlaps))).Select(one => one.Sentence).ToHashSet();
        foreach (var sign in Signs)
            finds.Keep(sign, span => own.Contains(span.Sentence) || !finds.Near(PhraseKind.Frame, span, RuleWords * book.Word).Any());
    }

    /// <summary>Whether a sentence says nothing else.</summary>
    private static bool IsAll(IReadOnlyList<Token> tokens, Span span) =>
        (span.First is 0 || tokens[span.First - 1].Sentence != span.Sentence) && (span.End == tokens.Count || tokens[span.End].Sentence != span.Sentence);

    /// <summary>Why victims do not call the police is a question, unless it is somebody's.</summary>
    private static bool IsOfSomebody(PhraseFinds finds, Span alone) =>
        !Talk.Any(kind => finds.HasIn(kind, alone.Sentence, alone.Sentence)) || Somebody.Any(kind => finds.HasIn(kind, alone.Sentence, alone.Sentence));

    private static bool IsSuffered(PhraseFinds finds, Span harm, PhraseBook book)
    {
        if (Has(PhraseKind.Self, SelfWords))
            return true;

        var isTopic = Has(PhraseKind.Topic, RuleWords);
        var isRule = isTopic || Has(PhraseKind.Rule, RuleWords);
        var isPlea = finds.HasIn(PhraseKind.Plea, harm.Sentence - 2, harm.Sentence + 3);
        var isEpisode = finds.HasIn(PhraseKind.Episode, harm.Sentence, harm.Sentence);
        if (!isTopic && finds.Near(PhraseKind.Object, harm, SelfWords * book.Word).Any(me => me.First >= harm.First))
            return true;
        if (Has(PhraseKind.Narrator, NarratorWords) && (!isTopic || isPlea || isEpisode))
            return true;
        if (Has(PhraseKind.Definite, NearWords) && (!isTopic || isPlea || isEpisode))
            return true;
        if (Has(PhraseKind.Person, NearWords) && (!isRule || isPlea || (isEpisode && !(isTopic && Has(PhraseKind.Rule, RuleWords)))))
            return true;
        return !isRule && (isPlea || ((isEpisode || book.DropsSubject) && !Has(PhraseKind.Named, NearWords)));

        bool Has(PhraseKind kind, int words) => finds.Near(kind, harm, words * book.Word).Any();
    }
}
