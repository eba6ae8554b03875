using System.Globalization;
using System.Text.RegularExpressions;
using TipEngage.Plans.Catalog;

namespace TipEngage.Understanding;

/// <summary>Knows what stands between the first and the last item of a range, and which items do: "4a to 4d", "5–7", "3a s/d 4b".</summary>
internal sealed class ItemRange
{
    private readonly Regex between;
    private readonly Regex beginning;

    public ItemRange(Vocabulary vocabulary)
    {
        Words = $"(?:{Signs}|{ItemReferences.Any(vocabulary.RangeWords)})";
        beginning = ItemReferences.Make($@"\G{ItemReferences.Any(vocabulary.RangeWords)}(?![\p{{L}}\p{{N}}])");
        between = ItemReferences.Make($@"^[\s)\]]*{Words}[\s([]*$");
    }

    /// <summary>A pattern of the words and signs between two items.</summary>
    public string Words { get; }

    private static string Signs => @"[\-‐-―−~→]+>?|\.{2,}|=>";

    /// <summary>Whether nothing else stands between two items.</summary>
    public bool Is(ReadOnlySpan<char> text) => between.IsMatch(text);

    /// <summary>Whether a word for a range begins at a place, such as "s/d", whose first letter looks like one of an item.</summary>
    public bool BeginsAt(string text, int place) => beginning.IsMatch(text, place);

    /// <summary>The items between two of a plan: those of the same kind, else all in the order of the plan.</summary>
    public static IEnumerable<string> Between(string first, string last, Plan plan)
    {
        var ids = plan.Items.Select(item => item.Id).ToList();
        var (from, to) = (ids.IndexOf(first), ids.IndexOf(last));
        if (from < 0 || to < 0)
            return [];

        var all = ids[(from + 1)..Math.Max(from + 1, to)];
        return IsNumber(first) && IsNumber(last) ? all.Where(IsNumber) : all;
    }

    private static bool IsNumber(string id) => int.TryParse(id, CultureInfo.InvariantCulture, out _);
}
