using Microsoft.Extensions.Options;
using TipEngage.Parties;

namespace TipEngage.Practices.Library;

/// <summary>Stops the start with one sentence where focal points are named for who is no member, or are nobody.</summary>
internal sealed class FocalPointsValidator : IValidateOptions<LibraryOptions>
{
    public ValidateOptionsResult Validate(string? name, LibraryOptions options)
    {
        foreach (var (party, people) in options.FocalPoints)
        {
            if (PartyList.Find(party) is not { } known || !FocalPoints.IsMember(known))
                return ValidateOptionsResult.Fail($"{LibraryOptions.Section}:{nameof(options.FocalPoints)}:{party} names no member; use the ISO code of a member state, or IOM, UNHCR, UNODC or ILO.");
            if (people.Length == 0 || people.Any(string.IsNullOrWhiteSpace))
                return ValidateOptionsResult.Fail($"{LibraryOptions.Section}:{nameof(options.FocalPoints)}:{party} names nobody; list Entra object ids of people, or leave it out.");
        }

        return ValidateOptionsResult.Success;
    }
}
