using TipEngage.Data;
using TipEngage.Register;

namespace TipEngage.Practices;

/// <summary>What the person of a practice was told about a step of it.</summary>
/// <param name="Told">What is told, as a code.</param>
/// <param name="At">When it happened.</param>
/// <param name="Detail">What else is told: the reason, the comments, what was found strong, counts.</param>
internal sealed record ToldStep(string Told, DateTimeOffset At, IReadOnlyDictionary<string, string> Detail)
{
    public static ToldStep Of(Letter letter) => new(letter.Told, letter.At, letter.Detail is null ? RegisterJson.NoFields : RegisterJson.ReadFields(letter.Detail));
}
