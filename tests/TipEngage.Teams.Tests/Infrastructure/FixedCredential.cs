using Azure.Core;

namespace TipEngage.Teams.Tests.Infrastructure;

/// <summary>Gives the bot its own token without asking anybody.</summary>
internal sealed class FixedCredential(TimeProvider clock) : TokenCredential
{
    public const string Token = "token-of-the-bot";

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(Token, clock.GetUtcNow().AddDays(1));

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        ValueTask.FromResult(GetToken(requestContext, cancellationToken));
}
