using System.Net;
using Azure.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using TipEngage.Teams.Auth;

namespace TipEngage.Teams.Tests.Auth;

public sealed class BotTokenHandlerTests
{
    private int tokens;

    [Fact]
    public async Task A_trusted_service_gets_the_token()
    {
        await using var connector = await FakeConnector.StartAsync();
        using var host = Host(connector.Address.AbsoluteUri);

        await PostAsync(host, connector.Address, "/v3/conversations");

        connector.Requests.ShouldHaveSingleItem().ShouldBe(("Bearer token-1", "hello"));
    }

    [Fact]
    public async Task Another_place_gets_not_a_byte_and_no_token_is_asked_for()
    {
        await using var connector = await FakeConnector.StartAsync();
        using var host = Host("https://smba.trafficmanager.net/");

        var refusal = await Should.ThrowAsync<UntrustedServiceUrlException>(() => PostAsync(host, connector.Address, "/v3"));

        refusal.Host.ShouldBe("127.0.0.1");
        connector.Requests.ShouldBeEmpty();
        tokens.ShouldBe(0);
    }

    [Fact]
    public async Task A_refused_token_is_replaced_and_the_same_body_sent_once_more()
    {
        await using var connector = await FakeConnector.StartAsync();
        connector.Answer = context => context.Response.StatusCode = connector.Requests.Count is 1 ? 401 : 201;
        using var host = Host(connector.Address.AbsoluteUri);

        (await PostAsync(host, connector.Address, "/v3")).ShouldBe(HttpStatusCode.Created);

        connector.Requests.ShouldBe([("Bearer token-1", "hello"), ("Bearer token-2", "hello")]);
    }

    [Fact]
    public async Task A_body_that_can_be_read_once_only_is_still_sent_twice()
    {
        await using var connector = await FakeConnector.StartAsync();
        connector.Answer = context => context.Response.StatusCode = connector.Requests.Count is 1 ? 401 : 201;
        using var host = Host(connector.Address.AbsoluteUri);
        using var stream = new MemoryStream("stream"u8.ToArray());

        await PostAsync(host, connector.Address, "/v3", new StreamContent(stream));

        connector.Requests.Select(request => request.Body).ShouldBe(["stream", "stream"]);
    }

    [Fact]
    public async Task A_second_refusal_is_the_answer()
    {
        await using var connector = await FakeConnector.StartAsync();
        connector.Answer = context => context.Response.StatusCode = 401;
        using var host = Host(connector.Address.AbsoluteUri);

        (await PostAsync(host, connector.Address, "/v3")).ShouldBe(HttpStatusCode.Unauthorized);

        connector.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_redirect_is_the_answer_and_is_not_followed()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var elsewhere = await FakeConnector.StartAsync();
        connector.Answer = context => context.Response.Redirect(elsewhere.Address.AbsoluteUri, permanent: false, preserveMethod: true);
        using var host = Host(connector.Address.AbsoluteUri);

        (await PostAsync(host, connector.Address, "/v3")).ShouldBe(HttpStatusCode.TemporaryRedirect);

        elsewhere.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_handler_that_would_follow_redirects_is_refused()
    {
        using var handler = new BotTokenHandler(null, TrustedServiceUrls.LoopbackOnly) { InnerHandler = new HttpClientHandler() };
        using var http = new HttpClient(handler);

        await Should.ThrowAsync<InvalidOperationException>(() => http.GetAsync("http://127.0.0.1:9/", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Without_an_app_id_requests_go_to_this_machine_without_token()
    {
        await using var connector = await FakeConnector.StartAsync();
        using var host = AuthHost.Create([], "Development");

        await PostAsync(host, connector.Address, "/v3");
        await Should.ThrowAsync<UntrustedServiceUrlException>(() => PostAsync(host, new("https://smba.trafficmanager.net"), "/v3"));

        connector.Requests.ShouldHaveSingleItem().Authorization.ShouldBeEmpty();
    }

    private static async Task<HttpStatusCode> PostAsync(AuthHost host, Uri address, string path, HttpContent? content = null)
    {
        var handler = host.Get<BotTokenHandler>();
        handler.InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler);
        using var response = await http.PostAsync(
            new Uri(address, path), content ?? new StringContent("hello"), TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private AuthHost Host(string trusted)
    {
        var configuration = AuthHost.Registration;
        configuration["Bot:TrustedServiceUrls:0"] = trusted;
        return AuthHost.Create(configuration, more: services => services.AddSingleton(provider => new BotTokenSource(
            Credential, "scope", provider.GetRequiredService<TimeProvider>(), NullLogger<BotTokenSource>.Instance)));

        TokenCredential Credential()
        {
            var credential = new Mock<TokenCredential>();
            credential
                .Setup(c => c.GetTokenAsync(It.IsAny<TokenRequestContext>(), It.IsAny<CancellationToken>()))
                .Returns(() => new(new AccessToken($"token-{++tokens}", DateTimeOffset.MaxValue)));
            return credential.Object;
        }
    }
}
