using Microsoft.Extensions.Options;

namespace TipEngage.Data;

/// <summary>Keys that can't be read again are worse than a service that does not start.</summary>
internal sealed class KeyOptionsValidator : IValidateOptions<KeyOptions>
{
    public ValidateOptionsResult Validate(string? name, KeyOptions options)
    {
        string[] wrong = [.. options.Files.Where(file => !TipKeys.TryLoad(file, out _))];
        return wrong is []
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(wrong.Select(file => $"Set Keys:Certificate and Keys:FormerCertificates to PEM or PFX files with a certificate and its private key: '{file}' is none."));
    }
}
