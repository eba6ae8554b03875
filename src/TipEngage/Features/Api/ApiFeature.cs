using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using TipEngage.Access.Callers;
using TipEngage.Hosting;

namespace TipEngage.Features.Api;

/// <summary>The register over HTTP, for programs of the people who have a role in it: <c>/api/v1</c>, described by <c>/openapi/v1.json</c>.</summary>
internal static class ApiFeature
{
    private const string Version = "v1";
    private const string Path = $"/api/{Version}";

    public static IServiceCollection AddApi(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddEntraCallers();
        services.AddSingleton<RecordStatement>();
        services.AddOptions<ApiOptions>().Bind(configuration.GetSection(ApiOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ApiOptions>, ApiOptionsValidator>();
        services.AddSingleton<ApiLimits>();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        return services.AddOpenApi(Version, options =>
        {
            options.ShouldInclude = description => description.RelativePath?.StartsWith(Path[1..], StringComparison.Ordinal) is true;
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new() { Title = "TipEngage", Version = Version };
                document.Servers = [];
                document.Components ??= new();
                document.AddComponent("Entra", new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT" });
                document.Security = [new() { [new OpenApiSecuritySchemeReference("Entra", document)] = [] }];
                return Task.CompletedTask;
            });
        });
    }

    public static void MapApi(this WebApplication app)
    {
        app.UseWhen(context => context.Request.Path.StartsWithSegments(Path, StringComparison.Ordinal), branch => branch.UseStatusCodePages());
        app.MapOpenApi("/openapi/{documentName}.json");
        var api = app.MapGroup(Path).AddEndpointFilter<PageLanguage>().AddEndpointFilter<FindCaller>().AddEndpointFilter<WaitForRegister>();
        var limits = app.Services.GetRequiredService<ApiLimits>();
        api.AddEndpointFilter(limits.InvokeAsync);
        api.MapGet("/items", ReadItems.AllAsync);
        api.MapGet("/items/{id}", ReadItems.OneAsync);
        api.MapGet("/items/{id}/progress", ReadProgress.HandleAsync);
        api.MapPut("/items/{id}/progress", RecordStatement.ProgressAsync).TakesFields();
        api.MapGet("/items/{id}/history", ReadHistory.HandleAsync).WithMetadata(new ApiLimits.IsHistory());
        api.MapPut("/items/{id}/assignments/{party}", RecordStatement.AssignmentAsync).TakesFields();
        api.MapDelete("/items/{id}/assignments/{party}", RecordStatement.NoAssignmentAsync);
        api.MapGet("/translations", ReadTranslations.HandleAsync);
        api.MapPut("/translations/{material}/{language}", RecordStatement.TranslationAsync).TakesFields();
        api.MapGet("/events", ReadEvents.HandleAsync);
        api.MapPut("/events/{id}", RecordStatement.EventAsync).TakesFields();
        api.MapGet("/materials", ReadMaterials.HandleAsync);
        api.MapPut("/materials/{id}", RecordStatement.MaterialAsync).TakesFields();
        api.MapGet("/practices", ReadPractices.AllAsync).AllowAnonymous();
        api.MapGet("/practices/{reference}", ReadPractices.OneAsync).AllowAnonymous();
        api.MapGet("/initiatives", ReadInitiatives.HandleAsync);
        api.MapPut("/initiatives/{number}", RecordStatement.InitiativeAsync).TakesFields();
    }

    private static void TakesFields(this RouteHandlerBuilder route) => route.Accepts<Dictionary<string, string?>>("application/json");
}
