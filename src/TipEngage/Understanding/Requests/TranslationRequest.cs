using System.Text.Json;

namespace TipEngage.Understanding.Requests;

/// <summary>Asks to record how far a translation is.</summary>
/// <param name="Material">Id of the plan's material; null where it has to be asked for.</param>
/// <param name="Language">BCP 47 name; null where it has to be asked for.</param>
/// <param name="State">A state of translations as the register names it; null where none is named.</param>
/// <param name="Link">The first link; null where there is none.</param>
/// <param name="Date">The day that is named, <c>2017-10-31</c>, or what looks like one and is none; null where none is.</param>
internal sealed record TranslationRequest(string? Material, string? Language, string? State, string? Link, string? Date = null)
{
    /// <summary>What was typed for the language, where there is no such language; null for nothing.</summary>
    public string? UnknownLanguage { get; init; }

    public static TranslationRequest Read(string arguments) => RequestJson.Read(arguments, RequestJson.Default.TranslationRequest, new(null, null, null, null));

    public string ToArguments() => JsonSerializer.Serialize(this, RequestJson.Default.TranslationRequest);
}
