namespace TipEngage.Data;

/// <summary>Which words a text must have, in the form of either engine.</summary>
internal abstract record WordClause
{
    public abstract string ToFts5();

    public abstract string ToTsQuery();

    /// <summary>One of them; it alone where there is one only.</summary>
    public static WordClause AnyOf(IReadOnlyList<WordClause> parts) => parts is [var only] ? only : new Any(parts);

    /// <summary>All of them; it alone where there is one only.</summary>
    public static WordClause AllOf(IReadOnlyList<WordClause> parts) => parts is [var only] ? only : new All(parts);

    /// <summary>One word, as it was put in.</summary>
    internal sealed record Word(string Text) : WordClause
    {
        /// <summary>No text holds the character that ends one, and either engine refuses it.</summary>
        private string Asked { get; } = Text.Replace("\0", "", StringComparison.Ordinal);

        public override string ToFts5() => $"\"{Asked.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

        public override string ToTsQuery() => $"'{Asked.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";
    }

    internal sealed record All(IReadOnlyList<WordClause> Parts) : WordClause
    {
        public override string ToFts5() => $"({string.Join(" AND ", Parts.Select(part => part.ToFts5()))})";

        public override string ToTsQuery() => $"({string.Join(" & ", Parts.Select(part => part.ToTsQuery()))})";
    }

    internal sealed record Any(IReadOnlyList<WordClause> Parts) : WordClause
    {
        public override string ToFts5() => $"({string.Join(" OR ", Parts.Select(part => part.ToFts5()))})";

        public override string ToTsQuery() => $"({string.Join(" | ", Parts.Select(part => part.ToTsQuery()))})";
    }
}
