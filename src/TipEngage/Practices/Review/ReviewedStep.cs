namespace TipEngage.Practices.Review;

/// <summary>A step that a practice went, as all who review see it.</summary>
/// <param name="To">Where it led.</param>
/// <param name="At">When.</param>
/// <param name="By">What whoever took it is to the practice.</param>
internal sealed record ReviewedStep(PracticeState To, DateTimeOffset At, ReviewActor By);
