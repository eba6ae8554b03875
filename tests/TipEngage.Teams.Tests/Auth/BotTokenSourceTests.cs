using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using TipEngage.Teams.Auth;

namespace TipEngage.Teams.Tests.Auth;

public sealed class BotTokenSourceTests
{
    private readonly SteadyClock clock = new(new DateTimeOffset(2018, 3, 1, 9, 0, 0, TimeSpan.Zero));
    private readonly Mock<TokenCredential> credential = new();
    private readonly BotTokenSource source;
    private int credentials;
    private int requests;

    public BotTokenSourceTests()
    {
        Answer(() => Task.FromResult(Token($"token-{requests}")));
        source = new(Create, "https://api.botframework.com/.default", clock, NullLogger<BotTokenSource>.Instance);
    }

    [Fact]
    public async Task A_token_is_kept_until_five_minutes_before_it_expires()
    {
        await GetAsync();

        clock.Advance(TimeSpan.FromMinutes(55) - TimeSpan.FromSeconds(1));

        (await GetAsync()).ShouldBe("token-1");
        requests.ShouldBe(1);
        credential.Verify(c => c.GetTokenAsync(
            It.Is<TokenRequestContext>(context => context.Scopes.Single() == "https://api.botframework.com/.default"), It.IsAny<CancellationToken>()));
    }

    [Fact]
    public async Task A_token_about_to_expire_is_renewed_while_it_is_still_given_out()
    {
        await GetAsync();
        var renewal = new TaskCompletionSource<AccessToken>();
        Answer(() => renewal.Task);

        clock.Advance(TimeSpan.FromMinutes(55));
        (await GetAsync()).ShouldBe("token-1");
        (await GetAsync()).ShouldBe("token-1");
        renewal.SetResult(Token("renewed"));

        await Eventually.IsTrueAsync(async () => await GetAsync() is "renewed");
        requests.ShouldBe(2);
    }

    [Fact]
    public async Task Any_number_of_callers_share_one_request()
    {
        var answer = new TaskCompletionSource<AccessToken>();
        Answer(() => answer.Task);

        var callers = Enumerable.Range(0, 50).Select(_ => GetAsync()).ToArray();
        answer.SetResult(Token("shared"));

        (await Task.WhenAll(callers)).ShouldAllBe(token => token == "shared");
        requests.ShouldBe(1);
    }

    [Fact]
    public async Task A_caller_who_leaves_does_not_stop_the_request()
    {
        var answer = new TaskCompletionSource<AccessToken>();
        Answer(() => answer.Task);
        using var leaving = new CancellationTokenSource();
        var left = source.GetAsync(leaving.Token).AsTask();
        var staying = GetAsync();

        await leaving.CancelAsync();
        await left.ShouldThrowAsync<OperationCanceledException>();
        answer.SetResult(Token("shared"));

        (await staying).ShouldBe("shared");
        requests.ShouldBe(1);
    }

    [Fact]
    public async Task An_expired_token_is_never_given_out()
    {
        await GetAsync();

        clock.Advance(TimeSpan.FromHours(1));

        (await GetAsync()).ShouldBe("token-2");
    }

    [Fact]
    public async Task A_token_that_arrives_expired_is_a_failure()
    {
        Answer(() => Task.FromResult(new AccessToken("old", clock.GetUtcNow())));

        (await FailAsync()).Message.ShouldContain("clock");
    }

    [Fact]
    public async Task A_failed_renewal_leaves_the_valid_token_and_is_tried_again_later()
    {
        await GetAsync();
        Answer(() => Task.FromException<AccessToken>(new AuthenticationFailedException("AADSTS90033: later")));
        clock.Advance(TimeSpan.FromMinutes(55));

        await GetAsync();
        await Eventually.IsTrueAsync(() => credentials is 1 && requests is 2);
        Answer(() => Task.FromResult(Token("renewed")));
        await Eventually.IsTrueAsync(async () =>
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            return await GetAsync() is "renewed";
        });

