using System.Text;
using TipEngage.Resources;

namespace TipEngage.Understanding;

/// <summary>Tells words apart by the marks that their comparable form has not: "tháng tới" from "thắng tối".</summary>
internal static class MarkedWords
{
    /// <summary>Whether words stand in a text with their marks.</summary>
    public static bool Are(string typed, string words) => Normal(typed).Contains(words.Normalize(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether they may be meant: where nobody types marks, they need none.</summary>
    public static bool MayBe(string typed, string words) => Are(typed, words) || !HasMarks(typed);

    private static string Normal(string typed) => TypedText.Normalisable(typed).Normalize(NormalizationForm.FormKC);

    /// <summary>Whether a Latin letter with marks is there.</summary>
    private static bool HasMarks(string typed) => typed.AsSpan().ContainsAnyInRange('\u00C0', '\u036F') || typed.AsSpan().ContainsAnyInRange('\u1E00', '\u1EFF');
}
