using Microsoft.AspNetCore.Http;
using TipEngage.Teams.Auth;

namespace TipEngage.Teams.Tests.Auth;

public sealed class SigningKeysTests
{
    [Fact]
    public async Task A_new_key_is_found_without_restart()
    {
        await using var channel = await Channel.StartAsync();
        (await channel.PresentAsync()).IsAccepted.ShouldBeTrue();
        channel.Server.Keys = [ChannelKey.First, ChannelKey.Second];

        (await channel.PresentAsync(key: ChannelKey.Second)).IsAccepted.ShouldBeTrue();
        channel.Server.Fetches.ShouldBe(2);
    }

    [Fact]
    public async Task A_flood_of_unknown_keys_asks_the_server_once_a_minute()
    {
        await using var channel = await Channel.StartAsync();
        await channel.PresentAsync();

        for (var attempt = 0; attempt < 50; attempt++)
            (await channel.PresentAsync(key: ChannelKey.Second with { Id = $"unknown-{attempt}" })).Reason.ShouldBe(Refusal.UnknownKey);
        channel.Server.Fetches.ShouldBe(2);
        channel.Clock.Advance(SigningKeys.BetweenDemandedRefreshes);
        await channel.PresentAsync(key: ChannelKey.Second);
        await channel.PresentAsync(key: ChannelKey.Third);

        channel.Server.Fetches.ShouldBe(3);
    }

    [Fact]
    public async Task A_new_key_is_found_too_where_the_clock_was_set_back()
    {
        await using var channel = await Channel.StartAsync();
        await channel.PresentAsync(key: ChannelKey.Second);
        channel.Server.Keys = [ChannelKey.First, ChannelKey.Second];

        channel.Clock.SetBack(TimeSpan.FromDays(1));
        channel.Clock.Advance(SigningKeys.BetweenDemandedRefreshes);

        (await channel.PresentAsync(key: ChannelKey.Second)).IsAccepted.ShouldBeTrue();
    }

    [Fact]
    public async Task A_stranger_s_token_does_not_make_the_bot_ask_for_keys()
    {
        await using var channel = await Channel.StartAsync();
        await channel.PresentAsync();

        await channel.PresentAsync(claims => claims["iss"] = "https://attacker.example", key: ChannelKey.Second);

        channel.Server.Fetches.ShouldBe(1);
    }

    [Fact]
    public async Task Callers_at_the_same_time_share_one_fetch()
    {
        await using var channel = await Channel.StartAsync();
        var gate = new TaskCompletionSource();
        channel.Server.Gate = gate.Task;

        var callers = Enumerable.Range(0, 20).Select(_ => channel.PresentAsync()).ToArray();
        gate.SetResult();

        (await Task.WhenAll(callers)).ShouldAllBe(result => result.IsAccepted);
        channel.Server.Fetches.ShouldBe(1);
    }

    [Fact]
    public async Task A_caller_who_leaves_does_not_stop_the_fetch()
    {
        await using var channel = await Channel.StartAsync();
        var gate = new TaskCompletionSource();
        channel.Server.Gate = gate.Task;
        using var leaving = new CancellationTokenSource();
        var left = channel.Validator.ValidateAsync($"Bearer {channel.Token()}", leaving.Token).AsTask();
        var staying = channel.PresentAsync();

        await leaving.CancelAsync();
        await left.ShouldThrowAsync<OperationCanceledException>();
        gate.SetResult();

        (await staying).IsAccepted.ShouldBeTrue();
        channel.Server.Fetches.ShouldBe(1);
    }

    [Fact]
    public async Task A_removed_key_is_refused_also_for_tokens_that_were_accepted()
    {
        await using var channel = await Channel.StartAsync();
        channel.Server.Keys = [ChannelKey.First, ChannelKey.Second];
        await channel.Validator.EnsureLoadedAsync(TestContext.Current.CancellationToken);
        var token = channel.Token();
        (await channel.PresentAsync(token)).IsAccepted.ShouldBeTrue();
        channel.Server.Keys = [ChannelKey.Second];

        await channel.PresentAsync(key: ChannelKey.Third);

        (await channel.PresentAsync(token)).Reason.ShouldBe(Refusal.UnknownKey);
        (await channel.PresentAsync(key: ChannelKey.Second)).IsAccepted.ShouldBeTrue();
    }

    [Fact]
    public async Task Endorsements_that_change_are_seen_for_tokens_that_were_accepted()
    {
        await using var channel = await Channel.StartAsync();
        await channel.Validator.EnsureLoadedAsync(TestContext.Current.CancellationToken);
        var token = channel.Token();
        await channel.PresentAsync(token);
        channel.Server.Keys = [ChannelKey.First with { Endorsements = ["webchat"] }];

        await channel.PresentAsync(key: ChannelKey.Third);

        (await channel.PresentAsync(token)).Channel!.Endorsements.ShouldBe(["webchat"]);
    }

    [Fact]
    public async Task Keys_are_renewed_in_the_background_after_twelve_hours()
    {
        await using var channel = await Channel.StartAsync();
        var token = channel.Token(claims => claims["exp"] = channel.Clock.GetUtcNow().AddDays(2).ToUnixTimeSeconds());
        await channel.PresentAsync(token);
        var version = channel.Host.Get<SigningKeys>().Version;
        channel.Server.Keys = [ChannelKey.Second];

        channel.Clock.Advance(SigningKeys.AutomaticRefresh - TimeSpan.FromSeconds(1));
        (await channel.PresentAsync(token)).IsAccepted.ShouldBeTrue();
        channel.Server.Fetches.ShouldBe(1);
        channel.Clock.Advance(TimeSpan.FromSeconds(1));
        await channel.PresentAsync(token);
        await Eventually.IsTrueAsync(() => channel.Host.Get<SigningKeys>().Version != version);

        (await channel.PresentAsync(token)).Reason.ShouldBe(Refusal.UnknownKey);
    }

