using System.Net;
using TipEngage.Teams.Routing;

namespace TipEngage.Teams.Tests.Routing;

public sealed class DevelopmentDoorTests : IAsyncLifetime
{
    private TestBot bot = null!;

    public async ValueTask InitializeAsync() => bot = await TestBot.StartAsync(DoorBot.Routes, setup =>
    {
        setup.Environment = "Development";
        setup.Settings["MicrosoftAppId"] = null;
        setup.Settings["MicrosoftAppTenantId"] = null;
        setup.Settings["MicrosoftAppPassword"] = null;
    });

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Fact]
    public async Task Without_an_app_id_a_developer_needs_no_token_and_gets_none_back()
    {
        bot.Part<string, Reply>().Answer = (_, text, _) => Task.FromResult(Reply.Text(text));
        var activity = Incoming.Message("echo hello");
        activity["channelId"] = "emulator";
        activity["serviceUrl"] = bot.Connector.ServiceUrl.AbsoluteUri;

        using var response = await bot.PostAsync(new StringContent(activity.ToJsonString()), "");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await bot.HearAsync()).Single().Text.ShouldBe("hello");
        bot.Connector.Requests.Single().Headers.ShouldNotContainKey("Authorization");
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer/")]
    [InlineData("")]
    public async Task A_service_URL_elsewhere_is_forbidden(string serviceUrl)
    {
        var activity = Incoming.Message("echo hello");
        activity["serviceUrl"] = serviceUrl;

        using var response = await bot.PostAsync(new StringContent(activity.ToJsonString()), "");

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
