namespace TipEngage.Teams.Activities;

/// <summary>A person edited a message or undid its deletion: <c>channelData.eventType</c> is <c>editMessage</c> or <c>undeleteMessage</c>.</summary>
public sealed record MessageUpdateActivity : MessageActivity
{
    /// <summary>Makes an empty one.</summary>
    public MessageUpdateActivity() => Type = ActivityTypes.MessageUpdate;
}
