using TipEngage.Resources;
using TipEngage.Teams.Routing;
using TipEngage.Understanding.Requests;

namespace TipEngage.Understanding.Digests;

/// <summary>Finds what a sentence wants of the digest: "digest monday 09:00 Asia/Bangkok", "stop the digest", "jeda rangkuman dua minggu".</summary>
internal static class DigestSentence
{
    /// <summary>Key of the topic of newsletters.</summary>
    public const string Newsletters = "newsletters";

    private static DigestWords Words => DigestWords.Default;

    /// <param name="question">A sentence about the digest.</param>
    /// <param name="typed">What was typed, in its own letters.</param>
    public static CommandCall Read(Question question, string typed)
    {
        // Not as they were corrected by the words of the plan: zones are no such words.
        var words = question.Plain;
        var (named, day) = (ZoneNames.Named(typed), DigestDay.In(words, typed));
        var place = ZoneNames.OfPlace(words);
        var request = new DigestRequest(
            DigestWish.Show,
            day.Day,
            DigestTime.In(words),
            named ?? place,
            (named is not null || place is null) && question.Meaning.Tongues is [var tongue, ..] && SupportedLanguages.Find(tongue) is { } language ? language.Name : null);
        var isOfTime = request is not { Time: null, Zone: null } || question.Has(Concept.Subscribe);
        request = request with { UnclearDay = day.UnclearIn(isOfTime), UnknownDay = day.UnknownIn(isOfTime) };
        request = request with { IsNotWeekly = DigestRhythm.IsNotWeekly(words, day is not { Day: null, Unclear: null, Unknown: null }) };
        var wish = WishOf(question, words, request);
        request = wish is DigestWish.Pause ? Pause(words) : request with { Wish = wish, IsNotWeekly = wish is DigestWish.Set && request.IsNotWeekly };
        return new(Commands.Digest, request.ToArguments());
    }

    private static DigestRequest Pause(string words) => DigestPause.In(words) is var (end, unknown) ? new(DigestWish.Pause, Until: end, UnknownDay: unknown) : new(DigestWish.Pause);

    /// <summary>Whether a summary is to be paused, resumed, stopped, shown before or sent now, or to come at an hour, daily or monthly, or a pause has an end, or nothing is said but when: then no other than the digest is meant.</summary>
    /// <param name="question">The sentence.</param>
    /// <param name="words">The same in its comparable form.</param>
    /// <param name="typed">The same in its own letters.</param>
    public static bool IsOfDigest(Question question, string words, string typed)
    {
        if (!DigestWords.Has(words, Words.Summaries))
            return (Begins(words, Words.Pauses) && DigestPause.In(words) is not (null, null)) || BareTime.IsIn(words, typed);

        var hasDay = DigestDay.In(words, typed).Day is not null;
        return question.Has(Concept.Pause) || DigestWords.Has(words, Words.Resume) || Begins(words, Words.Stop) || DigestWords.Has(words, Words.Preview) || DigestRhythm.IsNotWeekly(words, hasDay)
            || (hasDay && DigestTime.In(words) is not null) || (DigestWords.Has(words, Words.Send) && DigestWords.Has(words, Words.Now));
    }

    private static bool Begins(string words, IReadOnlyList<string> phrases) =>
        phrases.Any(phrase => words.StartsWith(phrase, StringComparison.Ordinal) && Phrase.IndexIn(words, phrase) == 0);

    /// <summary>Whether a sentence asks for a newsletter to be drafted, or a coordinator asks for it alone.</summary>
    public static bool AsksForNewsletter(Question question) => DigestWords.Has(question.Plain, Words.Newsletter)
        || (question is { IsCoordinator: true, Ids: [], Year: null, Meaning: { Topics: [Newsletters], Tongues: [], Unknown: 0 } meaning } && meaning.Known == (question.Has(Concept.Show) ? 2 : 1)
            && !IsOfDigest(question, question.Plain, question.Typed));

    private static DigestWish WishOf(Question question, string words, DigestRequest request)
    {
        if (AsksForNewsletter(question))
            return DigestWish.Newsletter;
        if (DigestWords.Has(words, Words.Resume) && !(question.Has(Concept.Pause) && DigestWords.Has(words, Words.UntilSomething)))
            return DigestWish.Resume;
        if (question.Has(Concept.Pause) || DigestWords.Has(words, Words.Pauses))
            return DigestWish.Pause;

        // What stops for two weeks is paused.
        if (question.Has(Concept.Unsubscribe) || DigestWords.Has(words, Words.Stop))
            return DigestPause.In(words).End is null ? DigestWish.Stop : DigestWish.Pause;
        if (DigestWords.Has(words, Words.Report))
            return DigestWish.Report;
        if (DigestWords.Has(words, Words.Preview))
            return DigestWish.Preview;
        if (request is { Day: null, UnclearDay: null, Time: null, IsNotWeekly: false } && DigestWords.Has(words, Words.Now))
            return DigestWish.Now;

        return request is { Day: null, UnclearDay: null, Time: null, Zone: null, Language: null, IsNotWeekly: false } && !question.Has(Concept.Subscribe) ? DigestWish.Show : DigestWish.Set;
    }
}
