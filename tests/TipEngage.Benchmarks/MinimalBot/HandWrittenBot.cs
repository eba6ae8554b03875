using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace TipEngage.Benchmarks.MinimalBot;

/// <summary>
/// The yardstick: the least a correct Teams bot can do, written by hand and without a framework's help.
/// It checks the token, reads the activity, sends one card and answers.
/// </summary>
internal static class HandWrittenBot
{
    public static async Task RunAsync(Arguments arguments, CancellationToken cancellationToken)
    {
        var tokens = new ChannelTokenCheck(new Uri(arguments.Required("--metadata")), arguments.Has("--remember"));
        arguments.RefuseUnknown();

        using var connector = CreateConnector();
        await using var app = CreateApp();

        app.MapGet("/health/ready", () => TypedResults.Ok());
        app.MapPost("/api/messages", context => AnswerAsync(context, tokens, connector));

        await app.StartAsync(cancellationToken);
        Console.WriteLine($"Now listening on: {app.Urls.Single()}");
        await app.WaitForShutdownAsync(cancellationToken);
    }

    private static WebApplication CreateApp()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);

        return builder.Build();
    }

    private static HttpClient CreateConnector()
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        client.DefaultRequestHeaders.Authorization = new("Bearer", "connector-token");

        return client;
    }

    private static async Task AnswerAsync(HttpContext context, ChannelTokenCheck tokens, HttpClient connector)
    {
        if (await tokens.ServiceUrlAsync(context.Request.Headers.Authorization.ToString()) is not { } serviceUrl)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var message = await JsonSerializer.DeserializeAsync(
            context.Request.BodyReader, MinimalBotJson.Default.IncomingMessage, context.RequestAborted);

        if (message is not { Type: "message", Text: not null } || !ItemCard.Answers(message.Text))
            return;

        if (message.ServiceUrl != serviceUrl)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        await SendCardAsync(message, connector, context.RequestAborted);
    }

    private static async Task SendCardAsync(IncomingMessage message, HttpClient connector, CancellationToken cancellationToken)
    {
        var address = $"{message.ServiceUrl}v3/conversations/{Uri.EscapeDataString(message.Conversation.Id)}/activities";

        using var content = new ReadOnlyMemoryContent(ItemCard.Reply(message));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");

        using var response = await connector.PostAsync(address, content, cancellationToken);
        response.EnsureSuccessStatusCode();
    }
}
