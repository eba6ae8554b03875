namespace TipEngage.Simulator.Api;

/// <summary>What a persona does to a conversation, its team or who is in it.</summary>
/// <param name="Persona">Who does it.</param>
/// <param name="Change">What.</param>
/// <param name="Name">The new name of the channel, or the person who is added or removed.</param>
internal sealed record ChangeRequest(string Persona, ConversationChange Change, string? Name = null);

/// <summary>What can be done to a conversation.</summary>
internal enum ConversationChange
{
    ArchiveTeam,
    RestoreTeam,
    RenameChannel,
    DeleteChannel,
    AddMember,
    RemoveMember,
}
