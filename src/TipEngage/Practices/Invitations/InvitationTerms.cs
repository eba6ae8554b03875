namespace TipEngage.Practices.Invitations;

/// <summary>What a coordinator wants of a new invitation.</summary>
/// <param name="Id">Its id, chosen with the card that asks for it, so that asking twice makes one.</param>
/// <param name="Purpose">For whom it is.</param>
/// <param name="Days">For how many days.</param>
/// <param name="Uses">For how many people.</param>
internal sealed record InvitationTerms(Guid Id, string Purpose, int Days, int Uses)
{
    public const int LongestPurpose = 80, MostUses = 200;

    /// <summary>For how many days an invitation may be good.</summary>
    public static IReadOnlyList<int> DaysToChoose { get; } = [7, 14, 30, 90];
}
