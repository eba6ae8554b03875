namespace TipEngage.Teams.Routing.Invokes;

/// <summary>Answer to a dialog request; none closes the dialog.</summary>
/// <param name="Task">What the dialog shows next.</param>
public sealed record DialogAnswer(DialogTask Task);
