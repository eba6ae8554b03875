namespace TipEngage.Simulator.Messages;

/// <summary>What the bot did in a conversation.</summary>
public enum BotCallKind
{
    Sent,
    Updated,
    Deleted,
    Typing
}
