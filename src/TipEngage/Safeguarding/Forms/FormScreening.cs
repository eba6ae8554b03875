using TipEngage.Safeguarding.Answers;
using TipEngage.Safeguarding.Learned;
using TipEngage.Safeguarding.Numbers;
using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding.Forms;

/// <summary>Judges what was typed into a form, before anything of it is kept: local, deterministic, and never throws.</summary>
internal sealed class FormScreening(PhraseShelf forms, PhraseShelf chats, LearnedSigns learned, IReadOnlyList<CountryData> countries, IEnumerable<Contact> directory)
{
    private const string Everywhere = "ZZ";

    private readonly NumberHits numbers = new(countries, new([.. countries.Select(country => country.Country).Where(country => country is not Everywhere)], directory));

    public static FormScreening Default => field ??= new(PhraseShelf.OfForms, PhraseShelf.OfChats, LearnedSigns.Default, CountryFiles.All, Answers.Directory.Everyone);

    /// <summary>Judges the fields of one form.</summary>
    /// <param name="fields">What was typed.</param>
    /// <param name="hiddenNames">Names that are not to be published: of the own organisation, its pages and its partners.</param>
    public FormVerdict Judge(IEnumerable<FieldText> fields, IEnumerable<string>? hiddenNames = null)
    {
        var needles = OwnNameHits.Needles(hiddenNames ?? []);
        string? language = null;
        var findings = new List<Finding>();
        foreach (var (typed, field) in fields.Where(field => field.Nature is not FieldNature.Contact && !string.IsNullOrWhiteSpace(field.Text)).SelectMany(Readings, (typed, read) => (typed, read)))
        {
            var text = FormText.Of(field.Text);
            var talk = chats.Find(text.Plain).ToArray();
            var reading = FormReading.Of(text, forms.Find(text.Plain), talk);
            Hit[] hits = [.. HitsIn(reading, field.Nature, needles)];
            if (field.Nature is not (FieldNature.Link or FieldNature.LinkInText))
                hits = WithStories(reading, talk, hits, isFree: field.Nature is FieldNature.FreeText);
            if (hits is not [])
                language ??= reading.Language;
            findings.AddRange(Ordered(hits).Select(hit => FindingOf(typed.Text, field, text, hit)));
        }

        return new([.. findings.Distinct()], language);
    }

    /// <summary>Judges the fields of a part of a form, alone and with all others.</summary>
    /// <param name="form">What the form holds, in its order.</param>
    /// <param name="part">Names of the fields that are judged; of the others only what is said with these.</param>
    /// <param name="hiddenNames">As for <see cref="Judge"/>.</param>
    public FormVerdict JudgeTogether(IReadOnlyList<FieldText> form, IReadOnlyCollection<string> part, IEnumerable<string>? hiddenNames = null)
    {
        var alone = Judge(form.Where(field => part.Contains(field.Field)), hiddenNames);
        var joined = JoinedFields.Of(form);
        if (alone.Worst is Severity.Refer)
            return alone with { Findings = [.. alone.Findings.Select(one => one.Kind is FindingKind.Disclosure ? one with { Severity = Severity.Refer } : one)] };
        if (joined.Parts.Count < 2)
            return alone;

        var text = FormText.Of(joined.Text);
        var talk = chats.Find(text.Plain).ToArray();
        var reading = FormReading.Of(text, forms.Find(text.Plain), talk);
        var names = OwnNameHits.Needles(form.Where(field => field.Nature is FieldNature.OrganisationName).Select(field => field.Text));
        var found = JoinedFindings.In(new(joined, reading), WithStories(reading, talk, [], isFree: false), names).SelectMany(together => together).Distinct()
            .Where(one => part.Contains(one.Field) && !alone.Findings.Any(known => known.Field == one.Field && known.Kind == one.Kind && known.Severity >= one.Severity));
        return new([.. alone.Findings.Concat(found)], alone.Language ?? reading.Language);
    }

    /// <summary>An address is read as it is and as the words in it, which keep their places.</summary>
    private static IEnumerable<FieldText> Readings(FieldText field) => field.Nature switch
    {
        FieldNature.Link => [field, field with { Text = FormLink.Words(field.Text), Nature = FieldNature.LinkWords }],
        FieldNature.FreeText when FormLink.WordsIn(field.Text) is { } words => [field, field with { Text = words, Nature = FieldNature.LinkInText }],
        _ => [field],
    };

