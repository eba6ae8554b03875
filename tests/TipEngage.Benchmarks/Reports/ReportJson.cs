using System.Text.Json;
using System.Text.Json.Serialization;

namespace TipEngage.Benchmarks.Reports;

/// <summary>The one line that a program reads.</summary>
internal static class ReportJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static void Print<T>(T report) => Console.WriteLine(JsonSerializer.Serialize(report, Options));
}
