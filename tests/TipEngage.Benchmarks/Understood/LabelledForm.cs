using System.Text.Json;
using System.Text.Json.Serialization;

namespace TipEngage.Benchmarks.Understood;

/// <summary>A text of a form and what must come of it: <c>disclosure</c>, <c>block</c>, <c>notice</c> or <c>clean</c>.</summary>
internal sealed record LabelledForm(string Text, string Expect)
{
    /// <summary>Reads a file with such texts.</summary>
    /// <exception cref="BenchmarkException">The file is missing or of another form.</exception>
    public static IReadOnlyList<LabelledForm> Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(file), LabelledFormJson.Default.IReadOnlyListLabelledForm) ?? [];
        }
        catch (Exception exception) when (exception is JsonException or IOException)
        {
            throw new BenchmarkException($"{file} holds no labelled texts of forms: {exception.Message}");
        }
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(IReadOnlyList<LabelledForm>))]
internal sealed partial class LabelledFormJson : JsonSerializerContext;
