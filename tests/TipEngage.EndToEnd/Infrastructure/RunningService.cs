using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace TipEngage.EndToEnd.Infrastructure;

/// <summary>The service in a process of its own.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private static readonly HttpClient Client = new() { Timeout = TimeSpan.FromSeconds(60) };
    private readonly RunningProgram program;

    private RunningService(RunningProgram program, Uri address)
    {
        this.program = program;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Where the channel posts activities.</summary>
    public Uri Messages => new(Address, "/api/messages");

    /// <summary>All that it has written on its console.</summary>
    public IEnumerable<string> Said => program.Output.Concat(program.Errors);

    /// <summary>Starts the service without waiting for it.</summary>
    public static RunningService Start(IReadOnlyDictionary<string, string?> settings, string database, string folder)
    {
        var address = new Uri($"http://127.0.0.1:{Web.FreePort()}");
        var environment = new Dictionary<string, string?>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_URLS"] = address.GetLeftPart(UriPartial.Authority),
            ["ConnectionStrings__TipEngage"] = database,
            ["WorkPlan__AsOf"] = "2018-03-01",
            ["Turns__InvokeTimeLimit"] = Patient.InvokeTimeLimit,
        };
        foreach (var (key, value) in settings)
            environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        return new(RunningProgram.Start("dotnet", [Repository.Program("TipEngage")], environment, folder), address);
    }

    /// <summary>Starts the service on the folder's SQLite file and waits until it is ready.</summary>
    public static async Task<RunningService> StartAsync(
        IReadOnlyDictionary<string, string?> settings, TemporaryFolder folder, CancellationToken cancellationToken)
    {
        var service = Start(settings, $"Data Source={folder.File("tipengage.db")}", folder.Path);
        try
        {
            await service.WaitUntilReadyAsync(cancellationToken);
            return service;
        }
        catch
        {
            await service.DisposeAsync();
            throw;
        }
    }

    public Task WaitUntilReadyAsync(CancellationToken cancellationToken) =>
        Web.WaitUntilReadyAsync(new Uri(Address, "/health/ready"), cancellationToken);

    public Task WaitUntilAliveAsync(CancellationToken cancellationToken) =>
        Web.WaitUntilReadyAsync(new Uri(Address, "/health/live"), cancellationToken);

    public async Task<HttpStatusCode> GetStatusAsync(string path, CancellationToken cancellationToken)
    {
        using var response = await Client.GetAsync(new Uri(Address, path), cancellationToken);
        return response.StatusCode;
    }

    /// <summary>Posts a body as the channel does.</summary>
    public async Task<HttpStatusCode> PostAsync(string body, string token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Messages)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await Client.SendAsync(request, cancellationToken);
        return response.StatusCode;
    }

    public Task KillAsync() => program.KillAsync();

    public ValueTask DisposeAsync() => program.DisposeAsync();
}
