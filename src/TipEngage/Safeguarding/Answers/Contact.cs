namespace TipEngage.Safeguarding.Answers;

/// <summary>An official contact for people in need.</summary>
/// <param name="Country">ISO 3166 code of two letters.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Number">What to dial.</param>
/// <param name="Languages">Languages spoken there, BCP 47 tags; empty where that is not known.</param>
/// <param name="Hours">When it answers; <c>24/7</c> or null where that is not known.</param>
/// <param name="RunBy">Who runs it.</param>
/// <param name="Source">Where that is written.</param>
/// <param name="VerifiedOn">When somebody last made sure; null for never.</param>
/// <param name="VerifiedBy">Who did.</param>
internal sealed record Contact(
    string Country,
    string Name,
    string Number,
    IReadOnlyList<string> Languages,
    string? Hours,
    string RunBy,
    Uri Source,
    DateOnly? VerifiedOn,
    string? VerifiedBy);
