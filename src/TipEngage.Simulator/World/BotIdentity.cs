namespace TipEngage.Simulator.World;

/// <summary>The bot as Teams knows it.</summary>
public sealed record BotIdentity(string AppId, string Name)
{
    /// <summary>The <c>28:…</c> id.</summary>
    public string Id { get; } = $"28:{AppId}";
}