    [Fact]
    public async Task The_same_keys_fetched_again_are_the_same_version()
    {
        await using var channel = await Channel.StartAsync();
        await channel.PresentAsync();
        var version = channel.Host.Get<SigningKeys>().Version;

        await channel.PresentAsync(key: ChannelKey.Second);

        channel.Server.Fetches.ShouldBe(2);
        channel.Host.Get<SigningKeys>().Version.ShouldBe(version);
    }

    [Fact]
    public async Task Without_keys_every_token_is_refused_and_the_server_is_asked_again_after_some_seconds()
    {
        await using var channel = await Channel.StartAsync();
        channel.Server.GoDown();

        (await channel.PresentAsync()).Reason.ShouldBe(Refusal.KeysUnavailable);
        (await channel.PresentAsync()).Reason.ShouldBe(Refusal.KeysUnavailable);
        channel.Server.Fetches.ShouldBe(1);
        channel.Validator.IsReady.ShouldBeFalse();
        channel.Server.Instead = null;
        channel.Clock.Advance(SigningKeys.BetweenFailedLoads);

        (await channel.PresentAsync()).IsAccepted.ShouldBeTrue();
        channel.Validator.IsReady.ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>sign in</html>")]
    [InlineData("{}")]
    [InlineData("{\"keys\":[]}")]
    [InlineData("{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"key-1\"}]}")]
    [InlineData("[1,2")]
    public async Task Garbage_from_the_server_keeps_the_last_good_keys(string garbage)
    {
        await using var channel = await Channel.StartAsync();
        await channel.PresentAsync();
        channel.Server.Instead = context => context.Response.WriteAsync(garbage, context.RequestAborted);

        (await channel.PresentAsync(key: ChannelKey.Second)).Reason.ShouldBe(Refusal.UnknownKey);

        (await channel.PresentAsync(claims => claims["serviceurl"] = "https://another.example/")).IsAccepted.ShouldBeTrue();
        channel.Server.Fetches.ShouldBe(2);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_given_up_after_some_seconds()
    {
        await using var channel = await Channel.StartAsync();
        channel.Server.Gate = new TaskCompletionSource().Task;

        var pending = channel.PresentAsync();
        await Eventually.IsTrueAsync(() =>
        {
            channel.Clock.Advance(SigningKeys.FetchLimit);
            return pending.IsCompleted;
        });

        (await pending).Reason.ShouldBe(Refusal.KeysUnavailable);
    }

    [Fact]
    public async Task A_server_that_takes_ten_seconds_is_waited_for()
    {
        await using var channel = await Channel.StartAsync();
        var gate = new TaskCompletionSource();
        channel.Server.Gate = gate.Task;

        var pending = channel.PresentAsync();
        await Eventually.IsTrueAsync(() => channel.Server.Fetches is 1);
        channel.Clock.Advance(TimeSpan.FromSeconds(10));
        gate.SetResult();

        (await pending).IsAccepted.ShouldBeTrue();
    }

    [Fact]
    public async Task Keys_are_not_fetched_from_an_address_that_anyone_could_answer_for()
    {
        await using var channel = await Channel.StartAsync();
        channel.Server.KeysAddress = new("http://keys.example/keys");

        (await channel.PresentAsync()).Reason.ShouldBe(Refusal.KeysUnavailable);
    }

    [Fact]
    public async Task A_redirect_of_the_key_server_is_not_followed()
    {
        await using var channel = await Channel.StartAsync();
        await using var other = await KeyServer.StartAsync();
        channel.Server.Instead = context =>
        {
            context.Response.Redirect(other.Metadata.AbsoluteUri);
            return Task.CompletedTask;
        };

        (await channel.PresentAsync()).Reason.ShouldBe(Refusal.KeysUnavailable);
        other.Fetches.ShouldBe(0);
    }

    [Fact]
    public async Task Keys_are_loaded_from_the_start_and_again_until_the_server_answers()
    {
        await using var channel = await Channel.StartAsync();
        channel.Server.GoDown();

        await channel.Host.StartAsync();
        await Eventually.IsTrueAsync(() => channel.Server.Fetches > 0);
        channel.Server.Instead = null;

        await Eventually.IsTrueAsync(() =>
        {
            channel.Clock.Advance(SigningKeys.BetweenFailedLoads);
            return channel.Validator.IsReady;
        });
        channel.Validator.IsReady.ShouldBeTrue();
    }

    [Fact]
    public async Task A_key_with_a_certificate_is_used_with_its_endorsements()
    {
        await using var channel = await Channel.StartAsync();
        channel.Server.WithCertificates = true;

        (await channel.PresentAsync()).Channel!.Endorsements.ShouldBe(["msteams", "webchat"]);
        (await channel.PresentAsync(key: ChannelKey.Second with { Id = "key-1" })).Reason.ShouldBe(Refusal.BadSignature);
    }

    [Fact]
    public async Task Metadata_that_lists_no_algorithm_means_RS256()
    {
        await using var channel = await Channel.StartAsync();
        channel.Server.Algorithms = null;

        (await channel.PresentAsync()).IsAccepted.ShouldBeTrue();
    }

    [Fact]
    public async Task A_weak_key_is_not_used()
    {
        await using var channel = await Channel.StartAsync();
        using var weak = System.Security.Cryptography.RSA.Create(1024);
        var key = new ChannelKey("weak", weak, "msteams");
        channel.Server.Keys = [ChannelKey.First, key];

        (await channel.PresentAsync(key: key)).Reason.ShouldBe(Refusal.UnknownKey);
    }
}