        requests.ShouldBe(3);
        clock.GetUtcNow().ShouldBeGreaterThanOrEqualTo(new DateTimeOffset(2018, 3, 1, 9, 55, 30, TimeSpan.Zero));
    }

    [Fact]
    public async Task A_failure_answers_for_five_seconds()
    {
        Answer(() => Task.FromException<AccessToken>(new AuthenticationFailedException("AADSTS7000215: the-secret is wrong")));

        var failure = await FailAsync();
        await FailAsync();

        failure.Code.ShouldBe("AADSTS7000215");
        failure.ToString().ShouldNotContain("the-secret");
        requests.ShouldBe(1);
        Answer(() => Task.FromResult(Token("at last")));
        clock.Advance(BotTokenSource.AfterFailure);
        (await GetAsync()).ShouldBe("at last");
    }

    [Fact]
    public async Task A_failure_by_a_clock_that_was_ahead_answers_no_longer_once_that_is_set_right()
    {
        Answer(() => Task.FromResult(new AccessToken("expired by that clock", clock.GetUtcNow())));
        await FailAsync();

        clock.SetBack(TimeSpan.FromDays(1));
        clock.Advance(BotTokenSource.AfterFailure);
        Answer(() => Task.FromResult(Token("at last")));

        (await GetAsync()).ShouldBe("at last");
    }

    [Fact]
    public async Task A_place_without_managed_identity_is_said_in_a_sentence()
    {
        Answer(() => Task.FromException<AccessToken>(new CredentialUnavailableException("none")));

        var failure = await FailAsync();

        failure.Code.ShouldBeNull();
        failure.Message.ShouldContain("managed identity");
    }

    [Fact]
    public async Task A_token_service_that_does_not_answer_is_given_up()
    {
        Answer(() => new TaskCompletionSource<AccessToken>().Task);

        var pending = FailAsync();
        await Eventually.IsTrueAsync(() =>
        {
            clock.Advance(BotTokenSource.Limit);
            return pending.IsCompleted;
        });

        (await pending).Message.ShouldContain("in time");
    }

    [Fact]
    public async Task A_refused_token_is_replaced_by_one_of_a_new_credential()
    {
        var first = await GetAsync();

        source.Invalidate(first);

        (await GetAsync()).ShouldBe("token-2");
        credentials.ShouldBe(2);
    }

    [Fact]
    public async Task Refused_tokens_are_replaced_once_in_thirty_seconds()
    {
        source.Invalidate(await GetAsync());

        source.Invalidate(await GetAsync());
        (await GetAsync()).ShouldBe("token-2");
        clock.Advance(BotTokenSource.BetweenRenewals);
        source.Invalidate(await GetAsync());

        (await GetAsync()).ShouldBe("token-3");
    }

    [Fact]
    public async Task A_refusal_of_an_earlier_token_changes_nothing()
    {
        var first = await GetAsync();
        source.Invalidate(first);
        await GetAsync();
        clock.Advance(TimeSpan.FromMinutes(1));

        source.Invalidate(first);

        (await GetAsync()).ShouldBe("token-2");
    }

    private TokenCredential Create()
    {
        Interlocked.Increment(ref credentials);
        return credential.Object;
    }

    private AccessToken Token(string token) => new(token, clock.GetUtcNow().AddHours(1));

    private void Answer(Func<Task<AccessToken>> answer) => credential
        .Setup(c => c.GetTokenAsync(It.IsAny<TokenRequestContext>(), It.IsAny<CancellationToken>()))
        .Returns(() =>
        {
            Interlocked.Increment(ref requests);
            return new ValueTask<AccessToken>(answer());
        });

    private Task<string> GetAsync() => source.GetAsync(TestContext.Current.CancellationToken).AsTask();

    private Task<TokenAcquisitionException> FailAsync() => Should.ThrowAsync<TokenAcquisitionException>(GetAsync);
}
