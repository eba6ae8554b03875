using System.Text.Json;
using TipEngage.Practices.Form;
using TipEngage.Resources;

namespace TipEngage.Screens;

/// <summary>Reads what the inputs of a step hold; whatever else came along is not looked at.</summary>
internal static class ReadInputs
{
    /// <summary>The value of every field of the step; null where it holds nothing.</summary>
    /// <param name="step">The step.</param>
    /// <param name="inputs">What came.</param>
    /// <param name="known">What the fields held: they hold it on where no input of the step came at all, as from a card that a client drew without them.</param>
    /// <param name="shown">The fields that the card showed: clients leave choices out where none is picked. What it did not show, as one of an older version, holds what it held.</param>
    public static IReadOnlyDictionary<string, string?> Of(
        FormStep step, IReadOnlyDictionary<string, JsonElement>? inputs, IReadOnlyDictionary<string, string> known, IReadOnlyCollection<string> shown)
    {
        bool Came(PracticeField field) => inputs?.ContainsKey(FieldInput.IdOf(field)) is true;

        var isDrawn = step.Fields.Any(Came);
        return step.Fields.ToDictionary(
            field => field.Name, field => Came(field) || (isDrawn && shown.Contains(field.Name)) ? Value(field, inputs) : known.GetValueOrDefault(field.Name));
    }

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
            FieldKind.Month => TypedMonth.Gregorian(text),
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
