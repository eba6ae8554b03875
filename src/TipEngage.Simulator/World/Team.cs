namespace TipEngage.Simulator.World;

/// <summary>A team; its id is also the id of its General channel.</summary>
public sealed record Team(string Id, string Name, string AadGroupId);
