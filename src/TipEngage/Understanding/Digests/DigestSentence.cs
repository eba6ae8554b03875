using System.Text.RegularExpressions;
using TipEngage.Resources;
using TipEngage.Teams.Routing;
using TipEngage.Understanding.Requests;

namespace TipEngage.Understanding.Digests;

/// <summary>Finds what a sentence wants of the digest: "digest monday 09:00 Asia/Bangkok", "stop the digest", "jeda rangkuman dua minggu".</summary>
internal static partial class DigestSentence
{
    private static DigestWords Words => DigestWords.Default;

    /// <param name="question">A sentence about the digest.</param>
    /// <param name="typed">What was typed, in its own letters.</param>
    public static CommandCall Read(Question question, string typed)
    {
        // Not as they were corrected by the words of the plan: zones are no such words.
        var words = PlainWords.Of(typed);
        var (named, day) = (NamedZone(typed), DigestDay.In(words, typed));
        var request = new DigestRequest(
            DigestWish.Show,
            day.Day,
            DigestTime.In(words),
            named ?? PlaceOf(words),
            (named is not null || PlaceOf(words) is null) && question.Meaning.Tongues is [var tongue, ..] && SupportedLanguages.Find(tongue) is { } language ? language.Name : null);
        request = request with { UnclearDay = day.UnclearIn(isOfTime: request is not { Time: null, Zone: null } || question.Has(Concept.Subscribe)) };
        var wish = WishOf(question, words, request);
        request = wish is DigestWish.Pause ? new DigestRequest(wish, Until: DigestPause.EndIn(words)) : request with { Wish = wish };
        return new(Commands.Digest, request.ToArguments());
    }

    /// <summary>Whether a sentence asks for a newsletter to be drafted.</summary>
    public static bool IsOfNewsletter(string typed) => DigestWords.Has(PlainWords.Of(typed), Words.Newsletter);

    private static DigestWish WishOf(Question question, string words, DigestRequest request)
    {
        if (DigestWords.Has(words, Words.Newsletter))
            return DigestWish.Newsletter;
        if (DigestWords.Has(words, Words.Resume))
            return DigestWish.Resume;
        if (question.Has(Concept.Pause))
            return DigestWish.Pause;
        if (question.Has(Concept.Unsubscribe) || DigestWords.Has(words, Words.Stop))
            return DigestWish.Stop;
        if (DigestWords.Has(words, Words.Report))
            return DigestWish.Report;
        if (DigestWords.Has(words, Words.Preview))
            return DigestWish.Preview;
        if (request is { Day: null, UnclearDay: null, Time: null } && DigestWords.Has(words, Words.Now))
            return DigestWish.Now;

        return request is { Day: null, UnclearDay: null, Time: null, Zone: null, Language: null } && !question.Has(Concept.Subscribe) ? DigestWish.Show : DigestWish.Set;
    }

    /// <summary>The zone by its IANA name, in whatever letters; what looks like a name and is none is told as it was typed.</summary>
    private static string? NamedZone(string typed) =>
        Iana().Match(typed) is { Success: true, Value: var name } ? Known(name) ?? (char.IsUpper(name[0]) ? name : null) : null;

    /// <summary>The zone by a place in it.</summary>
    private static string? PlaceOf(string words)
    {
        var places = Words.Zones.Select(one => one.Value).ToArray();
        return DigestWords.First(words, places) is >= 0 and var place ? Words.Zones.ElementAt(place).Key : null;
    }

    private static string? Known(string name)
    {
        var spelled = Part().Replace(name, part => char.ToUpperInvariant(part.Value[0]) + part.Value[1..].ToLowerInvariant());
        return new[] { spelled, name, name.ToUpperInvariant() }.FirstOrDefault(one => TimeZoneInfo.TryFindSystemTimeZoneById(one, out _));
    }

    /// <summary>An IANA name: two or three parts with strokes between them.</summary>
    [GeneratedRegex(@"(?<![\w/])\p{L}[\w+-]{1,30}(?:/[\p{L}][\w+-]{1,30}){1,2}(?![\w/])", RegexOptions.CultureInvariant)]
    private static partial Regex Iana();

    [GeneratedRegex(@"[\p{L}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
