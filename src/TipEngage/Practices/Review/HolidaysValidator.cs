using Microsoft.Extensions.Options;
using TipEngage.Parties;

namespace TipEngage.Practices.Review;

/// <summary>Stops the start with one sentence where holidays are named for a country whose week is not known, or are no days.</summary>
internal sealed class HolidaysValidator : IValidateOptions<ReviewOptions>
{
    public ValidateOptionsResult Validate(string? name, ReviewOptions options)
    {
        foreach (var (country, days) in options.Holidays)
        {
            if (!WorkWeeks.Countries.Contains(country, StringComparer.OrdinalIgnoreCase))
                return ValidateOptionsResult.Fail($"{ReviewOptions.Section}:{nameof(options.Holidays)}:{country} names no member state; use its ISO code, such as TH.");
            if (days.Length == 0 || days.Contains(default))
                return ValidateOptionsResult.Fail($"{ReviewOptions.Section}:{nameof(options.Holidays)}:{country} names no days; list them as 2027-05-20, or leave it out.");
        }

        return ValidateOptionsResult.Success;
    }
}
