using System.Security.Cryptography;
using System.Text;

namespace TipEngage.Plans.Documents;

/// <summary>The Forward Work Plan 2017-19, which comes with the service.</summary>
internal static class BundledPlan
{
    private const string Folder = "TipEngage.Plans.Documents";

    /// <summary>SHA-256 of every version of the annotations that came with the service. Add to them; never take one away.</summary>
    private static readonly string[] versionsOfAnnotations = ["9ea30138c35278087844e4a398d8b38f816c714b72c0598b9f5d07a3a8542ce4"];

    /// <summary>The source document, byte for byte.</summary>
    public static byte[] Document() => Read("forward-work-plan-2017-19.txt");

    /// <summary>Our annotations to it.</summary>
    public static string Annotations() => Encoding.UTF8.GetString(Read("forward-work-plan-2017-19.annotations.json"));

    /// <summary>Whether annotations came with this or an earlier version of the service; others are those of an operator.</summary>
    public static bool CameWithTheService(string annotations) =>
        versionsOfAnnotations.Contains(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(annotations))));

    private static byte[] Read(string name)
    {
        using var stream = typeof(BundledPlan).Assembly.GetManifestResourceStream($"{Folder}.{name}")
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
