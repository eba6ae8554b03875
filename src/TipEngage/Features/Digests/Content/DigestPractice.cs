namespace TipEngage.Features.Digests.Content;

/// <summary>A practice that was published.</summary>
/// <param name="Reference">Its reference.</param>
/// <param name="Title">Its title, as its person wrote it; null where it is not to be quoted.</param>
internal sealed record DigestPractice(string Reference, string? Title)
{
    /// <summary>Whether everybody may see it.</summary>
    public bool IsForAll { get; init; }

    /// <summary>Whether its person agreed that reports quote it.</summary>
    public bool MayBeQuoted { get; init; }

    /// <summary>ISO 3166 codes of the countries that it is from.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    public IReadOnlyList<string> Sectors { get; init; } = [];

    /// <summary>Ids of the plan's items that it is for.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];
}
