using Microsoft.EntityFrameworkCore;
using TipEngage.Access;
using TipEngage.Data;
using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Following;

/// <summary>Tells a person, or a conversation, no longer of an item, a theme or anything.</summary>
internal sealed class StopFollowing(PlanViews views, TipDbContext db, Roles roles, FollowedItems followed) : ICommand, ICardAction<StopFollowing.Data>
{
    /// <summary>In place of a subject: all that is followed.</summary>
    private const string Everything = "everything";

    /// <summary>A button that follows an item or a theme no longer.</summary>
    public static ExecuteAction Button(string title, Plan plan, string subject, bool here = false, bool inList = false) =>
        CardLanguage.Button(title, new Data(subject, plan.Key, here, inList));

    /// <summary>The same on the item's card, whose answer is that card again.</summary>
    /// <param name="view">The plan.</param>
    /// <param name="item">The item.</param>
    /// <param name="subject">Key of what its reader follows it by, the item or its theme.</param>
    public static ExecuteAction OnItemButton(PlanView view, PlanItem item, string subject)
    {
        var title = FollowedSubject.Find(view.Plan, subject) is { Theme: not null } theme ? Sentence.Of(Strings.Button_UnfollowNamed, theme.Name(view)) : Strings.Button_Unfollow;
        return CardLanguage.Button(title, new Data(subject, view.Plan.Key, OnItem: true, Item: item.Id));
    }

    public static ExecuteAction EverythingButton(Plan plan) => Button(Strings.Button_UnfollowAll, plan, Everything, inList: true);

    public async Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        var view = await views.OfAsync(turn, cancellationToken);
        return FollowedSubject.Named(view.Plan, arguments) is { Count: > 0 } named
            ? FollowCard.Say(view, await StopAsync(turn, view, named, FollowedSubject.IsHere(arguments, turn), cancellationToken), FollowedSubject.Missing(view.Plan, arguments))
            : await ListAsync(turn, view, cancellationToken);
    }

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken)
    {
        if (await views.OfAsync(turn, data.Plan, cancellationToken) is not { } view)
            return Reply.Text(Strings.Follow_What);

        var subject = FollowedSubject.Find(view.Plan, data.Subject);
        if (subject is null && data.Subject is not Everything)
            return Reply.Text(Strings.Follow_What);

        var said = await StopAsync(turn, view, subject is null ? [] : [subject], data.Here, cancellationToken);
        return data switch
        {
            { InList: true } => await ListAsync(turn, view, cancellationToken),
            { OnItem: true } when (subject?.Item ?? view.Plan.Find(data.Item ?? "")) is { } item => await OnItemAsync(turn, view, item, said, cancellationToken),
            _ => Reply.Text(said),
        };
    }

    /// <summary>The item's card, whose buttons tell what is followed still.</summary>
    private async Task<Reply> OnItemAsync(Turn turn, PlanView view, PlanItem item, string said, CancellationToken cancellationToken)
    {
        var left = view with { Followed = await followed.OfAsync(turn, view.Plan.Key, item, cancellationToken) };
        return FollowCard.OnItem(left, item, said, RegisterButtons.FollowedBy(left, item) is null ? [StartFollowing.Button(view.Plan, item)] : []);
    }

    /// <param name="subjects">What to stop; none for everything.</param>
    private async Task<string> StopAsync(Turn turn, PlanView view, IReadOnlyList<FollowedSubject> subjects, bool here, CancellationToken cancellationToken)
    {
        if (FollowerKey.Of(turn, here) is not { } follower)
            return Strings.Follow_What;
        if (here && await roles.NowAsync(Person.Of(turn), cancellationToken) < Role.Coordinator)
            return Strings.Permission_Coordinators;

        var follows = db.Follows.Where(one => one.TenantId == follower.TenantId && one.FollowerId == follower.Id);
        string[] keys = [.. subjects.Select(subject => subject.Key)];
        if (keys is [])
            await follows.ExecuteDeleteAsync(cancellationToken);
        else
            await follows.Where(one => one.Plan == view.Plan.Key && keys.Contains(one.Subject)).ExecuteDeleteAsync(cancellationToken);

        return keys is [] ? Strings.Follow_StoppedAll : Sentence.Of(here ? Strings.Follow_StoppedHere : Strings.Follow_Stopped, FollowedSubject.Words(view, subjects));
    }

    private Task<Reply> ListAsync(Turn turn, PlanView view, CancellationToken cancellationToken) => ListFollowed.ReplyAsync(db, turn, view, cancellationToken);

    /// <summary>Data of the button.</summary>
    /// <param name="Subject">What to stop following, such as <c>item:4a</c>, or <c>everything</c>.</param>
    /// <param name="Plan">Period of its plan; the current one where none is named.</param>
    /// <param name="Here">Whether it is the conversation that is told.</param>
    /// <param name="InList">Whether the answer is the list of what is still followed.</param>
    /// <param name="OnItem">Whether the answer is the card of an item, which the button is on.</param>
    /// <param name="Item">Id of that item; the subject's own where none is named.</param>
    internal sealed record Data(string? Subject, string? Plan = null, bool Here = false, bool InList = false, bool OnItem = false, string? Item = null) : ICardActionData
    {
        public static string Verb => "follow.remove";
    }
}
