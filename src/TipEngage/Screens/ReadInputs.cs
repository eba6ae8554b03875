using System.Text.Json;
using TipEngage.Practices.Form;
using TipEngage.Resources;

namespace TipEngage.Screens;

/// <summary>Reads what the inputs of a step hold; whatever else came along is not looked at.</summary>
internal static class ReadInputs
{
    /// <summary>The value of every field of the step; null where it holds nothing. Where no input of it came at all, as from a card that a client drew without them, it holds what it held.</summary>
    public static IReadOnlyDictionary<string, string?> Of(FormStep step, IReadOnlyDictionary<string, JsonElement>? inputs, IReadOnlyDictionary<string, string> known) =>
        step.Fields.Any(field => inputs?.ContainsKey(FieldInput.IdOf(field)) is true)
            ? step.Fields.ToDictionary(field => field.Name, field => Value(field, inputs))
            : step.Fields.ToDictionary(field => field.Name, field => known.GetValueOrDefault(field.Name));

    /// <summary>What was written into any field of the form.</summary>
    public static IReadOnlyDictionary<string, string> Written(IReadOnlyDictionary<string, JsonElement>? inputs) =>
        PracticeForm.Fields.Where(field => field.IsWritten).Select(field => (field.Name, Value: Value(field, inputs)))
            .Where(one => one.Value is not null).ToDictionary(one => one.Name, one => one.Value!);

    private static string? Value(PracticeField field, IReadOnlyDictionary<string, JsonElement>? inputs)
    {
        if (inputs is null || !inputs.TryGetValue(FieldInput.IdOf(field), out var json) || Text(json) is not { } typed)
            return null;

        var text = TypedText.Normalisable(typed).ReplaceLineEndings("\n").Trim();
        text = new([.. text.Where(letter => letter is '\n' || !char.IsControl(letter))]);
        return field.Kind switch
        {
            _ when text.Length == 0 => null,
            FieldKind.Line => text.Replace('\n', ' '),
            FieldKind.PickMany => string.Join(',', PracticeRules.Several(text).Distinct(StringComparer.Ordinal)) is { Length: > 0 } picks ? picks : null,
            FieldKind.Tick => text is "true" ? text : null,
            _ => text,
        };
    }

    /// <summary>A lone surrogate inside a string cannot be read.</summary>
    private static string? Text(JsonElement json)
    {
        try
        {
            return json.ValueKind switch { JsonValueKind.String => json.GetString(), JsonValueKind.True => "true", _ => null };
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
