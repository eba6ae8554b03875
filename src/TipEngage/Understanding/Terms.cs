using TipEngage.Plans.Catalog;

namespace TipEngage.Understanding;

/// <summary>Spells out the abbreviations of a plan, as the plan does.</summary>
internal static class Terms
{
    /// <param name="plan">The plan.</param>
    /// <param name="term">The abbreviation, lower case.</param>
    /// <param name="vocabulary">What members write for words of the plan.</param>
    /// <returns>The plan's own words, or what members use the term for; null where neither is known.</returns>
    public static string? Find(Plan plan, string term, Vocabulary vocabulary)
    {
        var name = vocabulary.Terms.GetValueOrDefault(term, term);
        return plan.Organisations.FirstOrDefault(one => Is(one.Name, term) || Is(one.Name, name))?.FullName
            ?? Texts(plan).Select(text => Before(text, term)).FirstOrDefault(words => words is not null)
            ?? vocabulary.Terms.GetValueOrDefault(term);
    }

    private static bool Is(string name, string term) => string.Equals(name, term, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Texts(Plan plan) => [plan.Group ?? "", plan.Title, .. plan.Background, .. plan.RoleItems];

    /// <summary>The words before <c>(TIP)</c> that begin with its letters.</summary>
    private static string? Before(string text, string term)
    {
        var at = text.IndexOf($"({term})", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;

        var words = text[..at].Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeLast(term.Length).ToArray();
        return words.Length == term.Length && words.Zip(term).All(pair => char.ToLowerInvariant(pair.First[0]) == pair.Second)
            ? string.Join(' ', words)
            : null;
    }
}
