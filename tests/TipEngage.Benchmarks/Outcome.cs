namespace TipEngage.Benchmarks;

internal enum Outcome
{
    Done,
    Failed,
    Misused,
}
