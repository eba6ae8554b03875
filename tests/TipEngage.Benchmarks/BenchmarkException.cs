namespace TipEngage.Benchmarks;

/// <summary>A run that means nothing, with the reason in one sentence.</summary>
internal sealed class BenchmarkException(string message) : Exception(message);
