namespace TipEngage.Practices.Invitations;

/// <summary>What ended an invitation.</summary>
internal enum InvitationEnding
{
    /// <summary>It has let in as many as it was for.</summary>
    UsedUp,

    /// <summary>Its day has come.</summary>
    Expired,

    /// <summary>A coordinator ended it before its day.</summary>
    TakenBack,
}
