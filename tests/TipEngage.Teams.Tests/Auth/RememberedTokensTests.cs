using CsCheck;
using TipEngage.Teams.Auth;

namespace TipEngage.Teams.Tests.Auth;

public sealed class RememberedTokensTests
{
    private static readonly DateTimeOffset Start = new(2018, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_token_is_never_remembered_past_its_expiry_or_other_keys_and_never_for_another_token()
    {
        var step = Gen.Select(Gen.Int[0, 30], Gen.Int[0, 100], Gen.Int[0, 2], Gen.Bool);

        step.Array[1, 200].Sample(steps =>
        {
            var remembered = new RememberedTokens(8);
            var clock = 0;
            var version = 1L;
            var known = new Dictionary<string, (AuthenticatedChannel Channel, long Version)>();
            foreach (var (token, minutes, advance, changed) in steps)
            {
                clock += advance;
                version += changed && advance is 2 ? 1 : 0;
                var now = Start.AddMinutes(clock);
                var header = $"Bearer {token}";
                if (remembered.TryGet(header, version, now, out var hit))
                {
                    hit.ExpiresAt.ShouldBeGreaterThan(now);
                    known[header].ShouldBe((hit, version));
                }
                else
                {
                    var channel = Proven(now.AddMinutes(minutes), token);
                    remembered.Remember(header, channel, version);
                    known[header] = (channel, version);
                }

                remembered.Count.ShouldBeLessThanOrEqualTo(8);
            }
        });
    }

    [Fact]
    public void What_is_asked_for_again_and_again_stays()
    {
        var remembered = new RememberedTokens(8);
        remembered.Remember("favourite", Proven(Start.AddHours(1), 0), 1);

        for (var other = 0; other < 100; other++)
        {
            remembered.Remember($"other-{other}", Proven(Start.AddHours(1), other), 1);
            remembered.TryGet("favourite", 1, Start, out _).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task A_token_that_was_accepted_is_judged_again_once_it_is_expired()
    {
        await using var channel = await Channel.StartAsync();
        await channel.Validator.EnsureLoadedAsync(TestContext.Current.CancellationToken);
        var token = channel.Token();
        await channel.PresentAsync(token);

        channel.Clock.Advance(TimeSpan.FromMinutes(64));
        (await channel.PresentAsync(token)).IsAccepted.ShouldBeTrue();
        channel.Clock.Advance(TimeSpan.FromMinutes(1));

        (await channel.PresentAsync(token)).Reason.ShouldBe(Refusal.Expired);
    }

    [Fact]
    public async Task A_refused_token_is_not_remembered()
    {
        await using var channel = await Channel.StartAsync();
        var token = channel.Token(claims => claims["nbf"] = channel.Clock.GetUtcNow().AddMinutes(6).ToUnixTimeSeconds());

        (await channel.PresentAsync(token)).Reason.ShouldBe(Refusal.NotYetValid);
        channel.Clock.Advance(TimeSpan.FromMinutes(1));

        (await channel.PresentAsync(token)).IsAccepted.ShouldBeTrue();
    }

    [Fact]
    public async Task A_token_seen_before_is_judged_without_allocating()
    {
        await using var channel = await Channel.StartAsync();
        var header = $"Bearer {channel.Token()}";
        (await channel.Validator.ValidateAsync(header, TestContext.Current.CancellationToken)).IsAccepted.ShouldBeTrue();

        var accepted = await CountAsync(channel, header);
        var before = GC.GetAllocatedBytesForCurrentThread();
        accepted += await CountAsync(channel, header);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        accepted.ShouldBe(2_000);
        allocated.ShouldBeLessThan(10_000);
    }

    private static async Task<int> CountAsync(Channel channel, string header)
    {
        var accepted = 0;
        for (var turn = 0; turn < 1_000; turn++)
            accepted += (await channel.Validator.ValidateAsync(header, CancellationToken.None)).IsAccepted ? 1 : 0;
        return accepted;
    }

    private static AuthenticatedChannel Proven(DateTimeOffset expiresAt, int token) => new()
    {
        ServiceUrl = $"https://service.example/{token}",
        Endorsements = [],
        ExpiresAt = expiresAt,
        AppId = AuthHost.AppId,
        KeyId = "key-1",
        Issuer = Channel.Issuer,
    };
}
