using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using TipEngage.Teams.Routing;

namespace TipEngage.Understanding;

/// <summary>Finds what is named by its place in the plan: "theme 4", "the third item", "the last item of theme 4".</summary>
internal sealed class PlacesInPlan
{
    private const int MostGuesses = 3;
    private const int Last = -1;

    private readonly Vocabulary vocabulary;
    private readonly Dictionary<string, int> ordinals;
    private readonly SearchValues<string> hints;
    private readonly Regex theme;
    private readonly Regex item;

    public PlacesInPlan(Vocabulary vocabulary)
    {
        this.vocabulary = vocabulary;
        ordinals = vocabulary.Lexicons.SelectMany(lexicon => lexicon.Ordinals).ToDictionary(pair => PlainWords.Of(pair.Key), pair => pair.Value);
        var (start, end) = (ItemReferences.Start, ItemReferences.WordEnd);
        var (themes, items, place) = (ItemReferences.Any(vocabulary.Of(lexicon => lexicon.ThemeWords)), ItemReferences.Any(vocabulary.ItemWords), $@"(?<place>{ItemReferences.Any(ordinals.Keys)}|\d{{1,2}}(?:st|nd|rd|th))");
        hints = SearchValues.Create([.. vocabulary.Of(lexicon => lexicon.ThemeWords), .. ordinals.Keys, "1st", "2nd", "3rd", .. Enumerable.Range(0, 10).Select(digit => $"{digit}th")], StringComparison.Ordinal);
        var number = $@"(?<number>\d{{1,2}}|{ItemReferences.Any(vocabulary.Numbers.Keys)})";
        theme = ItemReferences.Make($@"{start}(?:{themes}(?:\s*[-#.]|\s?(?:no|ke|ที่|so|thu))?[\s-]*(?:{number}|{place})|{place}\s+{themes}){end}");
        item = ItemReferences.Make($@"{start}(?:{place}\s+{items}|{items}\s*{place}){end}");
    }

    /// <summary>Finds them and takes them out of the reading's rest.</summary>
    /// <returns>Counted from one, or -1 for the last; null where none is named.</returns>
    public (int? Theme, int? Item) Take(Reading reading) =>
        reading.Words.AsSpan().ContainsAny(hints) ? (Take(reading, theme), Take(reading, item)) : (null, null);

    /// <summary>The items that are meant; null where none is named by its place.</summary>
    public static CommandCall? Read(Question question)
    {
        if (question.ThemePlace is { } theme)
            return OfTheme(question, theme);
        if (question.ItemPlace is not { } place || question.Ids is not [] || question.Meaning.Topics is not [])
            return null;

        var tops = question.Plan.Items.Where(item => item.ParentId is null).ToArray();
        var id = place is Last ? tops[^1].Id : place.ToString(CultureInfo.InvariantCulture);
        return question.Plan.Find(id) is null ? new(Commands.MissingItem, id) : question.Has(Concept.Who) ? Commands.WhoActsOn(id) : new(Commands.Item, id);
    }

    private static CommandCall? OfTheme(Question question, int theme)
    {
        var themes = question.Plan.Themes;
        if (theme is 0 || theme > themes.Count)
            return new(Commands.List);

        var items = (theme is Last ? themes[^1] : themes[theme - 1]).ItemIds;
        if (question.Ids is [_, ..] named && named.All(items.Contains) && question.ItemPlace is null)
            return null;

        int? place = question.ItemPlace ?? (question.Ids is [var only] && int.TryParse(only, CultureInfo.InvariantCulture, out var number) ? number : null);
        return place switch
        {
            null => new(Commands.Found, string.Join(' ', items)),
            Last => new(Commands.Item, items[^1]),
            _ when place <= items.Count => new(Commands.Item, items[place.Value - 1]),
            _ => new(Commands.Nearest, string.Join(' ', items.Take(MostGuesses))),
        };
    }

    private int? Take(Reading reading, Regex pattern)
    {
        var match = pattern.Match(reading.Words);
        if (!match.Success || reading.IsTaken(match.Index))
            return null;

        reading.Take(match.Index, match.Length);
        return match.Groups["number"] is { Success: true, Value: var number }
            ? vocabulary.Numbers.TryGetValue(number, out var spelled) ? spelled : int.Parse(number, CultureInfo.InvariantCulture)
            : PlaceOf(match.Groups["place"].Value);
    }

    private int PlaceOf(string place) =>
        ordinals.TryGetValue(place, out var spelled) ? spelled : int.Parse(place.AsSpan(0, place.Length - 2), CultureInfo.InvariantCulture);
}
