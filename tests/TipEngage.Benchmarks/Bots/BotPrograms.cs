using TipEngage.Benchmarks.Surroundings;

namespace TipEngage.Benchmarks.Bots;

/// <summary>The bots that are compared.</summary>
internal static class BotPrograms
{
    public const string Minimal = "minimal";
    public const string Remembering = "remembering";
    public const string TipEngage = "tipengage";

    public static readonly IReadOnlyList<string> All = [Minimal, Remembering, TipEngage];

    private static readonly Dictionary<string, string> Nothing = [];

    public static BotProgram Create(string name, LoopbackTeams teams, string folder) => name switch
    {
        Minimal => HandWritten(name, teams),
        Remembering => HandWritten(name, teams, "--remember"),
        TipEngage => Service(teams, folder),
        _ => throw new BenchmarkException($"There is no bot '{name}'; there are {string.Join(", ", All)}."),
    };

    private static BotProgram HandWritten(string name, LoopbackTeams teams, params string[] more) => new(
        name,
        typeof(BotPrograms).Assembly.Location,
        ["minimal-bot", "--metadata", teams.Keys.Metadata.AbsoluteUri, .. more],
        Nothing);

    private static BotProgram Service(LoopbackTeams teams, string folder)
    {
        var root = Path.Combine(folder, "root.pem");
        File.WriteAllText(root, teams.Authority.RootAsPem);

        return new(TipEngage, ServiceAssembly(), [], ServiceEnvironment(teams, folder, root));
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

    /// <summary>The service's own output folder, beside this program's in the artifacts layout.</summary>
    private static string ServiceAssembly()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        var path = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "TipEngage", configuration, "TipEngage.dll"));

        return File.Exists(path) ? path : throw new BenchmarkException($"The service is not built: there is no {path}.");
    }
}
