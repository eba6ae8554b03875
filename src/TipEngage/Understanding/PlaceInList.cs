using System.Globalization;
using System.Text.RegularExpressions;
using TipEngage.Teams.Routing;

namespace TipEngage.Understanding;

/// <summary>Finds what is named by its place in the list that was just shown: "the second one", "the last of those".</summary>
internal sealed class PlaceInList
{
    private const int Last = -1;

    private static readonly Concept[] around = [Concept.Show, Concept.Pronoun, Concept.FollowUp, Concept.Only, Concept.Who, Concept.Thanks, Concept.Plan, Concept.Meaning];

    private readonly PhraseFinder phrases;
    private readonly Dictionary<string, int> ordinals;
    private readonly string[] listed;
    private readonly Regex place;

    public PlaceInList(Vocabulary vocabulary)
    {
        phrases = new PhraseFinder(vocabulary);
        ordinals = vocabulary.Lexicons.SelectMany(lexicon => lexicon.ListOrdinals).DistinctBy(pair => PlainWords.Of(pair.Key)).ToDictionary(pair => PlainWords.Of(pair.Key), pair => pair.Value);
        listed = vocabulary.Of(lexicon => lexicon.Listed);
        var before = ItemReferences.Any(vocabulary.Of(lexicon => lexicon.ListPlaceWords));
        place = ItemReferences.Make($@"{ItemReferences.Start}(?:(?<ordinal>{ItemReferences.Any(ordinals.Keys)})|(?:{before})[\s-]*(?<number>\d{{1,2}})|(?<number>\d{{1,2}})(?:st|nd|rd|th)){ItemReferences.WordEnd}");
    }

    /// <returns>The item; null where none is named so, or nothing was shown.</returns>
    public CommandCall? Read(Question question)
    {
        if (question.Before.Shown is not [_, _, ..] shown || question is not { Year: null, ThemePlace: null, Meaning.Topics: [] } || question.Ids.Any(shown.Contains))
            return null;

        var refers = listed.Any(phrase => Phrase.IndexIn(question.Reading.Words, phrase) >= 0);
        return refers && Named(question) is { } named ? Of(shown, named, question)
            : question is { Ids: [], ItemPlace: null } && Alone(question, refers) is { } alone ? Of(shown, alone, question)
            : null;
    }

    private static int? Named(Question question) => question.ItemPlace
        ?? (question.Ids is [var only] && int.TryParse(only, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null);

    /// <summary>A place beside which nothing else of weight is said.</summary>
    private int? Alone(Question question, bool refers)
    {
        var words = question.Reading.Words;
        if (place.Match(words) is not { Success: true } match)
            return null;

        var rest = $"{words[..match.Index]} {words[(match.Index + match.Length)..]}";
        foreach (var phrase in refers ? listed : [])
            rest = Phrase.IndexIn(rest, phrase) is >= 0 and var at ? rest.Remove(at, phrase.Length) : rest;
        return phrases.Find(rest, question.Languages).IsOnly(around)
            ? match.Groups["number"] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : ordinals[match.Groups["ordinal"].Value]
            : null;
    }

    private static CommandCall? Of(IReadOnlyList<string> shown, int place, Question question)
    {
        var index = place is Last ? shown.Count - 1 : place - 1;
        return index < 0 || index >= shown.Count ? null
            : question.Has(Concept.Who) ? Commands.WhoActsOn(shown[index]) : new(Commands.Item, shown[index]);
    }
}
