using Microsoft.Extensions.Options;

namespace TipEngage.Plans;

internal sealed class AsOfOptionsValidator : IValidateOptions<AsOfOptions>
{
    public ValidateOptionsResult Validate(string? name, AsOfOptions options) =>
        string.IsNullOrWhiteSpace(options.AsOf) || AsOfClock.TryRead(options.AsOf, out _)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"WorkPlan:AsOf is '{options.AsOf}'; write a date such as 2018-03-01, or leave it out.");
}
