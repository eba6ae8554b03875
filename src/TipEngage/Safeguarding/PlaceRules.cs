using TipEngage.Safeguarding.Forms;
using TipEngage.Safeguarding.Phrases;
using TipEngage.Safeguarding.Places;

namespace TipEngage.Safeguarding;

/// <summary>Finds what leads to a place or to a card by its address alone.</summary>
internal static class PlaceRules
{
    public static IEnumerable<Reason> ReasonsIn(PlainText plain, (PhraseBook Book, PhraseFinds Finds)[] found)
    {
        (int At, string Words)[] links = HasLink(plain.Marked) ? [.. FormLink.EachIn(plain.Marked)] : [];
        var places = MapPlaces.Default.In(plain.Marked).Select(place => place.From).Concat(links.Where(link => LinkNumbers.PlacesIn(link.Words).Any()).Select(link => link.At));
        if (places.Any(at => !IsPublic(plain, found, at)))
            yield return Reason.Address;
        if (Array.Exists(links, link => LinkNumbers.CardsIn(link.Words).Any()))
            yield return Reason.Account;
    }

    private static bool HasLink(string text) => text.Contains("://", StringComparison.Ordinal) || text.Contains("www.", StringComparison.Ordinal) || text.Contains("](", StringComparison.Ordinal);

    /// <summary>Whether anybody may know the way there; where one certain person is, nobody may.</summary>
    private static bool IsPublic(PlainText plain, (PhraseBook Book, PhraseFinds Finds)[] found, int at)
    {
        var first = plain.TokenAt(at);
        if (first == plain.Tokens.Count)
            return false;

        var place = new Span(first, first + 1, plain.Tokens[first].Sentence);
        return Array.Exists(found, one => RefusalRules.IsPublic(one.Finds, place, one.Book)) && !Array.Exists(found, one => one.Finds.HasIn(PhraseKind.Definite, place.Sentence, place.Sentence));
    }
}
