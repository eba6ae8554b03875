namespace TipEngage.Teams.Cards;

/// <summary>Names with values, in two columns.</summary>
/// <param name="Facts">The facts.</param>
public sealed record FactSet(IReadOnlyList<Fact> Facts) : CardElement;
