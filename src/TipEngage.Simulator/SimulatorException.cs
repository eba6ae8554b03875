namespace TipEngage.Simulator;

/// <summary>The bot did something that the simulator was told not to put up with.</summary>
public sealed class SimulatorException(string message) : Exception(message);
