using TipEngage.Teams.Routing;
using TipEngage.Understanding.Digests;
using TipEngage.Understanding.Requests;
using TipEngage.Understanding.Statements;

namespace TipEngage.Understanding;

/// <summary>Finds questions beside the plan and its register: practices, reviews, digests, languages, translations.</summary>
internal sealed class LaterQuestion(PlanTopics topics, StatementReader statements, LanguageWish wish)
{
    /// <summary>Key of the topic whose items ask for practices.</summary>
    public const string Practices = "promising-practices";
    private const string Translations = "translation";
    private static readonly string[] ofPractices = ["procurement", "supply-chains", "lead-by-example"];

    /// <param name="question">The sentence as a question.</param>
    /// <param name="typed">What was typed, in its own letters.</param>
    public CommandCall? Read(Question question, string typed) =>
        AboutDigests(question, typed)
        ?? AboutSubmissions(question)
        ?? AboutGaps(question)
        ?? AboutPractices(question)
        ?? AboutLanguage(question)
        ?? AboutTranslations(question, typed);

    private static CommandCall? AboutDigests(Question question, string typed)
    {
        var words = question.Plain;
        var isDigest = question.Has(Concept.Digest) || DigestSentence.AsksForNewsletter(question) || (question.Before.OfDigest && IsToGoOn(question))
            || (question.HasAny(Concept.Unsubscribe, Concept.Subscribe) && question.Has(Concept.Plan) && question.Ids is [] && question.Meaning.Topics is [] && question.Year is null
                && !question.HasAny(Concept.Practice, Concept.Submission, Concept.Initiative, Concept.ForAction, Concept.Ongoing, Concept.Due, Concept.Overdue))
            || (question.HasTopic(DigestSentence.Newsletters) && (question.HasAny(Concept.Subscribe, Concept.Unsubscribe, Concept.Pause) || (question.Meaning.Tongues is not [] && !question.HasAny(Concept.Translation, Concept.Version))))
            || (question.Ids is [] && (question.Year is null || question.Has(Concept.Pause)) && (question.Meaning.Topics is [] || question.HasTopic(DigestSentence.Newsletters)) && DigestSentence.IsOfDigest(question, words, typed));
        return isDigest ? DigestSentence.Read(question, typed) : null;
    }

    private static CommandCall? AboutSubmissions(Question question)
    {
        var isOwn = question.Reference is not null || question.Has(Concept.Submission);
        var isDecision = question.Reference is not null && question.Has(Concept.Decide) && (question.IsCoordinator || !question.HasAny(Concept.Status, Concept.Where));
        if (isDecision || (question.Has(Concept.Review) && question.Ids is []))
            return question.IsCoordinator ? new(Commands.Review, question.Reference ?? "") : new(Commands.NotForYou);
        if (question is { IsCoordinator: true, Reference: { } watched } && question.HasAny(Concept.Status, Concept.Where))
            return new(Commands.Review, watched);
        if (question.Has(Concept.Practice) && question.Has(Concept.Submit) && question.HasAny(Concept.Status, Concept.Decide) && question.Ids is [])
            return new(Commands.Submissions, question.Reference ?? "");
        if (isOwn && question.Has(Concept.Submit) && question.Reference is null && question.Has(Concept.Practice) && !question.HasAny(Concept.Edit, Concept.Withdraw, Concept.Status, Concept.Where))
            return null;
        if (question.Reference is { } named && IsToSee(question))
            return new(Commands.Practice, named);
        if (isOwn || (question.Has(Concept.Practice) && question.HasAny(Concept.Edit, Concept.Withdraw, Concept.Endorse)) || question.Has(Concept.Attribution))
            return question.Has(Concept.Endorse) ? Endorse(question, question.Reference) : new(Commands.Submissions, question.Reference ?? "");
        if (question.HasAny(Concept.Withdraw, Concept.Edit, Concept.Endorse) && question.Before.Reference is { } reference && question.Ids is [] && question.Meaning.Topics is [])
            return question.Has(Concept.Endorse) ? Endorse(question, reference) : new(Commands.Submissions, reference);

        return IsToGoOn(question) ? new(Commands.Submissions, "") : null;
    }

    /// <summary>"Continue" alone: with what was begun.</summary>
    private static bool IsToGoOn(Question question) =>
        question.Has(Concept.Edit) && question is { Ids: [], Year: null } && question.Meaning.IsOnly(Concept.Edit, Concept.Pronoun);

