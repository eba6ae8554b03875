using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace TipEngage.Practices.Review;

/// <summary>Settings of review, from the <c>Reviews</c> section.</summary>
internal sealed class ReviewOptions
{
    public const string Section = "Reviews";

    /// <summary>Mailbox of the coordinators' role, and of no person, that letters name for questions.</summary>
    /// <value>None by default.</value>
    [EmailAddress]
    public string? Contact { get; init; }

    /// <summary>Days on which a country does not work beside those that keep their day each year, by its ISO code, as <c>yyyy-MM-dd</c>.</summary>
    /// <value>None by default.</value>
    public Dictionary<string, DateOnly[]> Holidays { get; init; } = new(StringComparer.OrdinalIgnoreCase);
}

[OptionsValidator]
internal sealed partial class ReviewOptionsValidator : IValidateOptions<ReviewOptions>;
