using System.Text.Json;
using Microsoft.Extensions.Options;
using TipEngage.Plans;
using TipEngage.Screens;
using TipEngage.Teams.Routing;
using TipEngage.Teams.Routing.Invokes;
using TipEngage.Understanding;

namespace TipEngage.Features.WorkPlan;

/// <summary>What the plan says: its commands, buttons and searches.</summary>
internal static class WorkPlanFeature
{
    public static IServiceCollection AddWorkPlan(this IServiceCollection services, IConfiguration configuration) =>
        services
        .AddWorkPlanData(configuration)
        .AddLinks(configuration)
        .AddSingleton<ItemCards>()
        .AddSingleton<PlanViews>()
        .AddSingleton<AsOfNote>()
        .AddSingleton<ILinkPreview, ItemLinkPreview>();

    public static BotRoutes MapWorkPlan(this BotRoutes routes) => routes
        .Command<ShowItem>(Commands.Item)
        .Command<ListNamedItems>(Commands.Items)
        .Command<AskWhichItem>(Commands.ChooseItem)
        .Command<SayItemIsMissing>(Commands.MissingItem)
        .Command<SayYearIsMissing>(Commands.MissingYear)
        .Command<ListItems>(Commands.List)
        .Command<ShowFound>(Commands.Found)
        .Command<PointElsewhere>(Commands.Elsewhere)
        .Command<SayNotForYou>(Commands.NotForYou)
        .Command<ShowNearest>(Commands.Nearest)
        .Command<FindWords>(Commands.Says)
        .Command<ShowParty>(Commands.Party)
        .Command<ListProgress>(Commands.Progress)
        .Command<ExplainTerm>(Commands.Term)
        .Command<ListMaterials>(Commands.Materials)
        .Command<ListEvents>(Commands.Events)
        .Command<DescribePlan>(Commands.About)
        .CardAction<ShowItem, ShowItem.Data>()
        .CardAction<RefreshItem, RefreshItem.Data>()
        .CardAction<ListItems, ListItems.Data>()
        .CardAction<ListMaterials, ListMaterials.Data>()
        .CardAction<ListEvents, ListEvents.Data>()
        .CardAction<DescribePlan, DescribePlan.Data>()
        .Invoke<OfferItems, MessagingExtensionQuery, MessagingExtensionAnswer>(InvokeNames.Query, OfferItems.Command)
        .Invoke<PickItem, JsonElement, MessagingExtensionAnswer>(InvokeNames.SelectItem)
        .Invoke<UnfurlLink, LinkQuery, MessagingExtensionAnswer>(InvokeNames.QueryLink)
        .Invoke<UnfurlLink, LinkQuery, MessagingExtensionAnswer>(InvokeNames.AnonymousQueryLink);

    private static IServiceCollection AddLinks(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PublicUrlOptions>().Bind(configuration).ValidateOnStart();
        return services.AddSingleton<IValidateOptions<PublicUrlOptions>, PublicUrlOptionsValidator>();
    }
}
