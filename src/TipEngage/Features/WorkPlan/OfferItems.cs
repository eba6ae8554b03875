using Microsoft.Extensions.Options;
using TipEngage.Features.WorkPlan.Answers;
using TipEngage.Plans.Catalog;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;
using TipEngage.Teams.Routing.Invokes;
using TipEngage.Understanding;

namespace TipEngage.Features.WorkPlan;

/// <summary>Searches the plan from the compose box: each result is a card that a person can insert.</summary>
internal sealed class OfferItems(PlanViews views, IOptions<PublicUrlOptions> links) : IInvoke<MessagingExtensionQuery, MessagingExtensionAnswer>
{
    /// <summary>Name of the command in the manifest.</summary>
    public const string Command = "searchPlan";

    private const string QueryParameter = "query";
    private const int MostResults = 25;

    /// <summary>No result, which Teams shows as none.</summary>
    public static MessagingExtensionAnswer Empty { get; } = new() { ComposeExtension = new() { AttachmentLayout = "list", Attachments = [] } };

    public async Task<MessagingExtensionAnswer?> HandleAsync(Turn turn, MessagingExtensionQuery value, CancellationToken cancellationToken)
    {
        var view = await views.PublicAsync(cancellationToken);
        var skip = Math.Max(0, value.QueryOptions?.Skip ?? 0);
        var count = Math.Clamp(value.QueryOptions?.Count ?? MostResults, 1, MostResults);
        var found = Find(view, PlainWords.Of(value.Parameter(QueryParameter)));
        return found is []
            ? MessagingExtensionAnswer.Say(Strings.Search_NothingFound)
            : Answer([.. found.Skip(skip).Take(count).Select(item => Result(view, item, links.Value))]);
    }

    /// <summary>
    /// The item's card as it goes into a person's own message. Its preview has no tap: the client inserts the card as it is,
    /// while a tap would ask for the same card once more, and not in Teams on a phone.
    /// </summary>
    public static Attachment Result(PlanView view, PlanItem item, PublicUrlOptions links) =>
        ItemCard.CreateInserted(view, item, links.PageOf(view.Plan, item.Id)).ToAttachment() with
        {
            Preview = new ThumbnailCard
            {
                Title = ItemWords.Title(item),
                Text = ItemWords.Status(item),
            }.ToAttachment(),
        };

    public static MessagingExtensionAnswer Answer(IReadOnlyList<Attachment> results) =>
        new() { ComposeExtension = new() { AttachmentLayout = "list", Attachments = results } };

    /// <summary>What the same words bring in a chat; while a word is still being typed, what begins with it.</summary>
    private static IReadOnlyList<PlanItem> Find(PlanView view, string words)
    {
        if (!PlainWords.SaysSomething(words))
            return view.Plan.Items;

        var asked = Asked(view, QuestionReader.Default.Read(words, view.Plan, view.AsOf));
        return asked is [] ? view.Plan.SearchWhileTyping(words) : asked;
    }

    private static IReadOnlyList<PlanItem> Asked(PlanView view, CommandCall call)
    {
        switch (call.Name)
        {
            case Commands.List:
                var (filter, year, ids) = ListItems.Read(call.Arguments);
                return [.. ItemList.Of(view, filter, year ?? view.AsOf.Year, ids).Items];
            case Commands.Item or Commands.Items or Commands.ChooseItem or Commands.Found:
                return [.. call.Arguments.Split(' ').Select(view.Plan.Find).OfType<PlanItem>()];
            case Commands.Events:
                return [.. view.Plan.Items.Where(item => item.Events.Count > 0)];
            case Commands.Materials:
                return [.. view.Plan.Items.Where(item => item.Materials.Count > 0)];
            default:
                return [];
        }
    }
}
