namespace TipEngage.Simulator.Identity;

/// <summary>The tokens that the channel shows to the bot: one is made and used until near its end, as Teams does.</summary>
internal sealed class ChannelTokens(SimulatorOptions options, ChannelKeys keys)
{
    public const string Issuer = "https://api.botframework.com";

    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);
    private readonly Lock gate = new();
    private (string Token, string KeyId, DateTimeOffset Until)? current;

    /// <summary>Where the bot is told to call back; known once the listener is up.</summary>
    public string ServiceUrl { get; set; } = "";

    public ChannelTokenBuilder Builder() =>
        new(keys, Issuer, options.AppId, ServiceUrl, options.Time.GetUtcNow());

    public string Current()
    {
        lock (gate)
        {
            var now = options.Time.GetUtcNow();
            if (current is { } token && token.KeyId == keys.Current.Id && now < token.Until)
                return token.Token;

            var made = Builder().Build();
            current = (made, keys.Current.Id, now + TimeSpan.FromHours(1) - Margin);
            return made;
        }
    }
}
