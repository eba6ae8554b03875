using System.Globalization;
using System.Text.Json;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Routing;
using TipEngage.Understanding;

namespace TipEngage.Features.People;

/// <summary>
/// Says in which language a person is answered: the one they chose, else the one they wrote in or whose card they pressed,
/// else that of their client, else English.
/// </summary>
internal sealed class AnswerLanguage(Preferences preferences)
{
    public CultureInfo Of(Turn turn)
    {
        if (preferences.LanguageOf(turn) is { } choice)
            return choice;

        var ofClient = SupportedLanguages.For(turn.Locale);
        if (Used(turn.Activity) is not { } used)
            return ofClient;

        return SupportedLanguages.IsEnglish(used) && !SupportedLanguages.IsEnglish(ofClient) ? SupportedLanguages.EnglishDespiteClient : used;
    }

    private static CultureInfo? Used(Activity activity) => activity switch
    {
        MessageActivity { Value: { ValueKind: JsonValueKind.Object } data } => CarriedBy(data),
        MessageActivity { Text: { } text } => SupportedLanguages.Find(WrittenLanguage.Default.Of(text)),
        InvokeActivity { Value: { ValueKind: JsonValueKind.Object } value } => Used(value),
        _ => null,
    };

    /// <summary>What was pressed, or what was typed into a search.</summary>
    private static CultureInfo? Used(JsonElement value)
    {
        if (Member(value, "action") is { } action)
            return Member(action, "data") is { } data ? CarriedBy(data) : null;

        return value.TryGetProperty("parameters", out var parameters) && parameters is { ValueKind: JsonValueKind.Array } && parameters.GetArrayLength() > 0
            && TextOf(parameters[0], "value") is { } words ? SupportedLanguages.Find(WrittenLanguage.Default.Of(words)) : null;
    }

    private static CultureInfo? CarriedBy(JsonElement data) => SupportedLanguages.Find(TextOf(data, CardLanguage.Member));

    private static JsonElement? Member(JsonElement value, string name) =>
        value.TryGetProperty(name, out var member) && member.ValueKind is JsonValueKind.Object ? member : null;

    private static string? TextOf(JsonElement value, string name)
    {
        try
        {
            return value.ValueKind is JsonValueKind.Object && value.TryGetProperty(name, out var text) && text.ValueKind is JsonValueKind.String ? text.GetString() : null;
        }
        // A lone surrogate.
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