    private IEnumerable<Hit> HitsIn(FormReading reading, FieldNature nature, IReadOnlyList<string> needles)
    {
        if (nature is FieldNature.LinkInText)
            return LinkNames.HitsIn(reading).Concat(numbers.In(reading, nature));

        Hit[] found = [.. numbers.In(reading, nature), .. nature is FieldNature.LinkWords ? LinkNames.HitsIn(reading).Concat(JoinedNames.PersonsIn(reading)) : []];
        var names = nature is FieldNature.FreeText or FieldNature.LinkWords ? OwnNameHits.In(reading, needles) : [];
        if (nature is FieldNature.Link)
            return found;
        if (nature is not FieldNature.FreeText)
            return found.Concat(NameHits.AgedIn(reading).Select(name => reading.Hit(FindingKind.PersonDetails, Severity.Block, name)))
                .Concat(AllegationHits.In(reading)).Concat(CaseHits.In(reading)).Concat(PersonHits.Combinations(reading)).Concat(names);

        return found
            .Concat(NameHits.In(reading).Where(name => !Array.Exists(found, one => one.Kind is FindingKind.EMail or FindingKind.PersonalPage && one.From <= name.From && name.End <= one.End))).Concat(AllegationHits.In(reading)).Concat(CaseHits.In(reading)).Concat(CountHits.In(reading))
            .Concat(PersonHits.Combinations(reading)).Concat(PersonHits.Quotations(reading)).Concat(JoinedNames.PersonsIn(reading)).Concat(names);
    }

    /// <summary>What was found, with the stories; where a text written freely reads like details of a person, an accusation or a case, names and numbers in it are not taken, and it is asked about where nothing is found.</summary>
    private Hit[] WithStories(FormReading reading, (PhraseBook Book, PhraseFinds Finds)[] talk, Hit[] hits, bool isFree)
    {
        var opinion = learned.OfForm(reading.Text.Plain, [.. talk.Select(one => one.Finds)], isFree && AllegationHits.CompaniesIn(reading).Any());
        Hit[] told = [.. Stories(reading, talk, opinion)];
        if (!isFree || opinion.Refused is not { } details)
            return [.. hits, .. told];

        return hits is [] && told is [] ? [reading.Hit(FindingKind.Disclosure, Severity.Hold, details)] : [.. hits.Select(hit => IsWithin(reading, hit, details) ? NotTaken(hit) : hit), .. told];
    }

    private static Hit NotTaken(Hit hit) => hit.Kind switch
    {
        FindingKind.PersonName => hit with { Kind = FindingKind.PersonDetails, Severity = Severity.Block },
        FindingKind.EMail or FindingKind.Phone or FindingKind.PersonalPage => hit with { Severity = Severity.Block },
        _ => hit,
    };

    /// <summary>Stories that the rules find, for certain where it reads like one as well; where they find none, what reads like one is asked about.</summary>
    private static IEnumerable<Hit> Stories(FormReading reading, (PhraseBook Book, PhraseFinds Finds)[] talk, Opinion opinion)
    {
        Hit[] told = [.. DisclosureHits.In(reading, talk, opinion)];
        if (opinion.Passage is not { } passage)
            return told;

        return told is [] ? [reading.Hit(FindingKind.Disclosure, Severity.Hold, passage)] : told.Select(story => IsWithin(reading, story, passage) && !reading.IsOfProgramme(reading.SentenceOf(story)) ? story with { Severity = Severity.Refer } : story);
    }

    private static bool IsWithin(FormReading reading, Hit hit, Span passage) =>
        reading.Text.Plain.TokenAt(hit.From) is var token && passage.First <= token && token < passage.End;

    /// <summary>In the order of the text; what lies within something as grave or graver is left out, unless it may be somebody's story.</summary>
    private static List<Hit> Ordered(IEnumerable<Hit> hits)
    {
        var kept = new List<Hit>();
        foreach (var hit in hits.OrderBy(hit => hit.From).ThenByDescending(hit => hit.End).ThenByDescending(hit => hit.Severity).Distinct())
        {
            if (kept.Count > 0 && kept[^1] is var last && hit.End <= last.End && hit.Severity <= last.Severity && hit.Kind is not FindingKind.Disclosure)
                continue;

            kept.Add(hit);
        }

        return kept;
    }

    private static Finding FindingOf(string typed, FieldText field, FormText text, Hit hit)
    {
        var (start, length) = text.Typed(hit.From, hit.End);
        var finding = new Finding(field.Field, hit.Kind, hit.Severity, start, length);
        return field.Nature is FieldNature.LinkInText ? FormLink.Whole(finding, typed) : finding;
    }
}
