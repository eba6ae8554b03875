using System.Globalization;
using TipEngage.Resources;

namespace TipEngage.Safeguarding.Answers;

/// <summary>Answers in the language in which something was written, where that is known.</summary>
internal static class Tongue
{
    public static void Speak(string? language)
    {
        if (SupportedLanguages.All.FirstOrDefault(one => one.Name == language) is { } known)
            CultureInfo.CurrentUICulture = known;
    }
}
