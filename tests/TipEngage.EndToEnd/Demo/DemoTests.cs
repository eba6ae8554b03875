using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using TipEngage.EndToEnd.Infrastructure;

namespace TipEngage.EndToEnd.Demo;

public sealed class DemoTests : IDisposable
{
    /// <summary>A greeting is posted to a conversation, an answer to the message that asked.</summary>
    private const string Greeting = "/activities";

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task It_says_one_line_and_stops_with_its_service_when_asked(string signal)
    {
        await using var demo = await RunningDemo.StartAsync(folder, Cancelled);

        await demo.Program.SignalAsync(signal, Cancelled);
        var code = await demo.Program.WaitForExitAsync(Cancelled);

        code.ShouldBe(0);
        demo.Program.Output.ShouldHaveSingleItem().ShouldBe($"TipEngage is ready at {demo.Page} (Ctrl+C stops it)");
        demo.Program.Errors.ShouldBeEmpty();
        await Web.WaitUntilGoneAsync(demo.Service, Cancelled);
    }

    [Fact]
    public async Task Killed_it_takes_its_service_along()
    {
        await using var demo = await RunningDemo.StartAsync(folder, Cancelled);

        await demo.Program.KillAsync();

        await Web.WaitUntilGoneAsync(demo.Service, Cancelled);
    }

    [Fact]
    public async Task A_taken_port_is_said_in_one_sentence()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

        await using var program = RunningDemo.Launch(folder, port);
        var code = await program.WaitForExitAsync(Cancelled);

        code.ShouldBe(1);
        program.Output.ShouldBeEmpty();
        program.Errors.ShouldHaveSingleItem().ShouldBe($"Port {port} is taken: stop what uses it, or choose another with --port.");
    }

    [Fact]
    public async Task An_unknown_argument_is_said_in_one_sentence()
    {
        await using var program = RunningProgram.Start("dotnet", [Repository.Program("TipEngage.Simulator"), "--prot", "1"], new Dictionary<string, string?>(), folder.Path);
        var code = await program.WaitForExitAsync(Cancelled);

        code.ShouldBe(1);
        program.Errors.ShouldHaveSingleItem().ShouldStartWith("The argument '--prot' is not understood.");
    }

    [Fact]
    public async Task A_second_start_on_the_same_data_does_not_welcome_again()
    {
        string[] greeted = [];
        await using (var first = await RunningDemo.StartAsync(folder, Cancelled))
        {
            await Web.WaitUntilAsync(async limit => (greeted = await SendsAsync(first, limit)) is not [], Cancelled);
            await first.Program.SignalAsync("TERM", Cancelled);
            await first.Program.WaitForExitAsync(Cancelled);
        }

        await using var second = await RunningDemo.StartAsync(folder, Cancelled);
        await SayAsync(second, "help");
        string[] sent = [];
        await Web.WaitUntilAsync(async limit => (sent = await SendsAsync(second, limit)).Any(path => !IsGreeting(path)), Cancelled);

        greeted.ShouldAllBe(path => IsGreeting(path));
        sent.Intersect(greeted).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_start_on_the_database_of_one_that_was_killed_before_it_welcomed_anybody_welcomes()
    {
        await File.WriteAllBytesAsync(folder.File("demo.db"), [], Cancelled);

        await using var demo = await RunningDemo.StartAsync(folder, Cancelled);

        await Web.WaitUntilAsync(async limit => (await SendsAsync(demo, limit)).Any(IsGreeting), Cancelled);
    }

    public void Dispose() => folder.Dispose();

    private static bool IsGreeting(string path) => path.EndsWith(Greeting, StringComparison.Ordinal);

    /// <summary>Paths of the messages that the bot has sent.</summary>
    private static async Task<string[]> SendsAsync(RunningDemo demo, CancellationToken cancellationToken)
    {
        using var client = new HttpClient();
        using var traffic = JsonDocument.Parse(await client.GetStringAsync(new Uri(demo.Page, "/simulator/traffic"), cancellationToken));
        return [.. traffic.RootElement.EnumerateArray().Where(exchange =>
            exchange.GetProperty("direction").ValueEquals("fromBot")
            && exchange.GetProperty("status").GetInt32() == 201
            && exchange.GetProperty("request").GetProperty("type").ValueEquals("message"))
            .Select(exchange => exchange.GetProperty("path").GetString()!)];
    }

    private static async Task SayAsync(RunningDemo demo, string text)
    {
        using var client = new HttpClient();
        using var state = JsonDocument.Parse(await client.GetStringAsync(new Uri(demo.Page, "/simulator/state"), Cancelled));
        var chat = state.RootElement.GetProperty("conversations").EnumerateArray()
            .First(conversation => conversation.GetProperty("kind").ValueEquals("personal")).GetProperty("id").GetString()!;
        using var body = new StringContent(JsonSerializer.Serialize(new { persona = "member", text }), System.Text.Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri(demo.Page, $"/simulator/conversations/{Uri.EscapeDataString(chat)}/messages"), body, Cancelled);
        response.EnsureSuccessStatusCode();
    }
}
