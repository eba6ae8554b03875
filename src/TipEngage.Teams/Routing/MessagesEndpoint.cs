using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Auth;

namespace TipEngage.Teams.Routing;

/// <summary>The one door: checks who knocks, then lets the activity in.</summary>
internal sealed partial class MessagesEndpoint(
    ChannelTokenValidator tokens,
    UnauthenticatedLoopback loopback,
    Arrivals arrivals,
    ILogger<MessagesEndpoint> logger)
{
    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            if (await ReceiveAsync(context) is { } status)
                context.Response.StatusCode = status;
        }
        catch (BadHttpRequestException fault)
        {
            context.Response.StatusCode = fault.StatusCode;
        }
        catch (Exception fault) when (!context.RequestAborted.IsCancellationRequested && !context.Response.HasStarted)
        {
            LogBroke(fault);
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    /// <returns>The status of an answer without body; null when the answer was written.</returns>
    private async Task<int?> ReceiveAsync(HttpContext context)
    {
        AuthenticatedChannel? channel = null;
        if (!loopback.IsOn)
        {
            var token = await tokens.ValidateAsync(context.Request.Headers.Authorization.ToString(), context.RequestAborted);
            if (!token.IsAccepted)
                return StatusOf(token.Reason);
            channel = token.Channel;
        }

        if (await BodyReader.ReadAsync(context.Request, context.RequestAborted) is not { } body)
            return StatusCodes.Status413PayloadTooLarge;
        if (!ActivityReader.TryRead(body, out var activity))
            return StatusCodes.Status400BadRequest;
        if (Check(context, channel, activity) is { } refusal)
            return StatusOf(refusal);

        if (activity is InvokeActivity invoke)
        {
            await WriteAsync(context.Response, await arrivals.AnswerAsync(invoke));
            return null;
        }

        await arrivals.AcceptAsync(activity, body, context.RequestAborted);
        return StatusCodes.Status200OK;
    }

    private Refusal? Check(HttpContext context, AuthenticatedChannel? channel, Activity activity) => channel is null
        ? loopback.Check(context.Connection.RemoteIpAddress, activity.ServiceUrl)
        : tokens.Check(channel, activity.ServiceUrl, activity.ChannelId, activity.TenantId);

    private static int StatusOf(Refusal refusal) => refusal switch
    {
        Refusal.KeysUnavailable => StatusCodes.Status503ServiceUnavailable,
        _ when refusal.IsForbidden() => StatusCodes.Status403Forbidden,
        _ => StatusCodes.Status401Unauthorized,
    };

    private static async Task WriteAsync(HttpResponse response, InvokeAnswer answer)
    {
        response.StatusCode = answer.Status;
        if (answer.Body.IsEmpty)
            return;

        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = answer.Body.Length;
        await response.Body.WriteAsync(answer.Body);
    }

    [LoggerMessage(LogLevel.Error, "An activity could not be taken in; Teams delivers it again")]
    private partial void LogBroke(Exception exception);
}
