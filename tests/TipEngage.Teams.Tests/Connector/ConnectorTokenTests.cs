using Azure.Core;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Auth;
using TipEngage.Teams.Connector;

namespace TipEngage.Teams.Tests.Connector;

public sealed class ConnectorTokenTests
{
    private static readonly MessageActivity Hello = new() { Text = "Hello" };
    private static readonly AccessToken Token = new("token", new(2018, 3, 2, 0, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_outlives_a_token_that_comes_after_the_try_for_which_it_was_asked()
    {
        var late = new TaskCompletionSource<AccessToken>();
        var credential = new ScriptedCredential(() => late.Task);
        await using var harness = await ConnectorHarness.StartAsync(credential);
        var tokenLimit = harness.Clock.GetUtcNow() + BotTokenSource.Limit;

        var sending = harness.Client.SendAsync(harness.Chat, Hello, Cancelled);
        await credential.Asked;
        harness.Clock.MoveBy(harness.AttemptTimeout);
        late.SetResult(Token);
        await UntilTokenIsDecidedAsync(harness, tokenLimit);
        await harness.PassWaitAsync(Cancelled);

        (await sending).ShouldBe("1700000000001");
        harness.Teams.Requests.Count.ShouldBe(1);
        credential.Requests.ShouldBe(1);
    }

    [Fact]
    public async Task A_message_that_was_refused_with_its_old_token_has_surely_not_arrived_when_the_new_one_does_not_come()
    {
        var late = new TaskCompletionSource<AccessToken>();
        var credential = new ScriptedCredential(() => Task.FromResult(Token), () => late.Task);
        await using var harness = await ConnectorHarness.StartAsync(credential, ("Retries", "0"));
        harness.Teams.Answers(401, "");

        var sending = harness.Client.SendAsync(harness.Chat, Hello, Cancelled);
        while (credential.Requests < 2)
        {
            Cancelled.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        harness.Clock.MoveBy(harness.AttemptTimeout);

        (await Should.ThrowAsync<ConnectorException>(sending)).MayHaveArrived.ShouldBeFalse();
        late.SetResult(Token);
    }

    [Fact]
    public async Task A_token_service_that_is_away_for_a_moment_costs_no_message()
    {
        var credential = new ScriptedCredential(() => throw new HttpRequestException("refused"), () => Task.FromResult(Token));
        await using var harness = await ConnectorHarness.StartAsync(credential);
        var tokenLimit = harness.Clock.GetUtcNow() + BotTokenSource.Limit;

        var sending = harness.Client.SendAsync(harness.Chat, Hello, Cancelled);
        await credential.Asked;
        await UntilTokenIsDecidedAsync(harness, tokenLimit);
        await harness.PassWaitAsync(Cancelled);
        await harness.PassWaitAsync(Cancelled);

        (await sending).ShouldBe("1700000000001");
        harness.Teams.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_refusal_by_Entra_is_final()
    {
        var credential = new ScriptedCredential(() => throw new InvalidOperationException("AADSTS7000222: The provided client secret keys are expired."));
        await using var harness = await ConnectorHarness.StartAsync(credential);

        var refusal = await Should.ThrowAsync<TokenAcquisitionException>(harness.Client.SendAsync(harness.Chat, Hello, Cancelled));

        refusal.Code.ShouldBe("AADSTS7000222");
        harness.Teams.Requests.ShouldBeEmpty();
        credential.Requests.ShouldBe(1);
    }

    private static async Task UntilTokenIsDecidedAsync(ConnectorHarness harness, DateTimeOffset limit)
    {
        while (harness.Clock.Waiting.Contains(limit))
        {
            Cancelled.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
