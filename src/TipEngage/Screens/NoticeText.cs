using TipEngage.Register;
using TipEngage.Resources;

namespace TipEngage.Screens;

/// <summary>Keeps the texts in a message short.</summary>
internal static class NoticeText
{
    private const int Longest = 120;

    /// <summary>A field before and after; of a text only what it says now, and only its beginning.</summary>
    public static FieldChange Short(FieldChange change) => change switch
    {
        { Field: RegisterFields.Note or RegisterFields.Text or RegisterFields.Title or RegisterFields.Source or RegisterFields.Link, New: { } text } =>
            change with { Old = null, New = Short(text) },
        { Old: { } old } => change with { Old = Short(old) },
        _ => change,
    };

    /// <summary>The beginning of a text.</summary>
    public static string Short(string text, int longest = Longest) => Graphemes.Shorten(text, longest);
}
