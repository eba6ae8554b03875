using Microsoft.Extensions.Options;
using TipEngage.Resources;

namespace TipEngage.Plans;

internal sealed class AsOfOptionsValidator : IValidateOptions<AsOfOptions>
{
    public ValidateOptionsResult Validate(string? name, AsOfOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.AsOf) && !AsOfClock.TryRead(options.AsOf, out _))
            return ValidateOptionsResult.Fail($"WorkPlan:AsOf is '{options.AsOf}'; write a date such as 2018-03-01, or leave it out.");

        return ReaderZone.Find(options.Zone) is null
            ? ValidateOptionsResult.Fail($"WorkPlan:Zone is '{options.Zone}'; write a time zone such as Asia/Bangkok, or leave it out.")
            : ValidateOptionsResult.Success;
    }
}
