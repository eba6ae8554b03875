using TipEngage.Access;
using TipEngage.Practices;
using TipEngage.Practices.Library;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Library;

/// <summary>Shows a published practice; whether there is one that a reader may not see is not said.</summary>
internal sealed class ShowPractice(PracticeLibrary library, LibraryEchoes echoes, PracticeUses uses, LibraryScreens screens, PracticeCards cards, IOpenReview reviews)
    : ICommand, ICardAction<ShowPractice.Data>, ICardAction<ShowPractice.Refreshed>
{
    public static ExecuteAction Button(string title, string reference) => CardLanguage.Button(title, new Data(reference));

    /// <summary>Has a card show the practice as it stands whenever its reader sees the card again.</summary>
    /// <param name="reference">Reference of the practice.</param>
    /// <param name="said">What stays above it; null for nothing.</param>
    public static ExecuteAction Refresh(string reference, string? said) => CardLanguage.Button(Strings.Button_Refresh, new Refreshed(reference, said));

    public async Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        if (await FindAsync(turn, arguments, cancellationToken) is { } practice)
            return await ReadAsync(turn, practice, cancellationToken);

        var review = PlanViews.IsForOne(turn) && PracticeReference.Read(arguments) is { } number ? await reviews.OpenAsync(turn, number, cancellationToken) : null;
        return review ?? NotThere(await screens.ViewAsync(turn, cancellationToken), arguments);
    }

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) => await FindAsync(turn, data.Practice, cancellationToken) is { } practice
        ? await ReadAsync(turn, practice, cancellationToken)
        : NoLongerThere(await screens.ViewAsync(turn, cancellationToken), data.Practice);

    /// <summary>Clients ask by themselves, so nothing is counted.</summary>
    public async Task<Reply> HandleAsync(Turn turn, Refreshed data, CancellationToken cancellationToken) => await FindAsync(turn, data.Practice, cancellationToken) is { } practice
        ? await ShowAsync(turn, practice, data.Said, cancellationToken)
        : NoLongerThere(await screens.ViewAsync(turn, cancellationToken), data.Practice);

    private async Task<PublishedPractice?> FindAsync(Turn turn, string reference, CancellationToken cancellationToken) =>
        PracticeReference.Read(reference) is { } number ? await library.FindAsync(number, await screens.WidestAsync(turn, cancellationToken), cancellationToken) : null;

    private async Task<Reply> ReadAsync(Turn turn, PublishedPractice practice, CancellationToken cancellationToken)
    {
        await echoes.CountReadAsync(practice.Id, Person.Of(turn), cancellationToken);
        return await ShowAsync(turn, practice, null, cancellationToken);
    }

    private async Task<Reply> ShowAsync(Turn turn, PublishedPractice practice, string? said, CancellationToken cancellationToken)
    {
        var reads = PlanViews.IsForOne(turn) ? await echoes.ReadsAsync(practice.Id, Person.Of(turn), cancellationToken) : null;
        var above = reads is { } opened ? await FeedbackAsync(practice.Id, opened, cancellationToken) : said;
        var card = await cards.CreateAsync(await screens.ViewAsync(turn, cancellationToken), practice, await screens.WidestAsync(turn, cancellationToken), above, cancellationToken);
        return Reply.Card(card.ToAttachment(), practice.Title);
    }

    /// <summary>What its own person learns of it: counts, and never of whom.</summary>
    private async Task<string> FeedbackAsync(Guid practice, int reads, CancellationToken cancellationToken)
    {
        var opened = Sentence.Of(Strings.Library_Opened, reads);
        if (await uses.OfAsync(practice, cancellationToken) is not { } use)
            return opened;

        return string.Join(". ", ((string?[])
        [
            opened,
            Sentence.Of(Strings.Library_ToldIn, use.Digests, use.Files),
            use.Newsletters is [] ? null : Sentence.Of(Strings.Library_CitedIn, string.Join(", ", use.Newsletters)),
            use.IsNamed ? Sentence.Of(Strings.Library_NamedIn, use.Statements, use.Practices) : null,
        ]).OfType<string>());
    }

    /// <summary>The answer about what is not there for the reader.</summary>
    public static Reply NotThere(PlanView view, string reference) => Say(view, Strings.Library_NotThere, reference);

    /// <summary>The same in place of a card that showed it, or offered to: the card goes.</summary>
    public static Reply NoLongerThere(PlanView view, string reference) => Say(view, Strings.Library_NoLongerThere, reference);

    private static Reply Say(PlanView view, string words, string reference)
    {
        var sentence = Sentence.Of(words, PracticeReference.Read(reference) is { } number ? PracticeReference.Of(number) : "PP-");
        return Reply.Card(view.Card([CardText.Plain(sentence)], sentence, [PracticeButtons.Mine, SearchPractices.Button(Strings.Button_AllPractices, new(null, null))]).ToAttachment(), sentence);
    }

    /// <summary>Data of the button.</summary>
    internal sealed record Data(string Practice) : ICardActionData
    {
        public static string Verb => "library.practice";

        public static bool IsQuestion => true;
    }

    /// <summary>Data of the refresh.</summary>
    /// <param name="Practice">Reference of the practice.</param>
    /// <param name="Said">What stays above it; null for nothing.</param>
    internal sealed record Refreshed(string Practice, string? Said = null) : ICardActionData
    {
        public static string Verb => "library.refresh";

        public static bool IsQuestion => true;
    }
}
