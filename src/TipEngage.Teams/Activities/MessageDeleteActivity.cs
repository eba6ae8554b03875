namespace TipEngage.Teams.Activities;

/// <summary>A person deleted a message: <see cref="Activity.Id"/> is its id.</summary>
public sealed record MessageDeleteActivity : Activity
{
    /// <summary>Makes an empty one.</summary>
    public MessageDeleteActivity() => Type = ActivityTypes.MessageDelete;
}
