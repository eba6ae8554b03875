using TipEngage.Resources;
using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding.Forms;

/// <summary>Finds the name of a person in a message that has nothing else against it.</summary>
internal static class NameInChat
{
    private const int GreetingWords = 2;

    private static readonly PhraseKind[] callings = [PhraseKind.Title, PhraseKind.OnlyTitle, PhraseKind.Rank, PhraseKind.GivenName, PhraseKind.FamilyName, PhraseKind.Byline];

    /// <summary>Whether a title or a rank stands before a name, or a name is written in full; who is greeted or thanked is only written to.</summary>
    public static bool IsIn(string text)
    {
        var form = FormText.Of(TypedText.WithoutMarkup(text).Trim());
        var found = PhraseShelf.OfForms.Find(form.Plain).ToArray();
        if (!Array.Exists(found, one => Array.Exists(callings, one.Finds.Has)))
            return false;

        var reading = FormReading.Of(form, found, [.. PhraseShelf.OfChats.Find(form.Plain)]);
        return NameHits.CalledIn(reading).Concat(NameHits.FullIn(reading)).Any(name => !IsGreeted(reading, name));
    }

    private static bool IsGreeted(FormReading reading, Span name) =>
        reading.Finds.Near(PhraseKind.Greeting, name, GreetingWords * reading.Word).Any(greeting => greeting.First <= name.First);
}
