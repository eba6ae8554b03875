using TipEngage.Data;
using TipEngage.Register;

namespace TipEngage.Practices.Library;

/// <summary>A place in which a published practice was used.</summary>
/// <param name="At">When; the last time where it was several.</param>
internal abstract record PlaceOfUse(DateTimeOffset At)
{
    /// <summary>The weekly digests of a channel or group chat.</summary>
    /// <param name="At">When the last was sent.</param>
    /// <param name="ConversationId">Id of the conversation.</param>
    /// <param name="Setting">How they are set; null where they are no more.</param>
    /// <param name="Times">How many.</param>
    internal sealed record Digests(DateTimeOffset At, string ConversationId, DigestRow? Setting, int Times) : PlaceOfUse(At);

    /// <summary>The weekly digests of people's own chats.</summary>
    internal sealed record OwnDigests(DateTimeOffset At, int People, int Times) : PlaceOfUse(At);

    /// <summary>A newsletter that was released.</summary>
    internal sealed record Newsletter(DateTimeOffset At, int Number, string Subject) : PlaceOfUse(At);

    /// <summary>Files of all practices.</summary>
    /// <param name="At">The last day on which one was fetched.</param>
    /// <param name="Format">Ending of their names.</param>
    /// <param name="Times">How often they were fetched.</param>
    internal sealed record Files(DateTimeOffset At, string Format, int Times) : PlaceOfUse(At);

    /// <summary>A statement of the register that names it.</summary>
    internal sealed record Statement(DateTimeOffset At, EntryKey Key) : PlaceOfUse(At);

    /// <summary>Another published practice whose text names it.</summary>
    internal sealed record Practice(DateTimeOffset At, string Reference) : PlaceOfUse(At);
}
