namespace TipEngage.Teams;

/// <summary>Names of what the library measures.</summary>
public static class TeamsTelemetry
{
    /// <summary>Name of its activity source and meter, for OpenTelemetry.</summary>
    public const string Name = "TipEngage.Teams";
}
