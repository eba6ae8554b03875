namespace TipEngage.Benchmarks.Load;

/// <summary>Where a load stood at one moment.</summary>
/// <param name="At">Since the load began.</param>
/// <param name="Turns">Turns done since the load began.</param>
/// <param name="Processor">Processor time that the bot has used since it was started.</param>
/// <param name="ResidentMegabytes">The bot's resident memory.</param>
internal sealed record Sample(TimeSpan At, long Turns, TimeSpan Processor, double ResidentMegabytes);
