using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding.Forms;

/// <summary>Finds names of persons, and tells a name alone from one with more about who that is.</summary>
internal static class NameHits
{
    private const int MostOfName = 5;
    private const int LongestThaiName = 16;
    private const int ShortestLoneName = 4;
    private const int DetailWords = 12;
    private const int OfficeWords = 5;

    private static readonly PhraseKind[] Details = [PhraseKind.Age, PhraseKind.Nation, PhraseKind.Home, PhraseKind.Job, PhraseKind.Employer, PhraseKind.When];

    public static IEnumerable<Hit> In(FormReading reading)
    {
        var end = -1;
        foreach (var name in NamesIn(reading).OrderBy(name => name.First).ThenByDescending(name => name.End))
        {
            if (name.First < end)
                continue;

            end = name.End;
            var isOffice = reading.IsNear(PhraseKind.Office, name, OfficeWords) || IsCited(reading, name);
            var isDetailed = !isOffice && (IsFrom(reading, name) || Details.Any(kind => reading.Finds.Near(kind, name, DetailWords * reading.Word).Any(detail => !detail.Overlaps(name))));
            yield return isDetailed ? reading.Hit(FindingKind.PersonDetails, Severity.Block, name) : reading.Hit(FindingKind.PersonName, Severity.Hold, name);
        }
    }

    /// <summary>The names, each as the tokens that make it.</summary>
    public static IEnumerable<Span> NamesIn(FormReading reading) =>
        AfterTitle(reading).Concat(AfterNaming(reading)).Concat(AfterOffice(reading)).Concat(Known(reading)).Where(name => !IsNoName(reading, name) && !IsNation(reading, name) && !IsPlace(reading, name));

    private static IEnumerable<Span> AfterTitle(FormReading reading) => reading.Finds[PhraseKind.Title]
        .Where(title => !IsNoName(reading, title) && IsWord(reading, title))
        .Select(title => Behind(reading, title, isTitle: true)).OfType<Span>();

    private static IEnumerable<Span> AfterNaming(FormReading reading) => reading.Finds[PhraseKind.Naming]
        .Where(naming => !IsNoName(reading, naming))
        .Select(naming => Behind(reading, naming, isTitle: false)).OfType<Span>();

    /// <summary>An office is followed by a name where one of its words is known, or by the name of an office.</summary>
    private static IEnumerable<Span> AfterOffice(FormReading reading) => reading.Finds[PhraseKind.Office]
        .Select(office => Behind(reading, office, isTitle: false)).OfType<Span>()
        .Where(name => reading.Finds.Near(PhraseKind.GivenName, name, 0).Any(given => given.Overlaps(name)));

    private static bool IsNation(FormReading reading, Span name) =>
        reading.Finds.Near(PhraseKind.Nation, name, 0).Any(nation => nation.End == name.End && nation.First >= name.First && name.End - nation.First <= 2 && nation.First - name.First <= 1);

    private static bool IsPlace(FormReading reading, Span name) =>
        reading.Finds.Near(PhraseKind.Where, name, 0).Any(place => place.First <= name.First && place.End >= name.End);

    private static IEnumerable<Span> Known(FormReading reading)
    {
        foreach (var given in reading.Finds[PhraseKind.GivenName])
        {
            if (IsThai(reading, given.First))
            {
                if (IsWordStart(reading, given.First))
                    yield return given;
            }
            else if (reading.IsCapital(given.First) && reading.Capitals(given.First) is var run && run.End - run.First <= MostOfName
                && (run.End - run.First > 1 || IsLoneName(reading, given)))
            {
                yield return run;
            }
        }
    }

    /// <summary>One word is a name if it is long enough and does not begin a sentence, unless more about the person follows.</summary>
    private static bool IsLoneName(FormReading reading, Span given) => reading.WordAt(given.First).Length >= ShortestLoneName
        && (!reading.IsSentenceStart(given.First) || reading.IsNear(PhraseKind.Age, given, 4) || reading.IsNear(PhraseKind.Home, given, 3)
            || reading.IsNear(PhraseKind.Employer, given, 2) || reading.IsNear(PhraseKind.Speech, given, 1));

