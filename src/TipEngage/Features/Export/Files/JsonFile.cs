using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TipEngage.Features.Export.Files;

/// <summary>An export for programs: names and values as they are stored, in no language.</summary>
[JsonSerializable(typeof(RoadmapExport))]
[JsonSerializable(typeof(PracticesFile))]
internal sealed partial class JsonFile : JsonSerializerContext
{
    private static readonly JsonFile written = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    });

    public static byte[] Write(RoadmapExport export) => JsonSerializer.SerializeToUtf8Bytes(export, written.RoadmapExport);

    public static byte[] Write(PracticesFile file) => JsonSerializer.SerializeToUtf8Bytes(file, written.PracticesFile);
}
