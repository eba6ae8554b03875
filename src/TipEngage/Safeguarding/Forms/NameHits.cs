using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding.Forms;

/// <summary>Finds names of persons, and tells a name alone from one with more about who that is.</summary>
internal static class NameHits
{
    private const int MostOfName = 5;
    private const int ShortestLoneName = 4;
    private const int DetailWords = 12;
    private const int AgeWords = 4;
    private const int OfficeWords = 5;
    private const int LongThaiName = 6;
    private const int FewestOfRank = 2;
    private const int FewestOfFamily = 3;

    private static readonly PhraseKind[] Details = [PhraseKind.Age, PhraseKind.Nation, PhraseKind.Home, PhraseKind.Job, PhraseKind.Employer, PhraseKind.When];

    private static readonly PhraseKind[] Followers = [PhraseKind.Speech, PhraseKind.Saying, PhraseKind.Plain, PhraseKind.Age, PhraseKind.Job];

    public static IEnumerable<Hit> In(FormReading reading)
    {
        var end = -1;
        foreach (var name in NamesIn(reading).OrderBy(name => name.First).ThenByDescending(name => name.End))
        {
            if (name.First < end)
                continue;

            end = name.End;
            var isOffice = reading.IsNear(PhraseKind.Office, name, OfficeWords) || IsCited(reading, name);
            var isDetailed = (!isOffice && IsFrom(reading, name))
                || (isOffice ? [PhraseKind.Age] : Details).Any(kind => reading.Finds.Near(kind, name, DetailWords * reading.Word).Any(detail => !detail.Overlaps(name)));
            yield return isDetailed ? reading.Hit(FindingKind.PersonDetails, Severity.Block, name) : reading.Hit(FindingKind.PersonName, Severity.Hold, name);
        }
    }

    /// <summary>Persons by name and age: the least that a chat takes for more than a greeting.</summary>
    public static IEnumerable<Span> AgedIn(FormReading reading) => !reading.Finds.Has(PhraseKind.Age) ? []
        : NamesIn(reading).Where(name => reading.Finds.Near(PhraseKind.Age, name, AgeWords * reading.Word).Any(age => !age.Overlaps(name)));

    /// <summary>The names, each as the tokens that make it.</summary>
    public static IEnumerable<Span> NamesIn(FormReading reading) =>
        Called(reading).Concat(AfterNaming(reading)).Concat(AfterOffice(reading)).Concat(Known(reading)).Concat(Families(reading)).Concat(AuthorNames.In(reading)).Concat(AgedNames.In(reading)).Concat(ThaiNames.BeforeAge(reading)).Concat(ThaiNames.NamedWithAge(reading))
            .Where(name => IsOfPerson(reading, name));

    /// <summary>Names that a title or a rank says are somebody's.</summary>
    public static IEnumerable<Span> CalledIn(FormReading reading) => Called(reading).Where(name => IsOfPerson(reading, name));

    /// <summary>Names of two words and more that no title says are somebody's: one of the words is known as a name, or a work is by them.</summary>
    public static IEnumerable<Span> FullIn(FormReading reading) => Known(reading).Select(name => reading.IsThai(name.First) ? ThaiNames.FullName(reading, name.First) : name.End - name.First > 1 ? name : null).OfType<Span>()
        .Concat(Families(reading)).Concat(AuthorNames.In(reading)).Where(name => IsOfPerson(reading, name));

    private static IEnumerable<Span> Called(FormReading reading) => AfterTitle(reading).Concat(AfterRank(reading)).Concat(SmallNames.AfterTitle(reading));

    /// <summary>Whether what looks like a name is one, and not of a place or a company.</summary>
    public static bool IsOfPerson(FormReading reading, Span name) => !IsNoName(reading, name) && !IsNation(reading, name) && !IsPlace(reading, name);

    private static IEnumerable<Span> AfterTitle(FormReading reading) => reading.Finds[PhraseKind.Title]
        .Where(title => !IsNoName(reading, title) && ThaiNames.IsTitle(reading, title))
        .Select(title => Behind(reading, title, isTitle: true)).OfType<Span>();

    private static IEnumerable<Span> AfterNaming(FormReading reading) => reading.Finds[PhraseKind.Naming]
        .Where(naming => !IsNoName(reading, naming))
        .Select(naming => Behind(reading, naming, isTitle: false)
            ?? (reading.IsThai(naming.End) && ThaiNames.IsWordStart(reading, naming.End) ? ThaiNames.FullName(reading, naming.End) : null)).OfType<Span>();

    /// <summary>An office is followed by a name where one of its words is known, or by the name of an office.</summary>
    private static IEnumerable<Span> AfterOffice(FormReading reading) => reading.Finds[PhraseKind.Office]
        .Select(office => Behind(reading, office, isTitle: false)).OfType<Span>()
        .Where(name => reading.Finds.Near(PhraseKind.GivenName, name, 0).Any(given => given.Overlaps(name)));

