using TipEngage.Data;
using TipEngage.Register;

namespace TipEngage.Practices.Library;

/// <summary>One thing that is asked for: words that belong together, or what they are called as a label.</summary>
/// <param name="Slots">The words, each with those that it may stand for.</param>
/// <param name="Need">How many of them a practice must have.</param>
/// <param name="Labels">Ids of labels of which one does as well.</param>
internal sealed record AskedGroup(IReadOnlyList<IReadOnlyList<AskedGroup.Variant>> Slots, int Need, IReadOnlyList<int> Labels)
{
    private const double LabelFactor = 0.7;

    /// <summary>Whether anything can have it.</summary>
    public bool IsPossible => Labels.Count > 0 || Slots.Count(slot => slot.Count > 0) >= Need;

    /// <summary>What the engine is asked: all that have it, and perhaps some that have too little of it.</summary>
    public WordClause ToClause(LibraryStock stock, Tlp widest)
    {
        var slots = Slots.Where(slot => slot.Count > 0).OrderBy(slot => slot.Sum(one => stock.Words.CountOf(one.Word, widest))).ToArray();
        var words = slots.Select(slot => WordClause.AnyOf([.. slot.Select(one => new WordClause.Word(stock.Words[one.Word]))])).ToArray();
        List<WordClause> parts = [.. Labels.Select(label => new WordClause.Word(stock.Labels[label]))];
        if (words.Length >= Need && Need > 0)
            parts.Add(words.Length == Need ? WordClause.AllOf(words) : WordClause.AnyOf(words[..(words.Length - Need + 1)]));
        return WordClause.AnyOf(parts);
    }

    /// <summary>How many practices may have it, at most.</summary>
    public int MostFound(LibraryStock stock, Tlp widest) =>
        Labels.Sum(label => stock.Labels.CountOf(label, widest)) + Slots.Sum(slot => slot.Sum(one => stock.Words.CountOf(one.Word, widest)));

    /// <summary>Writes down how much each practice has of it.</summary>
    public void Score(ScoreSheet sheet, LibraryStock stock, Tlp widest)
    {
        foreach (var slot in Slots)
            sheet.TakeWord([.. slot.Select(one => (stock.Shelf.OfWord(one.Word), one.Factor * Rarity(stock.Words.CountOf(one.Word, widest), stock, widest)))]);

        sheet.Close(
            Need, Math.Sqrt(1.0 / Slots.Count) * Math.Min(2, Slots.Count), Weight(stock, widest),
            [.. Labels.Select(label => (stock.Shelf.OfLabel(label), LabelFactor * Rarity(stock.Labels.CountOf(label, widest), stock, widest)))]);
    }

    /// <summary>How much it tells that a practice has it.</summary>
    public double Weight(LibraryStock stock, Tlp widest) => Rarity(Math.Min(stock.CountFor(widest), MostFound(stock, widest) / Math.Max(1, Slots.Count)), stock, widest);

    private static double Rarity(int count, LibraryStock stock, Tlp widest) => Math.Log(1 + ((stock.CountFor(widest) - count + 0.5) / (count + 0.5)));

    /// <summary>A word that may be meant, and how surely.</summary>
    internal readonly record struct Variant(int Word, double Factor);
}
