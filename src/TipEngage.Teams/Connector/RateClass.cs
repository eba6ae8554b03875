namespace TipEngage.Teams.Connector;

/// <summary>Which of the published limits a call counts against.</summary>
internal enum RateClass
{
    Send,
    Create,
    Members,
    Conversations,
}
