using System.ComponentModel.DataAnnotations;

namespace TipEngage.Practices.Library;

/// <summary>Settings of the library, from the <c>Library</c> section.</summary>
internal sealed class LibraryOptions
{
    public const string Section = "Library";

    /// <summary>Name of the licence under which what everybody may see is offered.</summary>
    [Required]
    public string Licence { get; init; } = "CC BY 4.0";

    /// <summary>Where that licence is found.</summary>
    [Required]
    public Uri LicenceUrl { get; init; } = new("https://creativecommons.org/licenses/by/4.0/");

    /// <summary>The same as the header of an answer.</summary>
    public string LicenceLink => $"<{LicenceUrl.AbsoluteUri}>; rel=\"license\"";

    /// <summary>Entra object ids of those who speak for a member, by its code; they alone endorse for it.</summary>
    /// <value>Nobody by default: then any member of the group speaks for one.</value>
    public Dictionary<string, string[]> FocalPoints { get; init; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Questions at once from an address without a token.</summary>
    [Range(1, 100_000)]
    public int Burst { get; init; } = 120;

    /// <summary>Questions a second after that.</summary>
    [Range(1, 10_000)]
    public int PerSecond { get; init; } = 2;
}
