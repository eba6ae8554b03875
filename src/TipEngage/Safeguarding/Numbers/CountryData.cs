namespace TipEngage.Safeguarding.Numbers;

/// <summary>How numbers that identify people look in one country, from its file.</summary>
/// <param name="Country">ISO 3166 code of two letters; <c>ZZ</c> for everywhere.</param>
/// <param name="Identifiers">Patterns with letters among the digits; plain runs of nine digits and more need none.</param>
/// <param name="InForms">More of them, which a chat may have for other reasons; <c>^</c> before one wants capitals.</param>
/// <param name="Source">Where that comes from.</param>
/// <param name="AsOf">When it was last looked at.</param>
internal sealed record CountryData(
    string Country,
    IReadOnlyList<string> Identifiers,
    IReadOnlyList<string>? InForms = null,
    string? Source = null,
    DateOnly? AsOf = null);
