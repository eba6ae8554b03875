namespace TipEngage.Teams.Activities;

/// <summary>The other side is writing; shown for about three seconds.</summary>
public sealed record TypingActivity : Activity
{
    /// <summary>Makes one.</summary>
    public TypingActivity() => Type = ActivityTypes.Typing;
}
