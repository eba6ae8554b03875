using Microsoft.Extensions.Options;
using TipEngage.Hosting;
using TipEngage.Practices.Library;
using TipEngage.Screens;
using TipEngage.Teams.Routing;
using TipEngage.Teams.Routing.Invokes;
using TipEngage.Understanding;

namespace TipEngage.Features.Library;

/// <summary>Published practices: searching, reading and citing them, and saying who finds them useful or uses them too.</summary>
internal static class LibraryFeature
{
    public static IServiceCollection AddLibrary(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LibraryOptions>().Bind(configuration.GetSection(LibraryOptions.Section)).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<LibraryOptions>, LibraryOptionsValidator>()
            .AddSingleton<IValidateOptions<LibraryOptions>, FocalPointsValidator>()
            .AddSingleton<FocalPoints>()
            .AddSingleton<PracticeLibrary>()
            .AddSingleton<LibraryLimits>()
            .AddSingleton<LibraryEchoes>()
            .AddSingleton<LibraryScreens>()
            .AddSingleton<EchoDesk>()
            .AddSingleton<PracticeCards>()
            .AddSingleton<ILinkPreview, PracticeLinkPreview>();
    }

    public static BotRoutes MapLibrary(this BotRoutes routes) => routes
        .Command<SearchPractices>(Commands.Library)
        .Command<ShowPractice>(Commands.Practice)
        .Command<EndorsePractice>(Commands.Endorse)
        .CardAction<SearchPractices, SearchPractices.Data>()
        .CardAction<ShowPractice, ShowPractice.Data>()
        .CardAction<ShowPractice, ShowPractice.Refreshed>()
        .CardAction<DescribePractice, DescribePractice.Data>()
        .CardAction<EndorsePractice, EndorsePractice.Data>()
        .CardAction<EndorsePractice, EndorsePractice.Given>()
        .CardAction<EndorsePractice, EndorsePractice.Taken>()
        .CardAction<AdoptPractice, AdoptPractice.Data>()
        .CardAction<AdoptPractice, AdoptPractice.Given>()
        .CardAction<AdoptPractice, AdoptPractice.Taken>()
        .Invoke<OfferPractices, MessagingExtensionQuery, MessagingExtensionAnswer>(InvokeNames.Query, OfferPractices.Command);
}
