using TipEngage.Teams.Routing;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

/// <summary>Base of tests of what is answered to sentences and buttons about a digest.</summary>
public abstract class DigestAnswerTests : IAsyncLifetime
{
    private AnswerBot? bot;

    private protected AnswerBot Bot => bot!;

    public async ValueTask InitializeAsync() => bot = await AnswerBot.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Says something in the own chat of a member.</summary>
    private protected Task<Reply> AskAsync(string text) => Bot.AskAsync(text, "a:1", "member");

    private protected Task<Reply> InChannelAsync(string text, string who) => Bot.HandleAsync(AnswerBot.Message(text) with
    {
        From = new() { Id = $"29:{who}", AadObjectId = who, Name = who },
        Conversation = new() { Id = "19:c@thread.tacv2", ConversationType = "channel", TenantId = "tenant" },
    });
}
