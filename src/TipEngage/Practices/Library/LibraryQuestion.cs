using System.Numerics;
using F23.StringSimilarity;
using TipEngage.Register;

namespace TipEngage.Practices.Library;

/// <summary>What is asked for, in words that there are: with other endings, and with what a slip of the fingers stands for.</summary>
internal sealed class LibraryQuestion(LibraryStock stock, Tlp widest)
{
    private const double ShareOfRun = 0.6;
    private const double OtherEnding = 0.9;
    private const double Slip = 0.6;
    private const double Beginning = 0.7;
    private const int MostVariants = 12;
    private const int ShortestCorrected = 4;
    private const int ShortestWithTwoSlips = 8;

    private static readonly OptimalStringAlignment distance = new();

    /// <summary>All that can be found; what no practice has is left out.</summary>
    /// <param name="parts">What is asked for.</param>
    /// <param name="isTyping">Whether the last word may go on.</param>
    public IReadOnlyList<AskedGroup> Read(IReadOnlyList<AskedWords.Part> parts, bool isTyping) =>
        [.. parts.Select((part, index) => Group(part, isTyping && index == parts.Count - 1)).Where(group => group.IsPossible)];

    private AskedGroup Group(AskedWords.Part part, bool isTyping)
    {
        int[] labels = [.. part.Labels.Select(stock.Labels.Find).OfType<int>().Where(label => stock.Labels.CountOf(label, widest) > 0)];
        var slots = part.Words.Select((word, index) => part.IsRun ? Same(word) : Variants(word, isTyping && index == part.Words.Count - 1)).ToArray();
        return new(slots, part.IsRun ? (int)Math.Ceiling(slots.Length * ShareOfRun) : slots.Length, labels);
    }

    private IReadOnlyList<AskedGroup.Variant> Same(string word) => stock.Words.Find(word) is { } id && stock.Words.CountOf(id, widest) > 0 ? [new(id, 1)] : [];

    private List<AskedGroup.Variant> Variants(string word, bool isTyping)
    {
        List<AskedGroup.Variant> found = [.. Same(word)];
        Add(found, stock.WithStem(Stems.Of(word)), OtherEnding);
        if (isTyping && word.Length > 1)
            Add(found, WordsThat(other => other.Length > word.Length && other.StartsWith(word, StringComparison.Ordinal)), Beginning);
        if (found is [] && word.Length >= ShortestCorrected && !word.AsSpan().ContainsAnyInRange('0', '9'))
            AddNearest(found, word);
        return found;
    }

    private void Add(List<AskedGroup.Variant> found, IEnumerable<int> words, double factor) => found.AddRange(
        words.Where(id => stock.Words.CountOf(id, widest) > 0 && !found.Any(one => one.Word == id)).OrderByDescending(id => stock.Words.CountOf(id, widest)).Take(MostVariants).ToArray()
            .Select(id => new AskedGroup.Variant(id, factor)));

    private IEnumerable<int> WordsThat(Predicate<string> fits) => Enumerable.Range(0, stock.Words.Count).Where(id => fits(stock.Words[id]));

    private void AddNearest(List<AskedGroup.Variant> found, string word)
    {
        var most = word.Length >= ShortestWithTwoSlips ? 2 : 1;
        var letters = LettersOf(word);
        var near = WordsThat(other => Math.Abs(other.Length - word.Length) <= most && other.Length >= ShortestCorrected && BitOperations.PopCount(LettersOf(other) ^ letters) <= 2 * most)
            .Where(id => stock.Words.CountOf(id, widest) > 0)
            .Select(id => (Id: id, Slips: distance.Distance(word, stock.Words[id]))).Where(one => one.Slips <= most).ToArray();
        if (near is [])
            return;

        var least = near.Min(one => one.Slips);
        Add(found, near.Where(one => one.Slips <= least).Select(one => one.Id), Slip);
        foreach (var id in found.Select(one => one.Word).ToArray())
            Add(found, stock.WithStem(Stems.Of(stock.Words[id])), Slip * OtherEnding);
    }

    private static uint LettersOf(string word)
    {
        var letters = 0U;
        foreach (var letter in word)
            letters |= 1U << (letter & 31);
        return letters;
    }
}
