using Microsoft.Extensions.Options;

namespace TipEngage.Screens;

internal sealed class PublicUrlOptionsValidator : IValidateOptions<PublicUrlOptions>
{
    public ValidateOptionsResult Validate(string? name, PublicUrlOptions options) =>
        options.PublicUrl is not { } address || IsGood(address)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"PublicUrl is '{address.OriginalString}'; write an address such as https://tipengage.example, or leave it out.");

    private static bool IsGood(Uri address) =>
        address.IsAbsoluteUri && address is { Scheme: "https" or "http", Query: "", Fragment: "", UserInfo: "" };
}