    private static CommandCall? AboutGaps(Question question) =>
        question.Has(Concept.Missing) && question.HasAny(Concept.Countries, Concept.Practice, Concept.Submit, Concept.Who)
            ? new(question.IsCoordinator ? Commands.Gaps : Commands.NotForYou)
            : null;

    private CommandCall? AboutPractices(Question question)
    {
        if (question.Ids is not [])
            return null;

        var isOfPractices = question.Meaning.Topics.Any(ofPractices.Contains);
        if (question.Has(Concept.Submit) && (question.Has(Concept.Practice) || (isOfPractices && !question.HasAny(Concept.Who, Concept.Meaning, Concept.Due, Concept.Status, Concept.Show))))
            return new(Commands.Share);
        if (!question.Has(Concept.Practice) || question.Meaning.NamesPlan || question.HasAny(Concept.Due, Concept.Status) || (question.Has(Concept.Who) && !question.Has(Concept.Show)))
            return null;

        if (question.Has(Concept.Decide) && question.Meaning.Topics is [] && !question.HasAny(Concept.Show, Concept.Countries, Concept.Only))
            return new(Commands.Help);

        IReadOnlyList<string> items = isOfPractices ? topics.Items(question.Plan, [Practices]) : [];
        return new(Commands.Library, new LibraryRequest(question.Typed, items).ToArguments());
    }

    /// <summary>Whether a practice is named to be read, and not as something of one's own.</summary>
    private static bool IsToSee(Question question) => !question.HasAny(Concept.Submission, Concept.Submit, Concept.Edit, Concept.Withdraw, Concept.Endorse, Concept.Status, Concept.Attribution);

    private static CommandCall Endorse(Question question, string? reference)
    {
        string[] parties = [.. question.Parties.Select(mention => mention.Code).OfType<string>().Distinct()];
        return new(Commands.Endorse, new EndorsementRequest(reference, parties is [var only] ? only : null).ToArguments());
    }

    private CommandCall? AboutLanguage(Question question) =>
        question.Meaning.Tongues is [var tongue, ..] && question is { Ids: [], ItemPlace: null, ThemePlace: null, Year: null } && question.Meaning.Topics is []
        && !question.HasAny(
            Concept.Translation, Concept.Version, Concept.Materials, Concept.Pronoun, Concept.Status, Concept.Who, Concept.Assign, Concept.Mark, Concept.Progressed, Concept.Plan, Concept.Events)
        && wish.IsIn(question)
            ? new(Commands.Language, tongue)
            : null;

    private CommandCall? AboutTranslations(Question question, string typed)
    {
        if (question.Meaning.Tongues is [] && !question.Has(Concept.Translation))
            return null;

        var ofTranslations = topics.Items(question.Plan, [Translations]);
        var isTranslation = question.Has(Concept.Translation)
            || (question.Meaning.Tongues is not [] && (question.HasAny(Concept.Version, Concept.Materials) || question.Meaning.Topics is not [] || GoesOn(question, ofTranslations)));
        if (!isTranslation || question.Year is not null)
            return null;
        if (question.HasAny(Concept.Due, Concept.Overdue) && question.Meaning.Tongues is [])
            return question.Has(Concept.Overdue) || question.Ids is not [] || question.Meaning.Topics is not [] || ofTranslations is not [var due] ? null : new(Commands.Item, due);
        if (question.Has(Concept.Who))
            return question.Ids is [] && ofTranslations is [var only] ? Commands.WhoActsOn(only) : null;

        return question.Ids is []
            ? AskFor(question, ofTranslations, typed)
            : question.Ids.All(id => question.Plan.Find(id) is not null) ? AskFor(question, question.Ids, typed) : null;
    }

    /// <summary>"And into Vietnamese?", after translations were shown.</summary>
    private bool GoesOn(Question question, IReadOnlyList<string> ofTranslations) =>
        question is { Ids: [], Before.Items: [var shown] } && ofTranslations.Contains(shown) && wish.GoesOn(question);

    private CommandCall AskFor(Question question, IReadOnlyList<string> items, string typed)
    {
        var material = topics.Materials(question.Plan, question.Meaning.Topics) is [var only] ? only.Id : null;
        var unknown = statements.UnknownLanguage.In(statements.Take(question, typed, Links.In(typed)));
        var language = unknown is null && question.Meaning.Tongues is [var tongue] ? tongue : null;
        return new(Commands.Translations, new TranslationQuestion(items, material, language) { UnknownLanguage = unknown }.ToArguments());
    }
}
