namespace TipEngage.Safeguarding.Forms;

/// <summary>Where there are very few organisations of a type.</summary>
/// <param name="Type">The type.</param>
/// <param name="Why">What says so.</param>
/// <param name="Countries">ISO 3166 codes of the countries; null where it is so in other ways.</param>
/// <param name="Below">In countries with fewer people; null where it is so in other ways, in any country where this is null with them.</param>
internal sealed record FewOfType(string Type, string Why, IReadOnlyList<string>? Countries = null, int? Below = null);
