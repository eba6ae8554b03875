using TipEngage.Safeguarding;
using TipEngage.Safeguarding.Learned;
using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Benchmarks.Understood;

/// <summary>Which words a text is referred for, and whether a rule or what was learned says so.</summary>
internal static class Cause
{
    public static string Of(string text)
    {
        var plain = PlainText.Of(text);
        var found = PhraseShelf.OfChats.Find(plain).ToArray();
        var opinion = LearnedSigns.Default.OfChat(plain, [.. found.Select(one => one.Finds)]);
        foreach (var (book, finds) in found)
        {
            foreach (var sign in DisclosureRules.SignsIn(finds, book, opinion))
                return $"{book.Language} {string.Join('+', DisclosureRules.Signs.Append(PhraseKind.Cry).Where(kind => finds.Near(kind, sign, 0).Any(sign.Overlaps)))} \"{Words(plain, sign)}\"";
        }

        return opinion.Passage is { } passage ? $"learned \"{Words(plain, passage)}\"" : "";
    }

    private static string Words(PlainText plain, Span span) => plain.Text[plain.Tokens[span.First].Start..plain.Tokens[span.End - 1].End];
}