    private static Span? Behind(FormReading reading, Span before, bool isTitle)
    {
        var first = before.End;
        if (first >= reading.Tokens.Count || reading.Tokens[first].Sentence != before.Sentence)
            return null;
        if (IsThai(reading, first))
            return IsThai(reading, before.First) ? ThaiName(reading, before, isTitle) : null;
        if (!reading.IsCapital(first) || (isTitle && !reading.IsJoined(first - 1)))
            return null;

        var run = reading.Capitals(first);
        return run.End - first <= MostOfName ? new(isTitle ? before.First : first, run.End, before.Sentence) : null;
    }

    /// <summary>Thai has no capitals: what stands behind a title up to the next space, where the title begins a word or the name is known.</summary>
    private static Span? ThaiName(FormReading reading, Span before, bool isTitle)
    {
        var end = before.End;
        if (reading.Finds.Near(PhraseKind.GivenName, before, 1).Where(given => given.First == before.End).ToArray() is [.., var known])
            end = known.End;
        else if (isTitle ? !IsWordStart(reading, before.First) : reading.Finds.Near(PhraseKind.Age, before, 2 * reading.Word).All(age => age.First < before.End))
            return null;
        else
            end = EndOfThaiWord(reading, before.End);

        return end - before.End is >= 2 and <= LongestThaiName ? new(isTitle ? before.First : before.End, end, before.Sentence) : null;
    }

    private static int EndOfThaiWord(FormReading reading, int first)
    {
        var end = first + 1;
        while (end < reading.Tokens.Count && reading.Tokens[end].At == FormText.EndOf(reading.Tokens[end - 1]) && IsThai(reading, end))
            end++;
        return end;
    }

    private static bool IsWordStart(FormReading reading, int token) =>
        token is 0 || reading.Tokens[token].At != FormText.EndOf(reading.Tokens[token - 1]) || !IsThai(reading, token - 1);

    /// <summary>Two Thai letters are a title only with the dots between them.</summary>
    private static bool IsWord(FormReading reading, Span title) => title.End - title.First > 2 || !IsThai(reading, title.First)
        || reading.Tokens[title.First + 1].At > FormText.EndOf(reading.Tokens[title.First]);

    private static bool IsNoName(FormReading reading, Span name) =>
        reading.Finds.Near(PhraseKind.NoName, name, 0).Any(no => no.Overlaps(name) || (no.First == name.End && reading.IsJoined(name.End - 1) && reading.IsCapital(no.First)))
        || reading.Finds.Near(PhraseKind.CompanyBehind, name, 0).Any(company => company.Overlaps(name) || (company.First == name.End && reading.IsJoined(name.End - 1) && reading.IsCapital(company.First)))
        || reading.Finds.Near(PhraseKind.CompanyBefore, name, 0).Any(company => company.Overlaps(name) && !company.Equals(name) && company.First == name.First && company.End < name.End);

    /// <summary>Whether the name of a place follows: "from Dawei".</summary>
    private static bool IsFrom(FormReading reading, Span name)
    {
        for (var i = name.End; i < Math.Min(name.End + 4, reading.Tokens.Count - 1) && reading.Tokens[i + 1].Sentence == name.Sentence; i++)
        {
            if (reading.WordAt(i) is "from" or "asal" or "dari" or "que" && reading.IsCapital(i + 1))
                return true;
        }

        return false;
    }

    /// <summary>A year in brackets behind a name is a reference's.</summary>
    private static bool IsCited(FormReading reading, Span name)
    {
        var marked = reading.Text.Marked;
        var end = FormText.EndOf(reading.Tokens[name.End - 1]);
        var behind = marked.AsSpan(end, Math.Min(9, marked.Length - end)).TrimStart(" ,(");
        return behind.Length >= 4 && behind[..2] is "19" or "20" && (behind.Length is 4 || behind[4] is ')' or ' ' or ';' or ',' or '.') && marked.AsSpan(end, Math.Min(4, marked.Length - end)).ContainsAny('(', ',');
    }

    private static bool IsThai(FormReading reading, int token) => FormReading.IsThai(reading.Text.Marked[reading.Tokens[token].At]);
}