    /// <summary>A rank is followed by a name where that has two words and more.</summary>
    private static IEnumerable<Span> AfterRank(FormReading reading) => reading.Finds[PhraseKind.Rank]
        .Where(rank => !reading.Finds.Near(PhraseKind.NoName, rank, 0).Any(no => no.Overlaps(rank) && no.End > rank.End))
        .Select(rank => reading.IsThai(rank.End) ? ThaiNames.FullName(reading, rank.End)
            : (Behind(reading, rank, isTitle: true) ?? InApposition(reading, rank)) is { } name && name.End - rank.End >= FewestOfRank ? name with { First = rank.End } : null)
        .OfType<Span>();

    /// <summary>A family name in front of two others.</summary>
    private static IEnumerable<Span> Families(FormReading reading) => reading.Finds[PhraseKind.FamilyName]
        .Where(family => reading.IsCapital(family.First))
        .Select(family => reading.Capitals(family.First) with { First = family.First })
        .Where(name => name.End - name.First is >= FewestOfFamily and <= MostOfName);

    private static bool IsNation(FormReading reading, Span name) =>
        reading.Finds.Near(PhraseKind.Nation, name, 0).Any(nation => nation.End == name.End && nation.First >= name.First && name.End - nation.First <= 2 && nation.First - name.First <= 1);

    private static bool IsPlace(FormReading reading, Span name) =>
        reading.Finds.Near(PhraseKind.Where, name, 0).Any(place => place.First <= name.First + (reading.IsSentenceStart(name.First) ? 1 : 0) && place.End >= name.End);

    private static IEnumerable<Span> Known(FormReading reading)
    {
        foreach (var given in reading.Finds[PhraseKind.GivenName])
        {
            if (reading.IsThai(given.First))
            {
                if (!IsCounting(reading, given) && ThaiNames.IsWordStart(reading, given.First) && (ThaiNames.IsWordStart(reading, given.End) || given.End - given.First >= LongThaiName || IsFollowed(reading, given)))
                    yield return given;
            }
            else if (reading.IsCapital(given.First) && reading.Capitals(given.First) is var run && run.End - run.First <= MostOfName
                && (run.End - run.First > 1 || IsLoneName(reading, given)))
            {
                yield return run;
            }
        }
    }

    /// <summary>What stands before a number that is no age does something with so many: "พิมพ์ 22,000 เล่ม" prints them.</summary>
    private static bool IsCounting(FormReading reading, Span given) => given.End < reading.Tokens.Count && reading.Tokens[given.End].IsNumber
        && reading.Tokens[given.End].Sentence == given.Sentence && !reading.IsNear(PhraseKind.Age, given, AgeWords);

    private static bool IsFollowed(FormReading reading, Span given) =>
        Followers.Any(kind => reading.Finds.Near(kind, given, 0).Any(next => next.First == given.End));

    /// <summary>One word is a name if it is long enough and does not begin a sentence, unless more about the person follows.</summary>
    private static bool IsLoneName(FormReading reading, Span given) => reading.WordAt(given.First).Length >= ShortestLoneName && !AllegationHits.IsAcronym(reading, given)
        && (!reading.IsSentenceStart(given.First) || reading.IsNear(PhraseKind.Age, given, 4) || reading.IsNear(PhraseKind.Home, given, 3)
            || reading.IsNear(PhraseKind.Employer, given, 2) || reading.IsNear(PhraseKind.Speech, given, 1));

    /// <summary>"Our lawyer, Ann Other, wrote it."</summary>
    private static Span? InApposition(FormReading reading, Span rank)
    {
        var marked = reading.Text.Marked;
        if (rank.End >= reading.Tokens.Count || reading.Tokens[rank.End].Sentence != rank.Sentence || !reading.IsCapital(rank.End) || marked[FormText.EndOf(reading.Tokens[rank.End - 1])] is not ',')
            return null;

        var run = reading.Capitals(rank.End);
        var end = FormText.EndOf(reading.Tokens[run.End - 1]);
        return run.End - rank.End <= MostOfName && (end >= marked.Length || marked[end] is ',' or '.') ? run : null;
    }

    private static Span? Behind(FormReading reading, Span before, bool isTitle)
    {
        var first = before.End;
        if (first >= reading.Tokens.Count || reading.Tokens[first].Sentence != before.Sentence)
            return null;
        if (reading.IsThai(first))
            return reading.IsThai(before.First) ? ThaiNames.Behind(reading, before, isTitle) : null;
        if (!reading.IsCapital(first) || (isTitle && !reading.IsJoined(first - 1)))
            return null;

        var run = reading.Capitals(first);
        return run.End - first <= MostOfName ? new(isTitle ? before.First : first, run.End, before.Sentence) : null;
    }

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
}
