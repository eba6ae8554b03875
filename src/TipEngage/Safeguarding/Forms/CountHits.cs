using System.Collections.Frozen;
using System.Globalization;
using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding.Forms;

/// <summary>Finds counts of people so small that, with a place or a time, they may show who is meant.</summary>
internal static class CountHits
{
    /// <summary>Fewer than so many people may be known: the k of k-anonymity in the field's own data.</summary>
    private const int FewestShown = 11;

    private const int CountedWords = 2;
    private const int NoCountWords = 1;

    /// <summary>Words that may count anything: whom they count stands near.</summary>
    private static readonly FrozenSet<string> vague = FrozenSet.Create(StringComparer.Ordinal,
        ["people", "persons", "orang", "คน", "ราย", "nguoi", "em", "families", "keluarga", "ครอบครัว", "gia dinh", "truong hop", "tre", "chau"]);

    private static readonly FrozenSet<string> prepositions = FrozenSet.Create(StringComparer.Ordinal, ["in", "at", "near", "di", "dekat", "dari", "pada", "tai", "o", "from", "on"]);

    public static IEnumerable<Hit> In(FormReading reading)
    {
        var (sentence, place) = (-1, default(Places));
        foreach (var number in Numbers(reading).OrderBy(number => number.First))
        {
            if (number.Sentence != sentence)
                (sentence, place) = (number.Sentence, PlacesOf(reading, number.Sentence));
            if (place.IsAny && IsOfPeople(reading, number, place) && !IsNoCount(reading, number))
                yield return reading.Hit(FindingKind.SmallCount, Severity.Warn, number);
        }
    }

    private static IEnumerable<Span> Numbers(FormReading reading)
    {
        for (var i = 0; i < reading.Tokens.Count; i++)
        {
            if (reading.Tokens[i] is { IsNumber: true } token && token.End - token.Start <= 2 && IsAlone(reading, i)
                && int.Parse(reading.WordAt(i), CultureInfo.InvariantCulture) is > 0 and < FewestShown)
            {
                yield return new(i, i + 1, token.Sentence);
            }
        }

        foreach (var few in reading.Finds[PhraseKind.Few])
        {
            if (!reading.Finds.Near(PhraseKind.Few, few, 0).Any(other => !other.Overlaps(few)))
                yield return few;
        }
    }

    /// <summary>Whether no other digits or a percent sign belong to a number.</summary>
    private static bool IsAlone(FormReading reading, int token)
    {
        var (text, at, end) = (reading.Text.Marked, reading.Tokens[token].At, FormText.EndOf(reading.Tokens[token]));
        var isPart = at > 1 && text[at - 1] is ',' or '.' or '/' or ':' && char.IsAsciiLetterOrDigit(text[at - 2]);
        var goesOn = end + 1 < text.Length && text[end] is ',' or '.' or '/' or ':' && char.IsAsciiDigit(text[end + 1]);
        return !isPart && !goesOn && !(end < text.Length && (text[end] is '%' || (text[end] is ' ' && end + 1 < text.Length && text[end + 1] is '%')));
    }

    private static bool IsOfPeople(FormReading reading, Span number, Places place)
    {
        var counted = reading.Finds.Near(PhraseKind.Counted, number, CountedWords * reading.Word).Where(people => people.First >= number.First).ToArray();
        return counted.Any(people => !IsVague(reading, people))
            || (counted is not [] && (place.IsBoth || (place.IsPlaced && !reading.IsGeneral(number.Sentence))))
            || (counted is not [] && reading.Finds.Near(PhraseKind.Counted, number, 5 * reading.Word).Any(people => !IsVague(reading, people)));
    }

    private static bool IsVague(FormReading reading, Span people)
    {
        var plain = reading.Text.Plain.Text;
        var word = plain.AsSpan(reading.Tokens[people.First].Start, reading.Tokens[people.End - 1].End - reading.Tokens[people.First].Start);
        return vague.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    private static bool IsNoCount(FormReading reading, Span number) =>
        reading.Finds.Near(PhraseKind.NoCount, number, NoCountWords).Any(no => no.First < number.First && !IsOfTime(reading, no, number))
        || reading.Finds.Near(PhraseKind.Unit, number, 0).Any(unit => unit.First == number.End || (unit.First == number.First && unit.End > number.End));

    /// <summary>"Last month six people" is no sixth month.</summary>
    private static bool IsOfTime(FormReading reading, Span no, Span number) =>
        reading.Finds.Near(PhraseKind.When, no, 0).Any(time => time.Overlaps(no) && !time.Overlaps(number));

    private static Places PlacesOf(FormReading reading, int sentence)
    {
        var (isTimed, isPlaced) = (reading.IsIn(PhraseKind.When, sentence), reading.IsIn(PhraseKind.Where, sentence) || HasPlace(reading, sentence));
        return new(isTimed || isPlaced, isPlaced, isPlaced && (isTimed || HasYear(reading, sentence)));
    }

    private static bool HasYear(FormReading reading, int sentence)
    {
        for (var i = FirstOf(reading, sentence); i < reading.Tokens.Count && reading.Tokens[i].Sentence == sentence; i++)
        {
            if (reading.Tokens[i].IsNumber && reading.WordAt(i) is ['2', '0', _, _] or ['2', '5', _, _])
                return true;
        }

        return false;
    }

    /// <summary>Whether a preposition stands before a capital.</summary>
    public static bool HasPlace(FormReading reading, int sentence)
    {
        var tokens = reading.Tokens;
        for (var i = FirstOf(reading, sentence); i + 1 < tokens.Count && tokens[i + 1].Sentence == sentence; i++)
        {
            if ((reading.IsCapital(i + 1) || (reading.WordAt(i + 1) is "the" && i + 2 < tokens.Count && tokens[i + 2].Sentence == sentence && reading.IsCapital(i + 2))) && prepositions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(reading.WordAt(i)))
                return true;
        }

        return false;
    }

    private static int FirstOf(FormReading reading, int sentence)
    {
        var (low, high) = (0, reading.Tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = reading.Tokens[middle].Sentence >= sentence ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>Whether a sentence says where or when, whether it says where, and whether both.</summary>
    private readonly record struct Places(bool IsAny, bool IsPlaced, bool IsBoth);
}
