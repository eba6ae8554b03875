namespace TipEngage.Practices.Library;

/// <summary>Where a practice was used while it was published, as far as it is known here.</summary>
/// <param name="Digests">How many weekly digests told of it.</param>
/// <param name="LastDigest">When the last of them was sent; null for none.</param>
/// <param name="Files">How often a file that held it was fetched.</param>
/// <param name="LastFile">The last of those days; null for none.</param>
/// <param name="Reads">How often others opened it.</param>
internal sealed record PracticeUse(int Digests, DateTimeOffset? LastDigest, int Files, DateOnly? LastFile, int Reads)
{
    /// <summary>Numbers of the newsletters of its person's own tenant that named it.</summary>
    public IReadOnlyList<int> Newsletters { get; init; } = [];

    /// <summary>How many statements of the register name it.</summary>
    public int Statements { get; init; }

    /// <summary>How many other published practices name it.</summary>
    public int Practices { get; init; }

    /// <summary>Whether a statement or another practice names it.</summary>
    public bool IsNamed => Statements + Practices > 0;
}
