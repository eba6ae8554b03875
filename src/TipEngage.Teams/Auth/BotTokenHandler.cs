using System.Net;
using System.Net.Http.Headers;

namespace TipEngage.Teams.Auth;

/// <summary>Attaches the bot's token to requests for trusted service URLs and stops every other request before a byte of it is sent.</summary>
/// <remarks>
/// A 401 is tried once more with a fresh token. The handler below it must not follow redirects; one that does is refused with an
/// <see cref="InvalidOperationException"/>.
/// </remarks>
public sealed class BotTokenHandler : DelegatingHandler
{
    /// <summary>True on a request that is still waiting for its token, of which no byte has left, or none but what a 401 refused.</summary>
    internal static readonly HttpRequestOptionsKey<bool> WaitsForToken = new("TipEngage.WaitsForToken");

    private readonly BotTokenSource? tokens;
    private readonly TrustedServiceUrls trusted;
    private bool redirectsChecked;
    private AuthenticationHeaderValue? header;

    /// <summary>Guards requests to the connector.</summary>
    /// <param name="tokens">Where the token comes from; null in the mode without tokens, where requests go to this machine only.</param>
    /// <param name="trusted">The places that may have the token.</param>
    public BotTokenHandler(BotTokenSource? tokens, TrustedServiceUrls trusted)
    {
        this.tokens = tokens;
        this.trusted = tokens is null ? TrustedServiceUrls.LoopbackOnly : trusted;
    }

    /// <inheritdoc/>
    /// <exception cref="UntrustedServiceUrlException">The request's address is not trusted.</exception>
    /// <exception cref="TokenAcquisitionException">The bot could not get a token.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.RequestUri is not { } address || !trusted.IsTrusted(address))
            throw new UntrustedServiceUrlException(request.RequestUri is { IsAbsoluteUri: true } uri ? uri.Host : null);

        RefuseRedirects();
        if (tokens is null)
        {
            request.Headers.Authorization = null;
            return await base.SendAsync(request, cancellationToken);
        }

        if (request.Content is not (null or ByteArrayContent or ReadOnlyMemoryContent))
            await request.Content.LoadIntoBufferAsync(cancellationToken);
        return await SendWithTokenAsync(request, tokens, cancellationToken);
    }

    private async Task<HttpResponseMessage> SendWithTokenAsync(
        HttpRequestMessage request, BotTokenSource source, CancellationToken cancellationToken)
    {
        var token = await TakeTokenAsync(request, source, cancellationToken);
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode is not HttpStatusCode.Unauthorized)
            return response;

        source.Invalidate(token);
        response.Dispose();
        await TakeTokenAsync(request, source, cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }

    private async ValueTask<string> TakeTokenAsync(HttpRequestMessage request, BotTokenSource source, CancellationToken cancellationToken)
    {
        var taking = source.GetAsync(cancellationToken);
        var token = taking.IsCompletedSuccessfully ? taking.Result : await WaitForTokenAsync(request, taking);
        request.Headers.Authorization = HeaderOf(token);
        return token;
    }

    private static async ValueTask<string> WaitForTokenAsync(HttpRequestMessage request, ValueTask<string> taking)
    {
        request.Options.Set(WaitsForToken, true);
        var token = await taking;
        request.Options.Set(WaitsForToken, false);
        return token;
    }

    /// <summary>Nearly always that of the request before.</summary>
    private AuthenticationHeaderValue HeaderOf(string token) =>
        header is { } before && before.Parameter == token ? before : header = new AuthenticationHeaderValue("Bearer", token);

    private void RefuseRedirects()
    {
        if (redirectsChecked)
            return;

        var handler = InnerHandler;
        while (handler is DelegatingHandler outer)
            handler = outer.InnerHandler;
        if (handler is SocketsHttpHandler { AllowAutoRedirect: true } or HttpClientHandler { AllowAutoRedirect: true })
            throw new InvalidOperationException("Set AllowAutoRedirect to false on the handler below BotTokenHandler: a redirect would lead past the trusted service URLs.");

        redirectsChecked = true;
    }
}
