namespace TipEngage.Practices.Library;

/// <summary>Who finds a published practice useful, and where it is used too.</summary>
/// <param name="Endorsed">Members who find the version that is shown useful and agree to be named, with their sentence where they wrote one.</param>
/// <param name="UnnamedCount">How many others do.</param>
/// <param name="Adopted">Countries in which it is used too, with the first year.</param>
internal sealed record LibraryEcho(IReadOnlyList<(string Party, string? Said)> Endorsed, int UnnamedCount, IReadOnlyList<(string Country, int Year)> Adopted)
{
    /// <summary>How many found an earlier version useful and have said nothing of this one: their names do not stand under words that they did not see.</summary>
    public int EarlierCount { get; init; }
}
