using System.Text.Json.Nodes;
using TipEngage.Features.WorkPlan.Answers;
using TipEngage.Features.WorkPlan.Catalog;
using TipEngage.Resources;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;
using TipEngage.Teams.Routing.Invokes;
using TipEngage.Understanding;

namespace TipEngage.Features.WorkPlan;

/// <summary>Searches the plan from the compose box: each result is a card that a person can insert.</summary>
internal sealed class OfferItems(PlanCatalog catalog, AsOfClock clock) : IInvoke<MessagingExtensionQuery, MessagingExtensionAnswer>
{
    /// <summary>Name of the command in the manifest.</summary>
    public const string Command = "searchPlan";

    private const string QueryParameter = "query";
    private const int MostResults = 25;

    public Task<MessagingExtensionAnswer?> HandleAsync(Turn turn, MessagingExtensionQuery value, CancellationToken cancellationToken)
    {
        var view = PlanView.Of(catalog, clock);
        var skip = Math.Max(0, value.QueryOptions?.Skip ?? 0);
        var count = Math.Clamp(value.QueryOptions?.Count ?? MostResults, 1, MostResults);
        var found = Find(view.Plan, Utterance.Normalise(value.Parameter(QueryParameter) ?? ""));
        return Task.FromResult<MessagingExtensionAnswer?>(Answer([.. found.Skip(skip).Take(count).Select(item => Result(view, item))]));
    }

    /// <summary>The item's card without buttons: it is going to stand in a person's own message.</summary>
    public static Attachment Result(PlanView view, PlanItem item) => ItemCard.Create(view, item, withButtons: false).ToAttachment() with
    {
        Preview = new ThumbnailCard
        {
            Title = ItemWords.Title(item),
            Text = ItemWords.Status(item),
            Tap = new(new JsonObject { ["item"] = item.Id }),
        }.ToAttachment(),
    };

    public static MessagingExtensionAnswer Answer(IReadOnlyList<Attachment> results) => results is []
        ? MessagingExtensionAnswer.Say(Strings.Search_NothingFound)
        : new() { ComposeExtension = new() { AttachmentLayout = "list", Attachments = results } };

    private static IReadOnlyList<PlanItem> Find(Plan plan, string words)
    {
        if (words.Length is 0)
            return plan.Items;

        PlanItem[] named = [.. ItemMentions.Find(words).Select(plan.Find).OfType<PlanItem>()];
        return named is [] ? plan.Search(words) : named;
    }
}
