namespace TipEngage.Practices;

/// <summary>Tells whether two texts say the same, without regard to blanks and capitals.</summary>
internal sealed class SameWords : IEqualityComparer<string>
{
    public static readonly SameWords Comparer = new();

    public bool Equals(string? x, string? y) => string.Equals(Plain(x), Plain(y), StringComparison.OrdinalIgnoreCase);

    public int GetHashCode(string obj) => StringComparer.OrdinalIgnoreCase.GetHashCode(Plain(obj)!);

    private static string? Plain(string? text) => text is null ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
