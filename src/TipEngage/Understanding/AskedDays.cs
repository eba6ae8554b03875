namespace TipEngage.Understanding;

/// <summary>The days that a question is about.</summary>
/// <param name="From">The first of them.</param>
/// <param name="To">The last; null for any after the first.</param>
internal readonly record struct AskedDays(DateOnly From, DateOnly? To)
{
    /// <summary>Whether weeks, months or quarters are named, which items have none of.</summary>
    public bool IsNamed { get; init; }

    public static AskedDays OfYear(int year) => new(new(year, 1, 1), new(year, 12, 31));

    /// <summary>So many months from the first day of one on.</summary>
    public static AskedDays OfMonths(DateOnly first, int months) => new(first, first.AddMonths(months).AddDays(-1)) { IsNamed = true };
}
