using System.Runtime.InteropServices;
using TipEngage.Benchmarks.Surroundings;

namespace TipEngage.Benchmarks.Bots;

/// <summary>The bots that are compared.</summary>
internal static class BotPrograms
{
    public const string Minimal = "minimal";
    public const string Remembering = "remembering";
    public const string TipEngage = "tipengage";

    /// <summary>The service as it would be without screening and understanding: what a turn of its first part costs.</summary>
    public const string Plain = "plain";

    /// <summary>The service as it is deployed, compiled ahead of time; compared when it has been published.</summary>
    public const string Published = "published";

    public static readonly IReadOnlyList<string> All = [Minimal, Remembering, TipEngage, .. File.Exists(PublishedService) ? [Published] : Array.Empty<string>()];

    private static readonly Dictionary<string, string> Nothing = [];

    public static BotProgram Create(string name, LoopbackTeams teams, string folder) => name switch
    {
        Minimal => HandWritten(name, teams),
        Remembering => HandWritten(name, teams, "--remember"),
        TipEngage => Service(name, BuiltService, teams, folder),
        Plain => Service(name, BuiltService, teams, folder).With(PlainTurns.Environment),
        Published => Service(name, PublishedService, teams, folder),
        _ => throw new BenchmarkException($"There is no bot '{name}'; there are {string.Join(", ", [.. All, Plain])}."),
    };

    private static BotProgram HandWritten(string name, LoopbackTeams teams, params string[] more) => new(
        name,
        typeof(BotPrograms).Assembly.Location,
        ["minimal-bot", "--metadata", teams.Keys.Metadata.AbsoluteUri, .. more],
        Nothing);

    private static BotProgram Service(string name, string assembly, LoopbackTeams teams, string folder)
    {
        if (!File.Exists(assembly))
            throw new BenchmarkException($"The service is not there: there is no {assembly}.");

        var root = Path.Combine(folder, "root.pem");
        File.WriteAllText(root, teams.Authority.RootAsPem);

        return new(name, assembly, [], ServiceEnvironment(teams, folder, root));
    }

    private static Dictionary<string, string> ServiceEnvironment(LoopbackTeams teams, string folder, string root) => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
        ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information",
        ["MicrosoftAppId"] = Identity.AppId,
        ["MicrosoftAppTenantId"] = Identity.TenantId,
        ["MicrosoftAppType"] = "SingleTenant",
        ["MicrosoftAppPassword"] = "benchmark-password",
        ["Bot__OpenIdMetadata"] = teams.Keys.Metadata.AbsoluteUri,
        ["Bot__TokenIssuer"] = Identity.Issuer,
        ["Bot__AuthorityHost"] = teams.Authority.Address.AbsoluteUri,
        ["Bot__AuthorityCertificate"] = root,
        ["Bot__TrustedServiceUrls__0"] = teams.Connector.ServiceUrl.AbsoluteUri,
        ["Bot__AllowedTenants__0"] = Identity.TenantId,
        ["ConnectionStrings__TipEngage"] = $"Data Source={Path.Combine(folder, "tipengage.db")}",
        ["Connector__RateLimits__Enabled"] = "false",
        ["WorkPlan__AsOf"] = "2018-03-01",
    };

    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Name;

    private static string BuiltService => InArtifacts("bin", "TipEngage", Configuration);

    private static string PublishedService => InArtifacts("publish", "TipEngage", $"{Configuration}_{RuntimeInformation.RuntimeIdentifier}");

    /// <summary>The service's own output folders, near this program's in the artifacts layout.</summary>
    private static string InArtifacts(params string[] folders) =>
        Path.GetFullPath(Path.Combine([AppContext.BaseDirectory, "..", "..", "..", .. folders, "TipEngage.dll"]));
}
