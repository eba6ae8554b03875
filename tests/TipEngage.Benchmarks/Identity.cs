namespace TipEngage.Benchmarks;

/// <summary>Who everybody is in a benchmark: the bot, its tenant and the issuer of channel tokens.</summary>
internal static class Identity
{
    public const string AppId = "5d0a9a3c-6d0b-4c57-9a53-2f1c3a7e9b10";
    public const string TenantId = "0f6a1c52-7b0e-4f5e-8a34-9d2b6c1e4f77";
    public const string Issuer = "https://api.botframework.com";
}
