using System.Globalization;
using TipEngage.EndToEnd.Infrastructure;

namespace TipEngage.EndToEnd.Playground;

/// <summary>The service in its local mode, and the Microsoft 365 Agents Playground that talks to it: a client that none of us wrote.</summary>
internal sealed class RunningPlayground : IAsyncDisposable
{
    private const string Configuration = """
        version: "0.1.1"
        tenantId: 7b3e4f10-3c55-4c0b-9a55-0d1f6f1f2a01
        bot:
          id: 28:7b3e4f10-3c55-4c0b-9a55-0d1f6f1f2a02
          name: TipEngage
        currentUser:
          id: 29:1AnaMember
          name: Ana Member
          userPrincipleName: ana@wg.example
          aadObjectId: 7b3e4f10-3c55-4c0b-9a55-0d1f6f1f2a10
          givenName: Ana
          surname: Member
          email: ana@wg.example
        users:
          - { id: "29:1User1", name: "Person One", userPrincipleName: "one@wg.example", aadObjectId: "7b3e4f10-3c55-4c0b-9a55-0d1f6f1f2a11", givenName: "Person", surname: "One", email: "one@wg.example" }
          - { id: "29:1User2", name: "Person Two", userPrincipleName: "two@wg.example", aadObjectId: "7b3e4f10-3c55-4c0b-9a55-0d1f6f1f2a12", givenName: "Person", surname: "Two", email: "two@wg.example" }
          - { id: "29:1User3", name: "Person Three", userPrincipleName: "three@wg.example", aadObjectId: "7b3e4f10-3c55-4c0b-9a55-0d1f6f1f2a13", givenName: "Person", surname: "Three", email: "three@wg.example" }
          - { id: "29:1User4", name: "Person Four", userPrincipleName: "four@wg.example", aadObjectId: "7b3e4f10-3c55-4c0b-9a55-0d1f6f1f2a14", givenName: "Person", surname: "Four", email: "four@wg.example" }
          - { id: "29:1User5", name: "Person Five", userPrincipleName: "five@wg.example", aadObjectId: "7b3e4f10-3c55-4c0b-9a55-0d1f6f1f2a15", givenName: "Person", surname: "Five", email: "five@wg.example" }
        personalChat:
          id: "a:1personal"
        groupChat:
          id: "19:groupchat@thread.v2"
          name: Drafting group
        team:
          id: "19:team@thread.tacv2"
          name: Working Group
          aadGroupId: 7b3e4f10-3c55-4c0b-9a55-0d1f6f1f2a31
          channels:
            - id: "19:second@thread.tacv2"
              name: Practices
        """;

    private readonly RunningProgram service;
    private readonly RunningProgram playground;
    private readonly string folder;

    private RunningPlayground(RunningProgram service, RunningProgram playground, string folder, Uri page) =>
        (this.service, this.playground, this.folder, Page) = (service, playground, folder, page);

    public Uri Page { get; }

    public static async Task<RunningPlayground> StartAsync(CancellationToken cancellationToken)
    {
        var program = Prerequisite.NodePackage(Path.Combine("@microsoft", "m365agentsplayground", "cli.js"));
        var folder = Directory.CreateTempSubdirectory("tipengage-playground-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, ".m365agentsplayground.yml"), Configuration, cancellationToken);
        var bot = new Uri($"http://127.0.0.1:{Web.FreePort()}");
        var page = new Uri($"http://127.0.0.1:{Web.FreePort()}");

        var service = RunningProgram.Start("dotnet", [Repository.Program("TipEngage")], ServiceSettings(bot, folder), folder);
        string[] arguments =
            [program, "start", "-e", new Uri(bot, "/api/messages").AbsoluteUri, "-c", "msteams", "-p", page.Port.ToString(CultureInfo.InvariantCulture), "--disable-telemetry"];
        var playground = RunningProgram.Start("node", arguments, new Dictionary<string, string?>(), folder);
        var running = new RunningPlayground(service, playground, folder, page);
        try
        {
            await Web.WaitUntilReadyAsync(new Uri(bot, "/health/ready"), cancellationToken);
            await Web.WaitUntilReadyAsync(new Uri(page, "/_debug/ping"), cancellationToken);
            return running;
        }
        catch
        {
            await running.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await playground.DisposeAsync();
        await service.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static Dictionary<string, string?> ServiceSettings(Uri address, string folder) => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["ASPNETCORE_URLS"] = address.GetLeftPart(UriPartial.Authority),
        ["ConnectionStrings__TipEngage"] = $"Data Source={Path.Combine(folder, "tipengage.db")}",
        ["PublicUrl"] = "https://tipengage.example",
        ["WorkPlan__AsOf"] = "2018-03-01",
    };
}
