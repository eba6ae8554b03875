using System.Text;

namespace TipEngage.Features.WorkPlan.Documents;

/// <summary>The Forward Work Plan 2017-19, which comes with the service.</summary>
internal static class BundledPlan
{
    private const string Folder = "TipEngage.Features.WorkPlan.Documents";

    /// <summary>The source document, byte for byte.</summary>
    public static byte[] Document() => Read("forward-work-plan-2017-19.txt");

    /// <summary>Our annotations to it.</summary>
    public static string Annotations() => Encoding.UTF8.GetString(Read("forward-work-plan-2017-19.annotations.json"));

    private static byte[] Read(string name)
    {
        using var stream = typeof(BundledPlan).Assembly.GetManifestResourceStream($"{Folder}.{name}")
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
