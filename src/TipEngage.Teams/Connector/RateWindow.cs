namespace TipEngage.Teams.Connector;

/// <summary>At most so many calls in any span of that length.</summary>
internal readonly record struct RateWindow(int Limit, TimeSpan Length);
