using TipEngage.Teams.Routing;
using TipEngage.Understanding.Digests;

namespace TipEngage.Understanding;

/// <summary>Finds what somebody says of their own time zone: "timezone Asia/Jakarta", "zona waktu saya Jakarta", "what is my time zone".</summary>
internal static class ZoneSentence
{
    /// <param name="question">The sentence as a question.</param>
    /// <param name="typed">What was typed, in its own letters.</param>
    public static CommandCall? Read(Question question, string typed)
    {
        // Not as they were corrected by the words of the plan: zones are no such words.
        var words = question.Plain;
        if (!DigestWords.Has(words, DigestWords.Default.OwnZone) || IsOfAnother(question))
            return null;
        if (question.Meaning.Tongues.Contains(Commands.Auto))
            return new(Commands.Zone, Commands.Auto);

        return new(Commands.Zone, ZoneNames.Named(typed) ?? ZoneNames.OfPlace(words) ?? Rest(words) ?? "");
    }

    /// <summary>Whether a digest, an event or an item is meant, which have zones and times of their own.</summary>
    private static bool IsOfAnother(Question question) =>
        question.Ids is not [] || question.Meaning.Topics is not [] || question.HasAny(Concept.Digest, Concept.Events, Concept.Practice);

    /// <summary>What follows the word for a zone where a sentence begins with it: the name of a place that nobody knows here.</summary>
    private static string? Rest(string words) => DigestWords.Default.OwnZone.Where(words.StartsWith).OrderByDescending(phrase => phrase.Length).FirstOrDefault() is { } phrase
        && words[phrase.Length..].Trim() is { Length: > 0 } rest && !rest.Contains('?') ? rest : null;
}
