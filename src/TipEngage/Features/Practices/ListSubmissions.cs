using TipEngage.Practices;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Practices;

/// <summary>Shows a person their drafts and submissions, or the one whose reference they name.</summary>
internal sealed class ListSubmissions(OwnPractices own, DownloadHeld download, PlanViews views) : ICommand, ICardAction<ListSubmissions.Data>
{
    public async Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        var view = (await views.OfAsync(turn, cancellationToken)).BesideThePlan();
        if (!PlanViews.IsForOne(turn))
            return ShareHere.Reply(view);

        var visitor = new FormVisitor(Access.Person.Of(turn), Door.Chat, view);
        return PracticeReference.Read(arguments) is { } number
            ? (await FindAsync(visitor, PracticeReference.Of(number), cancellationToken)).ToReply()
            : (await ListAsync(visitor, cancellationToken)).ToReply();
    }

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) =>
        (await ListAsync(await FormVisitor.OfAsync(turn, Door.Chat, views, cancellationToken), cancellationToken)).ToReply();

    public async Task<FormAnswer> ListAsync(FormVisitor visitor, CancellationToken cancellationToken) =>
        SubmissionsCard.Answer(visitor, await own.ListAsync(visitor.Person, cancellationToken), download.LinkFor(visitor.Person));

    /// <summary>The same to whoever comes back after they submitted something; null where nothing was.</summary>
    public async Task<FormAnswer?> FindSubmittedAsync(FormVisitor visitor, CancellationToken cancellationToken)
    {
        var all = await own.ListAsync(visitor.Person, cancellationToken);
        return all.Any(one => one.State is not PracticeState.Draft) ? SubmissionsCard.Answer(visitor, all, download.LinkFor(visitor.Person)) : null;
    }

    /// <summary>Whether there is one of that reference that is somebody else's is not said.</summary>
    private async Task<FormAnswer> FindAsync(FormVisitor visitor, string reference, CancellationToken cancellationToken) =>
        (await own.ListAsync(visitor.Person, cancellationToken)).FirstOrDefault(one => one.Reference == reference) is { } practice
            ? ReceiptCard.Answer(visitor, practice)
            : FormAnswer.Say(Sentence.Of(Strings.Practice_NotYours, reference));

    /// <summary>Data of the button.</summary>
    internal sealed record Data : ICardActionData
    {
        public static string Verb => "practices.mine";

        public static bool IsQuestion => true;
    }
}
