using TipEngage.Resources;
using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding.Forms;

/// <summary>Finds the name of a person in a message that has nothing else against it: its writer is warned, and may send it all the same.</summary>
internal static class NameInChat
{
    /// <summary>Stands before a message whose writer wants the name in it.</summary>
    public const char Meant = '!';

    private static readonly PhraseKind[] callings = [PhraseKind.Title, PhraseKind.OnlyTitle, PhraseKind.Rank];

    /// <summary>Whether a title or a rank stands before a name; a greeting with a given name is none.</summary>
    public static bool IsIn(string text)
    {
        var typed = TypedText.WithoutMarkup(text).Trim();
        if (typed is [Meant, ..])
            return false;

        var form = FormText.Of(typed);
        var found = PhraseShelf.OfForms.Find(form.Plain).ToArray();
        return Array.Exists(found, one => Array.Exists(callings, one.Finds.Has)) && NameHits.CalledIn(FormReading.Of(form, found, [.. PhraseShelf.OfChats.Find(form.Plain)])).Any();
    }
}
