namespace TipEngage.Practices.Library;

/// <summary>Keeps the best of those that it is shown, and no more.</summary>
internal sealed class BestPractices(int skip, int take)
{
    private readonly PriorityQueue<KnownPractice, (KnownPractice Practice, double Score)> best =
        new(Comparer<(KnownPractice, double)>.Create((one, other) => -Compare(one, other)));

    private double least = double.NegativeInfinity;

    public void Take(KnownPractice practice, double score)
    {
        if (best.Count < skip + take)
            best.Enqueue(practice, (practice, score));
        else if (take > 0 && score >= least)
            best.EnqueueDequeue(practice, (practice, score));
        else
            return;

        if (best.Count == skip + take && best.TryPeek(out _, out var last))
            least = last.Score;
    }

    /// <summary>Numbers of the best ones, the first ones left out that are passed over.</summary>
    public IReadOnlyList<int> Numbers()
    {
        List<int> numbers = [];
        while (best.TryDequeue(out var practice, out _))
            numbers.Add(practice.Number);
        numbers.Reverse();
        return [.. numbers.Skip(skip)];
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
