using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding.Forms;

/// <summary>Finds names of persons right behind a messenger or a network, where they are no name that somebody chose: "fb" and a given name.</summary>
internal static class MessengerNames
{
    private const int MostWords = 3;

    public static IEnumerable<Hit> In(FormReading reading) => reading.Talk[PhraseKind.Messenger]
        .Select(service => Behind(reading, service)).OfType<Span>()
        .Select(name => reading.Hit(FindingKind.PersonalPage, Severity.Warn, name));

    private static Span? Behind(FormReading reading, Span service)
    {
        var first = AfterWords(reading, service);
        var given = reading.Finds.Near(PhraseKind.GivenName, new(first, first + 1, service.Sentence), 0).FirstOrDefault(name => name.First == first);
        return given.End > 0 && IsFullName(reading, given) ? service with { End = given.End } : null;
    }

    /// <summary>The place behind the few words that may stand before a name.</summary>
    private static int AfterWords(FormReading reading, Span service)
    {
        var end = service.End;
        for (var words = 0; words < MostWords && WordAt(reading, end, service.Sentence) is { End: > 0 } word; words++)
            end = word.End;
        return end;
    }

    private static Span WordAt(FormReading reading, int token, int sentence) =>
        reading.Talk.Near(PhraseKind.HandleWord, new(token, token + 1, sentence), 0).Where(word => word.First == token).OrderBy(word => word.End).LastOrDefault();

    /// <summary>Whether another name or a number follows, or Thai, whose names need no more.</summary>
    private static bool IsFullName(FormReading reading, Span given)
    {
        if (reading.IsThai(given.First))
            return true;
        if (given.End >= reading.Tokens.Count || !reading.IsJoined(given.End - 1))
            return false;

        return reading.Tokens[given.End].IsNumber || (reading.IsCapital(given.First) && reading.IsCapital(given.End))
            || ((PhraseKind[])[PhraseKind.GivenName, PhraseKind.FamilyName]).Any(kind => reading.Finds.Near(kind, given, 0).Any(next => next.First == given.End));
    }
}
