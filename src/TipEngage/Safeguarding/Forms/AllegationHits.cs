using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding.Forms;

/// <summary>Finds companies and persons that are named beside what they are accused of.</summary>
internal static class AllegationHits
{
    private const int AccusationWords = 10;
    private const int DenialWords = 3;
    private const int BareWords = 2;
    private const int MostOfName = 6;
    private const int MostOfCompany = 10;
    private const int LongestThaiName = 24;
    private const int ShortestThaiName = 4;

    private static readonly PhraseKind[] NotOfNames =
        [PhraseKind.Plain, PhraseKind.General, PhraseKind.Counted, PhraseKind.Sector, PhraseKind.Where, PhraseKind.Accusing, PhraseKind.CompanyBefore];

    private static readonly PhraseKind[] NotOfSubjects = [PhraseKind.NoSubject, PhraseKind.NoName, PhraseKind.General, PhraseKind.Sector, PhraseKind.Job, PhraseKind.Counted];

    public static IEnumerable<Hit> In(FormReading reading)
    {
        if (!reading.Finds.Has(PhraseKind.Accusing) && !reading.Finds.Has(PhraseKind.AccusingBefore))
            return [];

        var named = CompaniesIn(reading).Concat(NameHits.NamesIn(reading)).Where(name => IsAccused(reading, name, AccusationWords));
        var bare = BareNames(reading).Where(name => IsAccused(reading, name, BareWords, isSubject: true));
        return named.Concat(bare).Distinct().Select(name => reading.Hit(FindingKind.Allegation, Severity.Block, name))
            .Concat(PlainNames.AccusedIn(reading)).Concat(ArticleNames.AccusedIn(reading)).Concat(AccusedBehind.In(reading)).Concat(JoinedNames.AccusedIn(reading));
    }

    private static bool IsAccused(FormReading reading, Span name, int words, bool isSubject = false) =>
        reading.Finds.Near(PhraseKind.Accusing, name, words * reading.Word).Any(accusing => !accusing.Overlaps(name)
            && (!isSubject || accusing.First >= name.End)
            && !IsDenied(reading, accusing));

    /// <summary>"The Group on Money Laundering" is called so, and accused of nothing.</summary>
    private static bool IsOfTitle(FormReading reading, Span accusing) => accusing.First > 1 && reading.IsCapital(accusing.First) && reading.IsCapital(accusing.First - 2)
        && reading.IsJoined(accusing.First - 2) && reading.IsJoined(accusing.First - 1) && reading.WordAt(accusing.First - 1) is "on" or "against" or "for";

    /// <summary>Whether an accusation is denied, a rule forbids it, or it is none but part of a name.</summary>
    public static bool IsDenied(FormReading reading, Span accusing) => IsOfTitle(reading, accusing)
        || reading.Talk.Near(PhraseKind.Denial, accusing, DenialWords * reading.Word).Any(denial => denial.First < accusing.First && !denial.Overlaps(accusing))
        || reading.Talk.Near(PhraseKind.Rule, accusing, DenialWords * reading.Word).Any(rule => rule.First < accusing.First);

    /// <summary>Companies by the form that stands before or behind their name.</summary>
    public static IEnumerable<Span> CompaniesIn(FormReading reading)
    {
        foreach (var form in reading.Finds[PhraseKind.CompanyBefore])
        {
            if (NameBehind(reading, form) is { } name)
                yield return name;
        }

        foreach (var form in reading.Finds[PhraseKind.CompanyBehind])
        {
            if (reading.IsCapital(form.First) && form.First > 0 && reading.IsJoined(form.First - 1) && reading.IsCapital(form.First - 1)
                && reading.Capitals(form.First) is var run && run.End - run.First <= MostOfName)
            {
                yield return run;
            }
        }
    }

    private static Span? NameBehind(FormReading reading, Span form)
    {
        var first = form.End;
        if (first >= reading.Tokens.Count || reading.Tokens[first].Sentence != form.Sentence)
            return null;
        if (FormReading.IsThai(reading.Text.Marked[reading.Tokens[first].At]))
            return ThaiCompany(reading, form);
        if (!reading.IsCapital(first) || !reading.IsJoined(first - 1))
            return null;

        var run = reading.Capitals(first);
        return run.End - first <= MostOfCompany ? new(form.First, run.End, form.Sentence) : null;
    }

