namespace TipEngage.Simulator.Messages;

/// <summary>Who wrote a message: the bot or a persona, whose slug is the id.</summary>
public sealed record MessageAuthor(bool IsBot, string Id, string Name);
