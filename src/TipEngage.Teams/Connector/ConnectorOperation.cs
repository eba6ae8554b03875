namespace TipEngage.Teams.Connector;

/// <summary>What a call does, for its limits, its error message and its measurements.</summary>
/// <param name="Rate">Updates and deletions count as sends: they write to the conversation, too.</param>
/// <param name="Serial">Whether two at once in one conversation would make Teams answer 412.</param>
internal sealed record ConnectorOperation(string Name, HttpMethod Method, RateClass Rate, bool Serial)
{
    public static ConnectorOperation Send { get; } = new("Send", HttpMethod.Post, RateClass.Send, Serial: true);

    public static ConnectorOperation Reply { get; } = new("Reply", HttpMethod.Post, RateClass.Send, Serial: true);

    public static ConnectorOperation Update { get; } = new("Update", HttpMethod.Put, RateClass.Send, Serial: true);

    public static ConnectorOperation Delete { get; } = new("Delete", HttpMethod.Delete, RateClass.Send, Serial: true);

    public static ConnectorOperation Create { get; } = new("Create", HttpMethod.Post, RateClass.Create, Serial: true);

    public static ConnectorOperation Members { get; } = new("Members", HttpMethod.Get, RateClass.Members, Serial: false);

    public static ConnectorOperation Member { get; } = new("Member", HttpMethod.Get, RateClass.Members, Serial: false);

    public static ConnectorOperation Team { get; } = new("Team", HttpMethod.Get, RateClass.Conversations, Serial: false);

    public static ConnectorOperation Channels { get; } = new("Channels", HttpMethod.Get, RateClass.Conversations, Serial: false);
}
