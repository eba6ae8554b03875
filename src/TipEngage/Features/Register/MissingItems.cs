using System.Text.RegularExpressions;
using TipEngage.Resources;

namespace TipEngage.Features.Register;

/// <summary>Says of which items that were named nothing is recorded, since the plan does not have them.</summary>
internal static partial class MissingItems
{
    /// <returns>Null where there are none.</returns>
    public static string? Sentence(IReadOnlyList<string>? ids) =>
        ids?.Where(id => Id().IsMatch(id)).ToArray() is { Length: > 0 } missing ? Resources.Sentence.Of(Strings.Record_NoSuchItem, string.Join(", ", missing)) : null;

    /// <summary>What comes back with a button was in the hands of a client.</summary>
    [GeneratedRegex("^[0-9]{1,4}[a-z]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
