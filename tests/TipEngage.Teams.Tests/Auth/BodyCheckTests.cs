using TipEngage.Teams.Auth;

namespace TipEngage.Teams.Tests.Auth;

public sealed class BodyCheckTests
{
    private const string Stranger = "bad00bad-0000-0000-0000-000000000000";

    [Theory]
    [InlineData(Channel.ServiceUrl)]
    [InlineData("https://smba.trafficmanager.net/amer")]
    [InlineData("https://SMBA.trafficmanager.net/Amer//")]
    public void The_service_url_of_the_token_is_accepted_apart_from_case_and_last_slashes(string serviceUrl) =>
        Check(serviceUrl: serviceUrl).ShouldBeNull();

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net.attacker.example/amer/")]
    [InlineData("http://smba.trafficmanager.net/amer/")]
    [InlineData("/")]
    [InlineData("")]
    [InlineData(null)]
    public void Another_service_url_is_refused(string? serviceUrl) =>
        Check(serviceUrl: serviceUrl).ShouldBe(Refusal.ServiceUrlMismatch);

    [Theory]
    [InlineData(null, null)]
    [InlineData("", "")]
    [InlineData(null, Channel.ServiceUrl)]
    public void A_token_without_service_url_is_refused(string? claimed, string? actual) =>
        Check(serviceUrl: actual, channel: Proven() with { ServiceUrl = claimed }).ShouldBe(Refusal.ServiceUrlMismatch);

    [Theory]
    [InlineData("webchat")]
    [InlineData("emulator")]
    [InlineData("MSTEAMS")]
    [InlineData("")]
    [InlineData(null)]
    public void Another_channel_is_refused_even_when_the_key_is_endorsed_for_it(string? channelId) =>
        Check(channelId: channelId).ShouldBe(Refusal.ChannelNotAllowed);

    [Fact]
    public void A_key_without_endorsement_for_Teams_is_refused() =>
        Check(channel: Proven() with { Endorsements = ["webchat", "msteams2"] }).ShouldBe(Refusal.NotEndorsed);

    [Fact]
    public void A_key_without_endorsements_is_accepted_where_the_check_is_off() =>
        Check(channel: Proven() with { Endorsements = [] }, settings: ("Bot:RequireEndorsements", "false")).ShouldBeNull();

    [Theory]
    [InlineData(Stranger)]
    [InlineData("")]
    [InlineData(null)]
    public void A_stranger_or_missing_tenant_is_refused(string? tenantId) =>
        Check(tenantId: tenantId).ShouldBe(Refusal.TenantNotAllowed);

    [Fact]
    public void The_own_tenant_is_accepted_in_any_case() =>
        Check(tenantId: AuthHost.TenantId.ToUpperInvariant()).ShouldBeNull();

    [Fact]
    public void A_list_of_tenants_takes_the_place_of_the_own_one()
    {
        Check(tenantId: Stranger, settings: ("Bot:AllowedTenants:0", Stranger)).ShouldBeNull();
        Check(tenantId: AuthHost.TenantId, settings: ("Bot:AllowedTenants:0", Stranger)).ShouldBe(Refusal.TenantNotAllowed);
    }

    [Theory]
    [InlineData(Refusal.ServiceUrlMismatch, true)]
    [InlineData(Refusal.ChannelNotAllowed, true)]
    [InlineData(Refusal.NotEndorsed, true)]
    [InlineData(Refusal.TenantNotAllowed, true)]
    [InlineData(Refusal.NotLoopback, true)]
    [InlineData(Refusal.Expired, false)]
    [InlineData(Refusal.MissingHeader, false)]
    [InlineData(Refusal.KeysUnavailable, false)]
    public void Only_what_a_valid_token_may_not_do_is_forbidden(Refusal refusal, bool forbidden) =>
        refusal.IsForbidden().ShouldBe(forbidden);

    private static AuthenticatedChannel Proven() => new()
    {
        ServiceUrl = Channel.ServiceUrl,
        Endorsements = ["msteams", "webchat"],
        ExpiresAt = DateTimeOffset.MaxValue,
        AppId = AuthHost.AppId,
        KeyId = "key-1",
        Issuer = Channel.Issuer,
    };

    private static Refusal? Check(
        string? serviceUrl = Channel.ServiceUrl,
        string? channelId = "msteams",
        string? tenantId = AuthHost.TenantId,
        AuthenticatedChannel? channel = null,
        params (string Key, string Value)[] settings)
    {
        var configuration = AuthHost.Registration;
        foreach (var (key, value) in settings)
            configuration[key] = value;
        using var host = AuthHost.Create(configuration);
        return host.Validator.Check(channel ?? Proven(), serviceUrl, channelId, tenantId);
    }
}
