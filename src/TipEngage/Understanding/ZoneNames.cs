using System.Text.RegularExpressions;
using TipEngage.Understanding.Digests;

namespace TipEngage.Understanding;

/// <summary>Finds time zones that are named, by their IANA names or by places in them.</summary>
internal static partial class ZoneNames
{
    /// <summary>The zone by its IANA name, in whatever letters; what looks like a name and is none is told as it was typed.</summary>
    public static string? Named(string typed) => NamedAt(typed) is { } match ? Known(match.Value) ?? match.Value : null;

    /// <summary>Where the name of <see cref="Named"/> stands; null where there is none.</summary>
    public static Range? PlaceIn(string typed) => NamedAt(typed) is { } match ? match.Index..(match.Index + match.Length) : null;

    /// <summary>The zone by the place in it that a text in its comparable form names first; null where it names none.</summary>
    public static string? OfPlace(string words)
    {
        var places = DigestWords.Default.Zones.Select(one => one.Value).ToArray();
        return DigestWords.First(words, places) is >= 0 and var place ? DigestWords.Default.Zones.ElementAt(place).Key : null;
    }

    private static Match? NamedAt(string typed) =>
        Iana().Match(typed) is { Success: true } match && (Known(match.Value) is not null || char.IsUpper(match.Value[0])) ? match : null;

    private static string? Known(string name)
    {
        var spelled = Part().Replace(name, part => char.ToUpperInvariant(part.Value[0]) + part.Value[1..].ToLowerInvariant());
        return new[] { spelled, name, name.ToUpperInvariant() }.FirstOrDefault(one => TimeZoneInfo.TryFindSystemTimeZoneById(one, out _));
    }

    /// <summary>An IANA name: two or three parts with strokes between them.</summary>
    [GeneratedRegex(@"(?<![\w/])\p{L}[\w+-]{1,30}(?:/[\p{L}][\w+-]{1,30}){1,2}(?![\w/])", RegexOptions.CultureInvariant)]
    private static partial Regex Iana();

    [GeneratedRegex(@"[\p{L}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
