using TipEngage.Teams.Tests.Routing;

namespace TipEngage.Teams.Tests.Wire;

public sealed class OwnPayloadTests(DoorBot door) : IClassFixture<DoorBot>
{
    public static TheoryData<string> Names => [.. OwnPayloads.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_kind_of_activity_gets_the_status_of_the_protocol(string name)
    {
        var (expected, make) = OwnPayloads.All[name];

        var (status, body) = await door.Bot.AskAsync(make());
        await door.Bot.SettleAsync();

        status.ShouldBe(expected);
        door.Bot.Logs.GetSnapshot().ShouldNotContain(line => line.Message == "The turn broke");
        if (body is not null)
            Nothing.IsNullIn(body);
    }
}
