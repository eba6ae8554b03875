using System.Security.Cryptography;
using System.Text;
using TipEngage.Practices.Form;

namespace TipEngage.Practices;

/// <summary>Tells whether the text that somebody agrees to is the one that is sent.</summary>
internal static class AgreedText
{
    private const int Length = 12, Bits = 4, Half = (1 << Bits) - 1;

    /// <summary>The same for the same text and the same sentences to agree to. In letters alone: a number may look like a person's.</summary>
    /// <param name="level">How much is told.</param>
    /// <param name="values">What is filled in; ticks are no part of what they agree to.</param>
    public static string MarkOf(FormLevel level, IReadOnlyDictionary<string, string> values)
    {
        var fields = PracticeForm.ShownAt(level, values).Where(one => PracticeForm.Find(one.Key) is { Kind: not FieldKind.Tick }).OrderBy(one => one.Key, StringComparer.Ordinal);
        var text = string.Join('\0', [PracticeForm.ConsentVersion, level.ToString(), .. fields.SelectMany(one => (string[])[one.Key, one.Value])]);
        return string.Concat(SHA256.HashData(Encoding.UTF8.GetBytes(text)).Take(Length).SelectMany(one => (char[])[Letter(one >> Bits), Letter(one & Half)]));
    }

    private static char Letter(int half) => (char)('a' + half);
}
