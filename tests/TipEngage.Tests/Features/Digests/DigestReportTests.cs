using System.Globalization;
using TipEngage.Data;
using TipEngage.Features.Digests.Delivery;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

/// <summary>Base of tests about what became of digests.</summary>
public abstract class DigestReportTests : DigestTests
{
    protected DigestReportTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

    protected DigestReportTests(PostgresServer server) : base(server) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

    private protected DigestDelivery Delivery(string conversation, DateTimeOffset run, bool isSent, int interactions) => new()
    {
        TenantId = World.TenantId,
        ConversationId = conversation,
        Run = run,
        State = isSent ? DigestDeliveryState.Sent : DigestDeliveryState.Failed,
        Reason = isSent ? null : DeliveryReasons.Unsure,
        Attempts = 1,
        ActivityId = isSent ? "1" : null,
        At = run,
        NotBefore = run,
        Until = run,
        Interactions = interactions,
    };

    /// <summary>A run of the first week in which three failed.</summary>
    private protected async Task AddRunAsync(IServiceProvider bot, int conversations)
    {
        for (var index = 0; index < conversations; index++)
        {
            var (id, isSent) = ($"19:{index:000000000000}@thread.tacv2", index >= 3);
            await SetAsync(bot, new(id, TipEngage.Simulator.World.ConversationKind.Channel, id, []), change: row => row.NextAt = FirstRun.AddDays(70));
            await using var db = await ContextAsync(bot);
            db.DigestDeliveries.Add(Delivery(id, FirstRun, isSent, isSent ? 2 : 0));
            await db.SaveChangesAsync(Cancellation);
        }

        Clock.SetUtcNow(FirstRun.AddHours(1));
    }
}
