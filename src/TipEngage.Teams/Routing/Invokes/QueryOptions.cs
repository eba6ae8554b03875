namespace TipEngage.Teams.Routing.Invokes;

/// <summary>Which page of results a client wants.</summary>
/// <param name="Skip">Results to leave out; 0 by default.</param>
/// <param name="Count">Most results, of a message extension; 25 in practice.</param>
/// <param name="Top">Most results, of a choice set; 15 in practice.</param>
public sealed record QueryOptions(int? Skip, int? Count, int? Top);
