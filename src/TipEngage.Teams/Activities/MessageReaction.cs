namespace TipEngage.Teams.Activities;

/// <summary>One reaction.</summary>
/// <param name="Type"><c>like</c>, <c>heart</c>, <c>laugh</c>, <c>surprised</c>, <c>sad</c>, <c>angry</c> or an emoji's name. The set is open.</param>
public sealed record MessageReaction(string? Type);
