using System.Text.Json.Nodes;
using TipEngage.Teams.Tests.Auth;

namespace TipEngage.Teams.Tests.Wire;

public sealed class RecordedPayloadTests(RecordedPayloadTests.WelcomingBot door) : IClassFixture<RecordedPayloadTests.WelcomingBot>
{
    public static TheoryData<string> Names => RecordedPayloads.Files.Count > 0 ? [.. RecordedPayloads.Files.Keys] : [RecordedPayloads.None];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_recorded_body_gets_the_status_of_the_protocol(string name)
    {
        Assert.SkipWhen(name is RecordedPayloads.None, SharedFolder.Absent);
        var body = RecordedPayloads.Read(name);

        await PostAsync(body, DoorRules.Text(body, "serviceUrl") ?? door.Bot.Connector.ServiceUrl.AbsoluteUri);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_same_body_as_if_it_came_from_the_own_Teams_is_let_in(string name)
    {
        Assert.SkipWhen(name is RecordedPayloads.None, SharedFolder.Absent);
        var body = AtHome(RecordedPayloads.Read(name));

        var status = await PostAsync(body, door.Bot.Connector.ServiceUrl.AbsoluteUri);

        status.ShouldBeOneOf(200, 501);
    }

    [Fact]
    public void Every_rule_is_met_by_a_recorded_body()
    {
        Assert.SkipWhen(RecordedPayloads.Files.Count is 0, SharedFolder.Absent);

        var met = RecordedPayloads.Files.Keys.Select(name => DoorRules.For(RecordedPayloads.Read(name)).Rule).ToHashSet();

        DoorRules.All.Select(rule => rule.Rule).ShouldBe(met, ignoreOrder: true);
    }

    private async Task<int> PostAsync(JsonObject body, string claimed)
    {
        var (rule, expected) = DoorRules.For(body);

        using var response = await door.Bot.PostAsync(new StringContent(body.ToJsonString()), $"Bearer {door.Bot.Token(claims => claims["serviceurl"] = claimed)}");
        await door.Bot.SettleAsync();

        ((int)response.StatusCode).ShouldBe(expected, rule);
        door.Bot.Logs.GetSnapshot().ShouldNotContain(line => line.Message == "The turn broke");
        return (int)response.StatusCode;
    }

    private JsonObject AtHome(JsonObject body)
    {
        foreach (var member in body.Select(pair => pair.Key).Where(key => key.Equals("serviceUrl", StringComparison.OrdinalIgnoreCase)).ToList())
            body.Remove(member);
        body["serviceUrl"] = door.Bot.Connector.ServiceUrl.AbsoluteUri;
        body["channelId"] = "msteams";
        body["type"] ??= body.ContainsKey("name") ? "invoke" : "message";
        if (body["conversation"] is not JsonObject)
            body["conversation"] = new JsonObject { ["id"] = "a:1ana" };
        body["conversation"]!["tenantId"] = AuthHost.TenantId;
        return body;
    }

    /// <summary>A bot that lets in every tenant that the recordings name.</summary>
    public sealed class WelcomingBot : IAsyncLifetime
    {
        internal TestBot Bot { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            var tenants = RecordedPayloads.Files.Keys.Select(name => DoorRules.Tenant(RecordedPayloads.Read(name))).Append(AuthHost.TenantId);
            Bot = await TestBot.StartAsync(Routing.DoorBot.Routes, setup =>
            {
                foreach (var (tenant, i) in tenants.Where(DoorRules.IsAllowed).Distinct().Select((tenant, i) => (tenant, i)))
                    setup.Settings[$"Bot:AllowedTenants:{i}"] = tenant;
                setup.Settings["Connector:RateLimits:Enabled"] = "false";
            });
            Routing.DoorBot.PlayEverything(Bot);
        }

        public ValueTask DisposeAsync() => Bot.DisposeAsync();
    }
}
