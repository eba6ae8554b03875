using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace TipEngage.Simulator.World;

/// <summary>The people, chats and channels of the one simulated tenant.</summary>
public sealed class TeamsWorld
{
    private readonly ConcurrentDictionary<string, Conversation> conversations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Persona> people = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Conversation> order = [];

    internal TeamsWorld(SimulatorOptions options)
    {
        TenantId = options.TenantId;
        Bot = new BotIdentity(options.AppId, options.BotName);
        Personas = WorldSeed.Personas(options.TenantId);
        foreach (var persona in (IEnumerable<Persona>)[.. Personas, .. WorldSeed.Extras(options)])
            Know(persona);

        foreach (var conversation in WorldSeed.Conversations(this, WorldSeed.Extras(options), options.ExtraChannels))
        {
            conversation.Installed = options.Installed;
            conversations[conversation.Id] = conversation;
            order.Add(conversation);
        }
    }

    public string TenantId { get; }

    public BotIdentity Bot { get; }

    public IReadOnlyList<Persona> Personas { get; }

    public IReadOnlyList<Conversation> Conversations => order.FindAll(conversation => !conversation.Deleted);

    /// <summary>An official of the Working Group.</summary>
    public Persona Member => Personas[0];

    public Persona Coordinator => Personas[1];

    /// <summary>A participant of the business forum.</summary>
    public Persona Business => Personas[2];

    public Persona CivilSociety => Personas[3];

    /// <summary>A guest whose account lives in another tenant.</summary>
    public Persona Guest => Personas[4];

    /// <summary>A second coordinator: some things take two.</summary>
    public Persona CoChair => Personas[5];

    public Conversation GroupChat => order.First(conversation => conversation.Kind is ConversationKind.GroupChat);

    public Conversation General => order.First(conversation => conversation.IsGeneral);

    /// <summary>The standard channel beside General.</summary>
    public Conversation StandardChannel => order.First(conversation => conversation is { ChannelType: ChannelType.Standard, IsGeneral: false });

    public Conversation PrivateChannel => order.First(conversation => conversation.ChannelType is ChannelType.Private);

    public Conversation PersonalChat(Persona persona) =>
        order.First(conversation => conversation.Kind is ConversationKind.Personal && conversation.Members[0] == persona);

    /// <summary>A person by slug, <c>29:…</c> id, Entra object id or user principal name.</summary>
    public Persona? FindPersona(string id) => people.GetValueOrDefault(id);

    /// <summary>A conversation by id; what follows <c>;messageid=</c> is the thread.</summary>
    public bool TryFind(string id, [NotNullWhen(true)] out Conversation? conversation, out string? threadId)
    {
        var separator = id.IndexOf(";messageid=", StringComparison.Ordinal);
        threadId = separator < 0 ? null : id[(separator + ";messageid=".Length)..];
        return conversations.TryGetValue(separator < 0 ? id : id[..separator], out conversation);
    }

    internal IEnumerable<Conversation> ChannelsOf(string teamId) =>
        order.Where(conversation => conversation.Team?.Id == teamId && !conversation.Deleted);

    private void Know(Persona persona)
    {
        foreach (var name in (string[])[persona.Id, persona.Mri, persona.AadObjectId, persona.UserPrincipalName])
            people[name] = persona;
    }
}
