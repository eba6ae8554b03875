namespace TipEngage.Parties;

/// <summary>How a country or organisation takes part in the Bali Process.</summary>
internal enum PartyKind
{
    Member,
    MemberOrganisation,

    /// <summary>The Regional Support Office.</summary>
    Office,

    ObserverState,
    ObserverOrganisation,
}
