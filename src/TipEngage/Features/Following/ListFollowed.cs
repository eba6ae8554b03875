using Microsoft.EntityFrameworkCore;
using TipEngage.Data;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Following;

/// <summary>Shows a person what they follow, with a button at each to stop it.</summary>
internal sealed class ListFollowed(PlanViews views, TipDbContext db) : ICommand, ICardAction<ListFollowed.Data>
{
    public static ExecuteAction Button() => CardLanguage.Button(Strings.Button_Following, new Data());

    public async Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken) =>
        await ReplyAsync(db, turn, await views.OfAsync(turn, cancellationToken), cancellationToken);

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) =>
        await ReplyAsync(db, turn, await views.OfAsync(turn, cancellationToken), cancellationToken);

    public static async Task<Reply> ReplyAsync(TipDbContext db, Turn turn, PlanView view, CancellationToken cancellationToken)
    {
        var (tenant, person, plan) = (turn.TenantId ?? "", turn.UserId, view.Plan.Key);
        var keys = await db.Follows.Where(one => one.TenantId == tenant && one.FollowerId == person && one.Plan == plan)
            .Select(one => one.Subject).ToHashSetAsync(cancellationToken);

        // In the plan's order: items, then themes.
        var followed = view.Plan.Items.Select(item => new FollowedSubject(item)).Concat(view.Plan.Themes.Select(theme => new FollowedSubject(theme)))
            .Where(subject => keys.Contains(subject.Key)).ToArray();
        return Reply.Card(FollowCard.List(view, followed).ToAttachment(), FollowCard.ListSummary(view, followed)).ForNobodyElse();
    }

    /// <summary>Data of the button.</summary>
    internal sealed record Data : ICardActionData
    {
        public static string Verb => "follow.list";

        public static bool IsQuestion => true;
    }
}
