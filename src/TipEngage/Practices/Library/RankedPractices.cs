using TipEngage.Register;

namespace TipEngage.Practices.Library;

/// <summary>Ranks and counts what the engine found: the same way whichever engine it was.</summary>
internal sealed class RankedPractices(LibraryStock stock, IReadOnlyList<AskedGroup> groups, Tlp widest)
{
    private readonly List<(KnownPractice Practice, double Score)> ranked = [];
    private readonly int[] counts = new int[stock.Labels.Count];

    public int Total => ranked.Count;

    /// <summary>Labels with how many have each.</summary>
    public IReadOnlyList<(string Label, int Count)> Facets =>
    [
        .. counts.Select((count, label) => (Label: stock.Labels[label], Count: count)).Where(one => one.Count > 0)
            .OrderByDescending(one => one.Count).ThenBy(one => one.Label, StringComparer.Ordinal),
    ];

    /// <summary>Takes those that have all that was asked for.</summary>
    public void TakeAll(IEnumerable<KnownPractice> found)
    {
        foreach (var practice in found)
        {
            var score = 0.0;
            foreach (var group in groups)
            {
                if (group.Score(practice, stock, widest) is not (> 0 and var more))
                {
                    score = -1;
                    break;
                }

                score += more;
            }

            if (score >= 0)
                Take(practice, score);
        }
    }

    /// <summary>Takes those that have the larger part of it.</summary>
    public void TakeNear(IEnumerable<KnownPractice> found)
    {
        var weights = groups.Select(group => group.Weight(stock, widest)).ToArray();
        var half = weights.Sum() / 2;
        foreach (var practice in found)
        {
            var (score, weight) = (0.0, 0.0);
            for (var index = 0; index < weights.Length; index++)
            {
                if (groups[index].Score(practice, stock, widest) is > 0 and var more)
                    (score, weight) = (score + more, weight + weights[index]);
            }

            if (weight >= half)
                Take(practice, score * weight);
        }
    }

    /// <summary>Numbers of the best, from one place on.</summary>
    public IReadOnlyList<int> Best(int skip, int take)
    {
        var wanted = skip + take;
        var best = new PriorityQueue<int, (KnownPractice Practice, double Score)>(Comparer<(KnownPractice, double)>.Create((one, other) => -Compare(one, other)));
        foreach (var one in ranked)
        {
            if (best.Count < wanted)
                best.Enqueue(one.Practice.Number, one);
            else if (wanted > 0)
                best.EnqueueDequeue(one.Practice.Number, one);
        }

        List<int> numbers = [];
        while (best.TryDequeue(out var number, out _))
            numbers.Add(number);
        numbers.Reverse();
        return [.. numbers.Skip(skip)];
    }

    private void Take(KnownPractice practice, double score)
    {
        ranked.Add((practice, score));
        foreach (var label in practice.Labels)
            counts[label]++;
    }

    /// <summary>The better one first: by its score, then by its evidence, then the one that was published last.</summary>
    private static int Compare((KnownPractice Practice, double Score) one, (KnownPractice Practice, double Score) other)
    {
        var order = other.Score.CompareTo(one.Score);
        if (order == 0)
            order = other.Practice.TierRank.CompareTo(one.Practice.TierRank);
        if (order == 0)
            order = other.Practice.PublishedAt.CompareTo(one.Practice.PublishedAt);
        return order != 0 ? order : one.Practice.Number.CompareTo(other.Practice.Number);
    }
}
