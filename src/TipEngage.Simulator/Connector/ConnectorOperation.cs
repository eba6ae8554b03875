namespace TipEngage.Simulator.Connector;

/// <summary>What the bot may ask of the connector.</summary>
public enum ConnectorOperation
{
    Send,
    Update,
    Delete,
    CreateConversation,
    Members,
    WholeRoster,
    Conversations,
    Team
}
