using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Practices;

/// <summary>Begins to share a practice: says what it is for and what must not be told, then shows the first step.</summary>
internal sealed class StartShare(OwnPractices own, PlanViews views) : ICommand, ICardAction<StartShare.Data>
{
    public async Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        var view = (await views.OfAsync(turn, cancellationToken)).BesideThePlan();
        if (!PlanViews.IsForOne(turn))
            return ShareHere.Reply(view);

        var visitor = new FormVisitor(Access.Person.Of(turn), Door.Chat, view);
        return (await StartAsync(visitor, cancellationToken)).ToReply();
    }

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken)
    {
        var visitor = await FormVisitor.OfAsync(turn, Door.Chat, views, cancellationToken);
        return (await FirstAsync(visitor, data, cancellationToken)).ToReply();
    }

    /// <summary>The card that begins: with what was begun before, where there is something.</summary>
    public async Task<FormAnswer> StartAsync(FormVisitor visitor, CancellationToken cancellationToken)
    {
        var draft = (await own.ListAsync(visitor.Person, cancellationToken)).FirstOrDefault(one => one.State is PracticeState.Draft);
        return new(StartCard.Create(visitor, draft), Strings.Practice_StartTitle);
    }

    /// <summary>The first step of a new draft, of which nothing is kept yet.</summary>
    public async Task<FormAnswer> FirstAsync(FormVisitor visitor, Data data, CancellationToken cancellationToken)
    {
        if (await InsteadAsync(visitor, cancellationToken) is { } instead)
            return FillForm.Say(visitor, instead);

        var level = Enum.IsDefined(data.Level) ? data.Level : FormLevel.Quick;
        return FillForm.Show(visitor, new(data.Practice, level, PracticeForm.StepsOf(level)[0], RegisterJson.NoFields));
    }

    /// <summary>Said before a guest types what would not be kept.</summary>
    private async Task<PracticeOutcome?> InsteadAsync(FormVisitor visitor, CancellationToken cancellationToken)
    {
        if (visitor.Door is not Door.Invitation)
            return null;

        return !visitor.MayBegin ? new PracticeOutcome.InvitationOver()
            : (await own.ListAsync(visitor.Person, cancellationToken)).Count(one => one.UpdateOf is null) >= OwnPractices.MostOfGuest ? new PracticeOutcome.Enough()
            : null;
    }

    /// <summary>Data of the button that begins with what sharing is for.</summary>
    internal sealed record Begin : ICardActionData
    {
        public static string Verb => "practices.begin";

        public static bool IsQuestion => true;
    }

    /// <summary>Data of the buttons that begin a draft.</summary>
    internal sealed record Data(Guid Practice, FormLevel Level) : ICardActionData
    {
        public static string Verb => "practices.start";

        public static bool IsQuestion => true;
    }
}
