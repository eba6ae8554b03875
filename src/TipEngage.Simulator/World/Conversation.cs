namespace TipEngage.Simulator.World;

/// <summary>A chat or a channel of the simulated tenant.</summary>
public sealed class Conversation(string id, ConversationKind kind, string title, IEnumerable<Persona> members)
{
    private readonly Lock gate = new();
    private Persona[] members = [.. members];
    private Persona[] owners = [];

    public string Id { get; } = id;

    public ConversationKind Kind { get; } = kind;

    public string Title { get; internal set; } = title;

    public Team? Team { get; init; }

    public ChannelType? ChannelType { get; init; }

    /// <summary>Whether its team is archived: everybody reads and nobody writes.</summary>
    public bool Archived { get; internal set; }

    /// <summary>Whether the channel was deleted.</summary>
    public bool Deleted { get; internal set; }

    /// <summary>Whether the bot is in this conversation.</summary>
    public bool Installed { get; internal set; }

    public IReadOnlyList<Persona> Members => members;

    /// <summary>Whether somebody owns the team or chat.</summary>
    public bool IsOwner(Persona persona) => owners.Contains(persona);

    /// <summary>Makes somebody an owner of the team or chat.</summary>
    public void MakeOwner(Persona persona) => owners = [.. owners, persona];

    /// <summary>The word Teams uses in <c>conversationType</c>.</summary>
    public string WireType => Kind switch
    {
        ConversationKind.Personal => "personal",
        ConversationKind.GroupChat => "groupChat",
        _ => "channel"
    };

    internal bool IsGeneral => Team is not null && Team.Id == Id;

    internal void Add(Persona persona)
    {
        lock (gate)
        {
            if (!members.Contains(persona))
                members = [.. members, persona];
        }
    }

    internal void Remove(Persona persona)
    {
        lock (gate)
            members = [.. members.Where(member => member != persona)];
    }
}
