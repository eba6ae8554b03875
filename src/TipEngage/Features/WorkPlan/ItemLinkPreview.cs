using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using TipEngage.Screens;
using TipEngage.Teams.Activities;

namespace TipEngage.Features.WorkPlan;

/// <summary>Links to the items of a plan.</summary>
internal sealed class ItemLinkPreview(PlanViews views, IOptions<PublicUrlOptions> links) : ILinkPreview
{
    private const string Folder = "items";

    private const string PlanParameter = "plan";

    public async Task<Attachment?> FindAsync(Uri link, CancellationToken cancellationToken) =>
        ItemOf(link) is var (plan, id) && await views.PublicAsync(plan, cancellationToken) is { } view && view.Plan.Find(id) is { } item
            ? OfferItems.Result(view, item, links.Value)
            : null;

    /// <summary>
    /// The last part of an address of ours under <c>/items/</c>, and the plan where it names one: a stranger's page must not
    /// look as if it were the plan.
    /// </summary>
    private static (string? Plan, string Item)? ItemOf(Uri link) =>
        link.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is [.., Folder, var id]
            ? (QueryHelpers.ParseQuery(link.Query).GetValueOrDefault(PlanParameter).FirstOrDefault(), id)
            : null;
}
