namespace TipEngage.Access;

/// <summary>What became of a <see cref="RoleChange"/>.</summary>
internal enum RoleOutcome
{
    /// <summary>It is so now.</summary>
    Done,

    /// <summary>It was so already.</summary>
    Nothing,

    /// <summary>Whoever wants it is no coordinator.</summary>
    NotAllowed,

    /// <summary>The settings name the person: only the operator changes that.</summary>
    SetByOperator,

    /// <summary>Somebody changed the person's role meanwhile.</summary>
    Overtaken,

    /// <summary>Nobody would be left who can give roles.</summary>
    LastCoordinator,
}
