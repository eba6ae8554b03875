namespace TipEngage.Plans.Catalog;

/// <summary>Finds items by the words of the plan and by ours for it. A rare word says more than a common one.</summary>
internal sealed class PlanSearch
{
    private const double InHeading = 3;
    private const double InOurWords = 2;
    private const double InText = 1;

    /// <summary>Share of a question that has to be about the plan for an answer to make sense.</summary>
    private const double LeastShare = 0.3;

    /// <summary>Share of the best item's match that another one needs to be shown beside it.</summary>
    private const double LeastOfBest = 0.6;

    private const int ShortestPrefix = 5;
    private const int ShortestBeginning = 3;

    private readonly Entry[] entries;
    private readonly Dictionary<string, int> itemsPerStem;
    private readonly Dictionary<string, string> stemOfWord = [];

    public PlanSearch(Plan plan)
    {
        entries = [.. plan.Items.Select(item => EntryOf(plan, item))];
        itemsPerStem = entries.SelectMany(entry => entry.Stems.Keys).GroupBy(stem => stem)
            .ToDictionary(group => group.Key, group => group.Count());
    }

    /// <summary>Finds what words bring, or else what the last of them may become.</summary>
    public IReadOnlyList<PlanItem> FindWhileTyping(string words)
    {
        if (Find(words) is { Count: > 0 } found)
            return found;

        var last = words[(words.LastIndexOf(' ') + 1)..];
        return last.Length < ShortestBeginning
            ? []
            : [.. stemOfWord.Where(known => known.Key.StartsWith(last, StringComparison.Ordinal)).Select(known => known.Value).Distinct()
                .SelectMany(stem => entries.Where(entry => entry.Stems.ContainsKey(stem))).Select(entry => entry.Item).Distinct()];
    }

    public IReadOnlyList<PlanItem> Find(string words)
    {
        var asked = SearchWords.Of(words).Where(word => !IsEverywhere(EnglishStem.Of(word))).ToArray();
        var weights = asked.Select(word => KnownStems(word).ToArray()).Select(stems => (Stems: stems, Weight: Weight(stems))).ToArray();
        var total = weights.Sum(one => one.Weight);
        var hits = entries
            .Select(entry => HitOf(entry, weights))
            .Where(hit => hit.Matched > 0 && hit.Matched >= total * LeastShare)
            .ToArray();
        if (hits.Length == 0)
            return [];

        var best = hits.Max(hit => hit.Matched);
        return [.. hits.Where(hit => hit.Matched >= best * LeastOfBest).OrderByDescending(hit => hit.Score).Select(hit => hit.Item)];
    }

    private static Hit HitOf(Entry entry, (string[] Stems, double Weight)[] words)
    {
        var (matched, score) = (0.0, 0.0);
        foreach (var (stems, weight) in words)
        {
            var places = stems.Select(stem => entry.Stems.GetValueOrDefault(stem)).DefaultIfEmpty().Max();
            if (places > 0)
                (matched, score) = (matched + weight, score + (weight * places));
        }

        return new Hit(entry.Item, matched, score);
    }

    /// <summary>The word's stem; while a word is still being typed, the stems that begin with it.</summary>
    private IEnumerable<string> KnownStems(string word)
    {
        var stem = EnglishStem.Of(word);
        if (itemsPerStem.ContainsKey(stem))
            return [stem];

        return word.Length < ShortestPrefix
            ? []
            : stemOfWord.Where(known => known.Key.StartsWith(word, StringComparison.Ordinal)).Select(known => known.Value).Distinct();
    }

    private double Weight(IEnumerable<string> stems) =>
        Math.Log((entries.Length + 1) / stems.Select(stem => (double)itemsPerStem[stem]).DefaultIfEmpty(1).Min());

    // In a plan of some length, a word of more than half of its items tells none of them from the others.
    private bool IsEverywhere(string stem) => entries.Length > 3 && itemsPerStem.GetValueOrDefault(stem) * 2 > entries.Length;

    private Entry EntryOf(Plan plan, PlanItem item)
    {
        Dictionary<string, double> stems = [];
        Add(stems, InHeading, item.ShortTitle);
        Add(stems, InOurWords, [.. item.Tags, .. item.Audiences.Select(party => party.Name), .. item.Actors.Select(party => party.Name)]);
        Add(stems, InText, item.Action.Plain, item.Status.Note?.Plain);
        Add(stems, InText, [.. item.Materials.SelectMany(NamesOf), .. item.Events.Select(one => one.Name)]);
        Add(stems, InText, plan.Themes.FirstOrDefault(theme => theme.Key == item.Theme)?.Name);
        return new Entry(item, stems);
    }

    private static IEnumerable<string> NamesOf(PlanMaterial material) =>
        [material.Name, material.DisplayName, material.Kind, .. material.Aliases];

    private void Add(Dictionary<string, double> stems, double weight, params IEnumerable<string?> texts)
    {
        foreach (var word in texts.OfType<string>().SelectMany(SearchWords.Of))
        {
            var stem = stemOfWord[word] = EnglishStem.Of(word);
            stems[stem] = Math.Max(stems.GetValueOrDefault(stem), weight);
        }
    }

    private sealed record Entry(PlanItem Item, Dictionary<string, double> Stems);

    private readonly record struct Hit(PlanItem Item, double Matched, double Score);
}
