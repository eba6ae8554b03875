namespace TipEngage.Practices.Library;

/// <summary>How far the evidence of a practice reaches, from the least to the most; their names are kept in the database, never rename one.</summary>
internal static class EvidenceTiers
{
    public static IReadOnlyList<string> All { get; } = ["Idea", "Promising", "Good", "Institutionalised"];

    /// <summary>Place among them; -1 for none.</summary>
    public static int RankOf(string? tier) => tier is null ? -1 : All.ToList().FindIndex(one => one.Equals(tier, StringComparison.OrdinalIgnoreCase));
}
