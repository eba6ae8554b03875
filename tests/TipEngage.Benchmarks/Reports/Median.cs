namespace TipEngage.Benchmarks.Reports;

internal static class Median
{
    public static double? Of(IEnumerable<double?> values)
    {
        var ordered = values.OfType<double>().Order().ToArray();

        return ordered.Length switch
        {
            0 => null,
            var count when count % 2 == 0 => (ordered[count / 2 - 1] + ordered[count / 2]) / 2,
            var count => ordered[count / 2],
        };
    }
}
