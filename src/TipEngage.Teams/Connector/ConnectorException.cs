using System.Globalization;
using System.Net;

namespace TipEngage.Teams.Connector;

/// <summary>A call to the connector that did not succeed, after the retries that are allowed.</summary>
/// <remarks>
/// The message names operation, status and code, and never what was sent.
/// Source: <see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit"/>.
/// </remarks>
public sealed class ConnectorException : Exception
{
    /// <summary>Makes one.</summary>
    /// <param name="operation">What was tried, such as <c>Send</c>.</param>
    /// <param name="status">Status of the answer; null when there was none.</param>
    /// <param name="code">Code of the error, one of <see cref="ConnectorErrorCodes"/> or another.</param>
    /// <param name="innerException">What the transport threw.</param>
    public ConnectorException(string operation, HttpStatusCode? status, string? code, Exception? innerException = null)
        : base(Describe(operation, status, code), innerException)
    {
        Operation = operation;
        Status = status;
        Code = code;
    }

    /// <summary>What was tried: <c>Send</c>, <c>Reply</c>, <c>Update</c>, <c>Delete</c>, <c>Create</c>, <c>Members</c>, <c>Member</c>, <c>Team</c> or <c>Channels</c>.</summary>
    public string Operation { get; }

    /// <summary>Status of the last answer; null when none came: see <see cref="MayHaveArrived"/>.</summary>
    public HttpStatusCode? Status { get; }

    /// <summary>Code of the error, from either form of error body; null when it has none.</summary>
    public string? Code { get; }

    /// <summary>How long Teams asked to wait, from when it answered; null when it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The <c>MS-CV</c> header of the answer, by which Microsoft's support finds the call.</summary>
    public string? CorrelationVector { get; init; }

    /// <summary>Whether the conversation cannot be written to until its people act: forget the reference until the bot is added or written to again.</summary>
    public bool IsGone => Status switch
    {
        HttpStatusCode.Forbidden => Is(ConnectorErrorCodes.BotNotInConversationRoster)
            || Is(ConnectorErrorCodes.ConversationBlockedByUser)
            || Is(ConnectorErrorCodes.BotDisabledByAdmin)
            || Is(ConnectorErrorCodes.MessageWritesBlocked),
        HttpStatusCode.NotFound => Is(ConnectorErrorCodes.ConversationNotFound) || Is(ConnectorErrorCodes.BotNotInConversationRoster),
        _ => false,
    };

    /// <summary>Whether the message that was to be replaced or deleted is no more: forget its id.</summary>
    public bool IsMessageGone => Status is HttpStatusCode.NotFound && Is(ConnectorErrorCodes.ActivityNotFound);

    /// <summary>Whether the person does not have the app, so that a chat with them cannot be opened.</summary>
    public bool IsNotInstalled => Status is HttpStatusCode.Forbidden
        && (Is(ConnectorErrorCodes.ForbiddenOperation) || Is(ConnectorErrorCodes.BotNotInConversationRoster));

    /// <summary>Whether the conversation does not have the bot any more, or never was: what is to be sent there ends. A 404 of another code, or of none, says nothing of the conversation.</summary>
    public bool IsRemoved => (Status is HttpStatusCode.NotFound && IsGone) || IsNotInstalled;

    /// <summary>Whether the tenant is served by another host: use the service address of the GCC cloud, and store it.</summary>
    public bool IsWrongHost => Status is HttpStatusCode.Forbidden && Is(ConnectorErrorCodes.InvalidBotApiHost);

    /// <summary>Whether Teams asks for fewer calls: try later, after <see cref="RetryAfter"/>.</summary>
    public bool IsThrottled => Status is HttpStatusCode.TooManyRequests;

    /// <summary>Whether Teams may have acted although no usable answer came. A message sent again may then show twice.</summary>
    public bool MayHaveArrived => Status is null ? !Is(ConnectorErrorCodes.NotConnected) : (int)Status is >= 200 and < 300;

    internal bool CanBeRetried => Status switch
    {
        null => Is(ConnectorErrorCodes.NotConnected),
        HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests => true,
        HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => true,
        _ => false,
    };

    private bool Is(string code) => string.Equals(Code, code, StringComparison.OrdinalIgnoreCase);

    private static string Describe(string operation, HttpStatusCode? status, string? code)
    {
        var answer = status is { } known ? string.Create(CultureInfo.InvariantCulture, $"{(int)known} {known}") : "no answer";

        return code is null ? $"{operation}: {answer}." : $"{operation}: {answer}, {code}.";
    }
}
