using TipEngage.Resources;
using TipEngage.Teams.Activities;

namespace TipEngage.Screens;

/// <summary>What somebody typed, where an answer repeats it.</summary>
internal static class TypedWords
{
    private const int Longest = 40;

    /// <summary>As much of it as may be shown again.</summary>
    public static string Shown(string typed) => Markdown.Escape(Graphemes.Shorten(typed, Longest));
}
