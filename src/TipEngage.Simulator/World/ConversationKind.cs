namespace TipEngage.Simulator.World;

public enum ConversationKind
{
    Personal,
    GroupChat,
    Channel
}
