namespace TipEngage.Benchmarks.Bots;

/// <summary>How a bot is started.</summary>
/// <param name="Name">Its name in reports.</param>
/// <param name="Assembly">Path of the assembly that <c>dotnet</c> runs.</param>
/// <param name="Arguments">What follows the assembly.</param>
/// <param name="Environment">Added to this process's environment.</param>
internal sealed record BotProgram(
    string Name, string Assembly, IReadOnlyList<string> Arguments, IReadOnlyDictionary<string, string> Environment)
{
    /// <summary>The same with more in its environment, in place of what has the same name.</summary>
    public BotProgram With(IReadOnlyDictionary<string, string> more) =>
        this with { Environment = Environment.Concat(more).GroupBy(one => one.Key).ToDictionary(group => group.Key, group => group.Last().Value) };
}
