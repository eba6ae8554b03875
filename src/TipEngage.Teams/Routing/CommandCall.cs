namespace TipEngage.Teams.Routing;

/// <summary>A command that was meant.</summary>
/// <param name="Name">Name of a command that is mapped.</param>
/// <param name="Arguments">What its handler gets.</param>
public sealed record CommandCall(string Name, string Arguments = "");
