using System.Text.Json;
using System.Text.Json.Nodes;
using TipEngage.Data;
using TipEngage.Features.Digests;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Tests.Features.Digests;

/// <summary>The buttons of the report name a channel by its id, which nobody typed and the door must let through.</summary>
public sealed class ReportButtonsTests
{
    private static readonly DigestDelivery delivery = new()
    {
        TenantId = "tenant",
        ConversationId = "19:2f60d1a7e5b4@thread.tacv2",
        Run = new(2018, 3, 5, 2, 0, 0, TimeSpan.Zero),
        State = DigestDeliveryState.Failed,
        At = default,
        NotBefore = default,
        Until = default,
    };

    [Fact]
    public void The_id_is_not_screened_and_everything_else_is()
    {
        foreach (var button in new[] { CorrectDigest.Button(delivery), WithdrawDigest.Button(delivery), RetryDelivery.Button(delivery) })
        {
            var data = button.Data!.DeepClone();
            data["more"] = "somebody@example.org";

            var screened = new BotRoutes().MapDigests().TextsToScreen(Press(button, data)).ToArray();

            screened.ShouldNotContain(text => text.Contains("19:2f60d1a7e5b4", StringComparison.Ordinal), button.Verb);
            screened.ShouldContain("somebody@example.org");
        }
    }

    private static InvokeActivity Press(ExecuteAction button, JsonNode data) => new()
    {
        Name = "adaptiveCard/action",
        Value = JsonSerializer.SerializeToElement(new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = button.Verb, ["data"] = data } }),
    };
}
