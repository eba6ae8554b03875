namespace TipEngage.Features.Digests.Report;

/// <summary>What became of digests, run by run.</summary>
/// <param name="Runs">Some runs, the latest first.</param>
/// <param name="OfAll">Whether they are of all conversations.</param>
internal sealed record DeliveryReport(IReadOnlyList<DeliveryRun> Runs, bool OfAll)
{
    /// <summary>Whether there are later runs, or others of the same, than are shown.</summary>
    public bool IsPart { get; init; }

    /// <summary>Whether there are earlier runs.</summary>
    public bool HasEarlier { get; init; }

    /// <summary>What conversations are called, by their ids; those are missing whose names nobody knows.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>The same with so many digests of each run at most.</summary>
    public DeliveryReport Within(int most) => this with { Runs = [.. Runs.Select(run => run with { Shown = [.. run.Shown.Take(most)] })] };
}