    /// <summary>A Thai company is a name where its form of company stands behind it, or quotation marks around it.</summary>
    private static Span? ThaiCompany(FormReading reading, Span form)
    {
        foreach (var behind in reading.Finds.Near(PhraseKind.CompanyBehind, form, LongestThaiName))
        {
            if (behind.First > form.End)
                return new(form.First, behind.End, form.Sentence);
        }

        if (AccusedRightBehind(reading, form) is { } accused)
            return accused;

        var (end, tokens) = (form.End + 1, reading.Tokens);
        while (end < tokens.Count && end - form.End < LongestThaiName && tokens[end].Sentence == form.Sentence && tokens[end].At == FormText.EndOf(tokens[end - 1]))
            end++;
        var isSpaced = end < tokens.Count && tokens[end].Sentence == form.Sentence && reading.Text.Marked[FormText.EndOf(tokens[end - 1])] is ' ';
        var isPlain = reading.Finds.Near(PhraseKind.General, new(form.End, end, form.Sentence), 0).Any(general => general.First < end && general.First >= form.End)
            || reading.Finds.Near(PhraseKind.Accusing, new(form.End, end, form.Sentence), 0).Any(accusing => accusing.First < end)
            || reading.Finds.Near(PhraseKind.NoCount, new(form.End, end, form.Sentence), 0).Any(no => no.First < end && no.First >= form.End)
            || reading.Finds.Near(PhraseKind.Sector, new(form.End, form.End + 1, form.Sentence), 0).Any(sector => sector.First == form.End);
        return isSpaced && !isPlain && end - form.End >= 3 ? new(form.First, end, form.Sentence) : null;
    }

    /// <summary>What stands between a form of company and an accusation is its name, where it is no other word.</summary>
    private static Span? AccusedRightBehind(FormReading reading, Span form)
    {
        var accusing = reading.Finds.Near(PhraseKind.Accusing, form, LongestThaiName).FirstOrDefault(one => one.First >= form.End + ShortestThaiName);
        var name = new Span(form.End, accusing.First, form.Sentence);
        return accusing.End > 0 && !NotOfNames.Any(kind => reading.Finds.Near(kind, name, 0).Any(one => name.Overlaps(one) && !IsWithin(reading, kind, one, name))) ? new(form.First, accusing.First, form.Sentence) : null;
    }

    /// <summary>Letters of a trade in the middle of a name are no word of their own: Thai puts no spaces between words.</summary>
    private static bool IsWithin(FormReading reading, PhraseKind kind, Span one, Span name) =>
        kind is PhraseKind.Sector && one.First > name.First && one.End < name.End && !ThaiNames.IsWordStart(reading, one.First);

    /// <summary>Words with capitals right before an accusation, where they are not only the beginning of the sentence.</summary>
    private static IEnumerable<Span> BareNames(FormReading reading) => reading.Finds[PhraseKind.Accusing]
        .Where(accusing => !reading.IsCapital(accusing.First))
        .Select(accusing => CapitalsBefore(reading, accusing)).OfType<Span>();

    private static Span? CapitalsBefore(FormReading reading, Span accusing)
    {
        for (var i = accusing.First - 1; i >= 0 && i >= accusing.First - 1 - BareWords && reading.Tokens[i].Sentence == accusing.Sentence; i--)
        {
            if (!reading.IsCapital(i))
                continue;

            var run = reading.Capitals(i);
            var first = reading.IsSentenceStart(run.First) ? run.First + 1 : run.First;
            if (IsNation(reading, run))
                return null;
            if (first == run.End)
                return IsBareSubject(reading, run, accusing) ? run : null;

            return run.End - first is >= 1 and <= MostOfName && !IsAcronym(reading, run) && IsOwnName(reading, run) && !IsOfPlace(reading, run) ? run : null;
        }

        return null;
    }

    /// <summary>In English a lone word that begins a sentence and does something is a name, where it is no plural and none of the words that stand so: "Nike uses", not "Suppliers use".</summary>
    private static bool IsBareSubject(FormReading reading, Span word, Span accusing) =>
        word.End == accusing.First && reading.WordAt(accusing.First) is [.., 's'] or [.., 'e', 'd'] && reading.WordAt(word.First) is [_, _, .., not 's']
        && !IsAcronym(reading, word) && !NotOfSubjects.Any(kind => reading.Finds.Near(kind, word, 0).Any(word.Overlaps));

    /// <summary>Whether all of it is where people come from or go: "workers bound for Taiwan did not pay".</summary>
    private static bool IsNation(FormReading reading, Span run) =>
        reading.Finds.Near(PhraseKind.Nation, run, 0).Concat(reading.Talk.Near(PhraseKind.Place, run, 0)).Any(place => place.First <= run.First && place.End >= run.End);

    private static bool IsOwnName(FormReading reading, Span run) => !reading.Finds.Near(PhraseKind.NoName, run, 0).Any(no => no.Overlaps(run));

    /// <summary>Whether the last word is of capitals alone, or of one letter.</summary>
    public static bool IsAcronym(FormReading reading, Span run)
    {
        var token = reading.Tokens[run.End - 1];
        return token.End - token.Start is 1 || reading.Text.IsCapital(token.At + 1);
    }

    /// <summary>Whether a word stands before it that stands before places.</summary>
    public static bool IsOfPlace(FormReading reading, Span run) => run.First > 0 && !reading.IsSentenceStart(run.First)
        && reading.WordAt(run.First - 1) is "in" or "at" or "from" or "to" or "of" or "by" or "di" or "dari" or "ke" or "tai" or "o" or "tu" or "under" or "the" or "with" or "and";
}
