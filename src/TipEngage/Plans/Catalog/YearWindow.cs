using System.Globalization;

namespace TipEngage.Plans.Catalog;

/// <summary>The years that a plan or a status names, both included.</summary>
internal readonly record struct YearWindow(int FromYear, int ToYear)
{
    public bool Contains(int year) => FromYear <= year && year <= ToYear;

    public bool EndedBefore(int year) => ToYear < year;

    /// <summary>As a plan writes it: <c>2017-19</c>, or <c>2017</c> for a single year.</summary>
    public override string ToString() => this switch
    {
        (var from, var to) when from == to => from.ToString(CultureInfo.InvariantCulture),
        (var from, var to) when from / 100 == to / 100 => string.Create(CultureInfo.InvariantCulture, $"{from}-{to % 100:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{FromYear}-{ToYear}"),
    };
}
