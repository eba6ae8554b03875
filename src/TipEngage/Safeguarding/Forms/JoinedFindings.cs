using System.Collections.Frozen;
using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding.Forms;

/// <summary>Finds what several fields say together and none of them alone, in every field that says a part of it.</summary>
internal static class JoinedFindings
{
    private const int SubjectWords = 3;
    private const int ConditionWords = 3;
    private const int OpeningWords = 3;
    private const int LongestCondition = 12;

    private static readonly FrozenSet<string> opening = FrozenSet.Create(
        StringComparer.Ordinal,
        "it", "they", "he", "she", "who", "which", "has", "have", "had", "also", "is", "was", "dia", "ia", "mereka", "yang", "telah", "sudah", "pernah", "juga", "ho", "no", "da", "ong", "ba", "anh", "chi", "ay", "tung");

    /// <summary>Words before a company that has perhaps done nothing.</summary>
    private static readonly string[] conditions = [" if", " when", " whether", " where", " unless", " jika", " bila", " apabila", " kalau", " neu", " khi", "หาก", "ถ้า", "เมื่อ"];

    private static readonly PhraseKind[] traits = [PhraseKind.Home, PhraseKind.Nation, PhraseKind.Job, PhraseKind.Employer, PhraseKind.Where];

    /// <summary>What was found, each with all that belongs together.</summary>
    /// <param name="joined">The texts.</param>
    /// <param name="stories">The stories in them.</param>
    /// <param name="needles">The names of the own organisation: what it says of itself accuses nobody else.</param>
    public static IEnumerable<IReadOnlyList<Finding>> In(JoinedReading joined, IEnumerable<Hit> stories, IReadOnlyList<string> needles)
    {
        var reading = joined.Reading;
        Hit[] own = [.. OwnNameHits.In(reading, needles)];
        Span[] persons = [.. NameHits.NamesIn(reading).Where(joined.IsAll).Distinct()];
        Span[] companies = [.. AllegationHits.CompaniesIn(reading).Distinct().Where(name => reading.Hit(default, default, name) is var hit && !Array.Exists(own, one => one.From < hit.End && hit.From < one.End))];
        return Stories(joined, stories).Concat(Accused(joined, companies, persons)).Concat(Described(joined, persons)).Concat(GoingOn(joined, own));
    }

    private static IEnumerable<IReadOnlyList<Finding>> Stories(JoinedReading joined, IEnumerable<Hit> stories) =>
        from story in stories
        where story.Severity is Severity.Refer
        let sentence = joined.Reading.SentenceOf(story)
        let near = joined.IsSpread(sentence, sentence) ? 0 : 1
        where joined.IsSpread(sentence - near, sentence + near)
        select (IReadOnlyList<Finding>)[.. joined.Within(sentence - near, sentence + near).Select(part => joined.FindingOf(FindingKind.Disclosure, Severity.Refer, part))];

    /// <summary>"The company kept the passports", where another field names one, and "kept the passports" behind a field with nothing but a name.</summary>
    private static IEnumerable<IReadOnlyList<Finding>> Accused(JoinedReading joined, Span[] companies, Span[] persons)
    {
        foreach (var accusing in joined.Reading.Finds[PhraseKind.Accusing].Where(accusing => !AllegationHits.IsDenied(joined.Reading, accusing)))
        {
            if (Subject(joined, accusing) is { } subject && Array.FindAll(companies, name => !joined.AreOfOneField(name, accusing)) is { Length: > 0 } named)
                yield return All(joined, FindingKind.Allegation, [.. named, subject]);
            if (joined.PartOf(accusing) is > 0 and var part && IsOpening(joined, joined.TokensOf(part).First, accusing.First))
            {
                foreach (var name in companies.Where(joined.IsAll).Concat(persons).Where(name => joined.PartOf(name) == part - 1))
                    yield return All(joined, FindingKind.Allegation, [name, accusing]);
            }
        }
    }

    private static Span? Subject(JoinedReading joined, Span accusing)
    {
        var reading = joined.Reading;
        var subject = reading.Finds.Near(PhraseKind.Anaphor, accusing, SubjectWords * reading.Word)
            .FirstOrDefault(one => one.End <= accusing.First && joined.PartOf(one) == joined.PartOf(accusing)
                && !reading.Talk.Near(PhraseKind.Rule, one, ConditionWords * reading.Word).Any(rule => rule.First < one.First && joined.PartOf(rule) == joined.PartOf(one)));
        return subject.End > 0 && !IsConditional(reading, subject) ? subject : null;
    }

    private static bool IsConditional(FormReading reading, Span subject)
    {
        var start = reading.Tokens[subject.First].Start;
        var from = Math.Max(0, start - LongestCondition);
        var before = $" {reading.Text.Plain.Text[from..start].Replace('\n', ' ').TrimEnd()}";
        return Array.Exists(conditions, word => before.EndsWith(word, StringComparison.Ordinal));
    }

    private static bool IsOpening(JoinedReading joined, int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (token - first >= OpeningWords || !opening.GetAlternateLookup<ReadOnlySpan<char>>().Contains(joined.Reading.WordAt(token)))
                return false;
        }

        return true;
    }

    /// <summary>A field with nothing but a name, and an age with where somebody is from or what somebody does in another.</summary>
    private static IEnumerable<IReadOnlyList<Finding>> Described(JoinedReading joined, Span[] persons)
    {
        if (persons is [])
            yield break;

        var reading = joined.Reading;
        foreach (var age in reading.Finds[PhraseKind.Age].Where(age => !reading.IsOfProgramme(age.Sentence)))
        {
            Span[] more = [.. traits.SelectMany(kind => reading.Finds.In(kind, age.Sentence, age.Sentence)).Where(trait => !trait.Overlaps(age) && joined.PartOf(trait) == joined.PartOf(age))];
            if (more is not [] && Array.FindAll(persons, name => !joined.AreOfOneField(name, age)) is { Length: > 0 } named)
                yield return All(joined, FindingKind.PersonDetails, [.. named, new(more.Append(age).Min(one => one.First), more.Append(age).Max(one => one.End), age.Sentence)]);
        }
    }

    /// <summary>A sentence that is broken off in one field and goes on in the next is read as one.</summary>
    private static IEnumerable<IReadOnlyList<Finding>> GoingOn(JoinedReading joined, Hit[] own) =>
        from hit in AllegationHits.In(joined.Reading).Concat(NameHits.In(joined.Reading))
        where hit.Severity >= Severity.Block && joined.GoesOn(joined.Reading.SentenceOf(hit)) && !Array.Exists(own, one => one.From < hit.End && hit.From < one.End)
        let sentence = joined.Reading.SentenceOf(hit)
        select (IReadOnlyList<Finding>)[.. joined.Within(sentence, sentence).Select(part => joined.FindingOf(hit.Kind, hit.Severity, part))];

    private static IReadOnlyList<Finding> All(JoinedReading joined, FindingKind kind, IEnumerable<Span> spans) => [.. spans.Select(span => joined.FindingOf(kind, Severity.Block, span))];
}
