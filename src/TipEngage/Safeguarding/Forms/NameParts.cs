using TipEngage.Parties;

namespace TipEngage.Safeguarding.Forms;

/// <summary>How a name may stand in a text by itself: whole, without what is in brackets, that alone, and without the branch or place behind it.</summary>
internal static class NameParts
{
    private const int FewestWords = 2;
    private static readonly char[] brackets = ['(', ')', '[', ']', '（', '）'];
    private static readonly string[] behind = [", ", " - ", " – ", " — "];

    public static IEnumerable<string> Of(string name)
    {
        var parts = name.Split(brackets, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return [name, .. parts.Length < 2 ? [] : parts.Where(part => !IsCountry(part)), .. parts.Select(WithoutBranch).OfType<string>()];
    }

    /// <summary>A single word before a comma may be any word; a name of several is one.</summary>
    private static string? WithoutBranch(string name) =>
        name.Split(behind, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is [var first, _, ..] && first.Split(' ').Length >= FewestWords ? first : null;

    private static bool IsCountry(string part) => PartyNames.Find(part) is [{ Code.Length: 2 } only] && only.Length == part.Length;
}
