using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Following;

/// <summary>Tells a person from now on when an item or a theme changes; coordinators may have it told in a chat or channel.</summary>
internal sealed partial class StartFollowing(
    PlanViews views, TipDbContext db, TimeProvider clock, Roles roles, FollowedItems followed, IDbContextFactory<TipDbContext> contexts, ILogger<StartFollowing> logger) : ICommand, ICardAction<StartFollowing.Data>
{
    /// <summary>A button on an item's card.</summary>
    public static ExecuteAction Button(Plan plan, PlanItem item) =>
        CardLanguage.Button(Strings.Button_Follow, new Data(FollowNotices.ItemSubject(item.Id), plan.Key, OnItem: true));

    /// <summary>A button that has an item or a theme told in the chat or channel that it is in.</summary>
    public static ExecuteAction HereButton(Plan plan, string subject, bool onItem = false) => CardLanguage.Button(Strings.Button_FollowHere, new Data(subject, plan.Key, Here: true, OnItem: onItem));

    public async Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        var view = await views.OfAsync(turn, cancellationToken);
        var here = FollowedSubject.IsHere(arguments, turn);
        var named = FollowedSubject.Named(view.Plan, arguments);
        if (named is [])
            return FollowCard.Say(view, Strings.Follow_What);
        foreach (var one in named)
        {
            if (await FollowAsync(turn, view.Plan, one, here, cancellationToken) is { } refusal)
                return FollowCard.Say(view, refusal).Privately();
        }

        var missing = FollowedSubject.Missing(view.Plan, arguments);
        if (named is not [var subject] || missing is not [])
            return FollowCard.Say(view, await SaidAsync(turn, view, named, here, cancellationToken), missing);
        if (here)
            return Parent(turn, view, subject);

        var said = Sentence.Of(Strings.Follow_Started, subject.Words(view));
        return Reply.Card(FollowCard.Followed(view, subject, said, MayTellHere(turn)).ToAttachment(), said);
    }

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken)
    {
        if (await views.OfAsync(turn, data.Plan, cancellationToken) is not { } view || FollowedSubject.Find(view.Plan, data.Subject) is not { } subject)
            return Reply.Text(Strings.Follow_What);
        if (await FollowAsync(turn, view.Plan, subject, data.Here, cancellationToken) is { } refusal)
            return Reply.Text(refusal);

        var said = await SaidAsync(turn, view, [subject], data.Here, cancellationToken);
        if (!data.OnItem || subject.Item is not { } item)
            return Reply.Text(said);

        var known = view with { Followed = await followed.OfAsync(turn, view.Plan.Key, item, cancellationToken) };
        return FollowCard.OnItem(known, item, said, Next(turn, known, item, data.Here));
    }

    /// <summary>What is followed now; to a conversation its cards come by themselves.</summary>
    private async Task<string> SaidAsync(Turn turn, PlanView view, IReadOnlyList<FollowedSubject> subjects, bool here, CancellationToken cancellationToken)
    {
        var words = FollowedSubject.Words(view, subjects);
        if (!here)
            return Sentence.Of(Strings.Follow_Started, words);

        foreach (var subject in subjects)
            await WantCardAsync(FollowerKey.Of(turn, here: true)!.Value, view.Plan.Key, subject.Key, cancellationToken);
        return Sentence.Of(subjects is [_] ? Strings.Follow_CardComes : Strings.Follow_CardsCome, Sentence.Of(Strings.Follow_StartedHere, words));
    }

    private IEnumerable<CardAction> Next(Turn turn, PlanView view, PlanItem item, bool here)
    {
        var subject = FollowNotices.ItemSubject(item.Id);
        yield return here ? StopFollowing.Button(Strings.Button_UnfollowHere, view.Plan, subject, here: true) : StopFollowing.OnItemButton(view, item, subject);
        if (!here && MayTellHere(turn))
            yield return HereButton(view.Plan, subject, onItem: true);
    }

    private bool MayTellHere(Turn turn) => turn.Conversation.Kind is not ConversationKind.Personal && roles.Of(turn) >= Role.Coordinator;

    /// <summary>The card that shows the latest state from now on, above the thread in which changes are told.</summary>
    private Reply Parent(Turn turn, PlanView view, FollowedSubject subject)
    {
        var card = ParentCard.Create(view, subject);
        return Reply.Card(card, ParentCard.Said(view, subject)).Keeping(async (id, cancellationToken) =>
        {
            try
            {
                await KeepAsync(FollowerKey.Of(turn, here: true)!.Value, view, subject.Key, id, ParentCard.StateOf(card), cancellationToken);
            }
            // The card is there and refreshes itself; failing the turn would send it again.
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                LogNotKept(exception);
            }
        });
    }

    private async Task KeepAsync(FollowerKey key, PlanView view, string subject, string id, string state, CancellationToken cancellationToken)
    {
        var (plan, position) = (view.Plan.Key, view.Register.Position);
        await using var own = await contexts.CreateDbContextAsync(cancellationToken);
        await own.Follows.Where(one => one.TenantId == key.TenantId && one.FollowerId == key.Id && one.Plan == plan && one.Subject == subject).ExecuteUpdateAsync(
            change => change.SetProperty(one => one.CardId, id).SetProperty(one => one.CardPosition, position).SetProperty(one => one.CardState, state), cancellationToken);
    }

    /// <summary>A press is answered to one person alone: the card for all is sent by <see cref="KeepParentCards"/>, where there is none yet.</summary>
    private Task<int> WantCardAsync(FollowerKey key, string plan, string subject, CancellationToken cancellationToken) =>
        db.Follows.Where(one => one.TenantId == key.TenantId && one.FollowerId == key.Id && one.Plan == plan && one.Subject == subject && one.CardId == null)
            .ExecuteUpdateAsync(change => change.SetProperty(one => one.CardId, ParentCard.Wanted), cancellationToken);

    /// <returns>Why not; null where it is followed now.</returns>
    private async Task<string?> FollowAsync(Turn turn, Plan plan, FollowedSubject subject, bool here, CancellationToken cancellationToken)
    {
        if (FollowerKey.Of(turn, here) is not { } follower || turn.Activity.ServiceUrl is not { } serviceUrl)
            return Strings.Follow_What;
        if (here && await roles.NowAsync(Access.Person.Of(turn), cancellationToken) < Role.Coordinator)
            return Strings.Permission_Coordinators;

        await KeepFollowerAsync(turn, follower, here, serviceUrl, cancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Follows" ("TenantId", "FollowerId", "Plan", "Subject", "Since", "CardPosition")
            VALUES ({follower.TenantId}, {follower.Id}, {plan.Key}, {subject.Key}, {InstantConverter.ToMicroseconds(clock.GetUtcNow())}, 0)
            ON CONFLICT DO NOTHING
            """,
            cancellationToken);
        return null;
    }

    /// <summary>Keeps how to reach the follower; when the next message may come stays as it is.</summary>
    private Task<int> KeepFollowerAsync(Turn turn, FollowerKey follower, bool here, string serviceUrl, CancellationToken cancellationToken)
    {
        var (kind, memberId) = here ? (FollowerKey.Conversation, null) : (FollowerKey.Person, turn.User.Id);
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Followers" ("TenantId", "FollowerId", "Kind", "MemberId", "ServiceUrl", "Language", "NotBefore", "Attempts", "ClaimedUntil")
            VALUES ({follower.TenantId}, {follower.Id}, {kind}, {memberId}, {serviceUrl}, {CultureInfo.CurrentUICulture.Name}, 0, 0, 0)
            ON CONFLICT ("TenantId", "FollowerId") DO UPDATE
            SET "MemberId" = excluded."MemberId", "ServiceUrl" = excluded."ServiceUrl", "Language" = excluded."Language", "Attempts" = 0
            """,
            cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "Could not keep which message shows what is followed")]
    private partial void LogNotKept(Exception exception);

    /// <summary>Data of the button.</summary>
    /// <param name="Subject">What to follow, such as <c>item:4a</c>.</param>
    /// <param name="Plan">Period of its plan; the current one where none is named.</param>
    /// <param name="Here">Whether to tell the conversation instead of the person who presses.</param>
    /// <param name="OnItem">Whether the answer is the card of the item, which the button is on.</param>
    internal sealed record Data(string? Subject, string? Plan = null, bool Here = false, bool OnItem = false) : ICardActionData
    {
        public static string Verb => "follow.add";
    }
}
