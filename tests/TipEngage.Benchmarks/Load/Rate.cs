namespace TipEngage.Benchmarks.Load;

/// <summary>How fast a bot was in one window.</summary>
/// <param name="TurnsPerSecond">Whole turns.</param>
/// <param name="MicrosecondsPerTurn">Processor time of the bot for one turn.</param>
/// <param name="Busy">Share of one core that the bot used; clearly below 1 means that something else was the limit.</param>
internal sealed record Rate(double TurnsPerSecond, double MicrosecondsPerTurn, double Busy);
