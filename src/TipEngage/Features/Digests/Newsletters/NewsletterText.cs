using System.Text;
using TipEngage.Features.Digests.Content;
using TipEngage.Resources;

namespace TipEngage.Features.Digests.Newsletters;

/// <summary>A newsletter in plain text.</summary>
internal static class NewsletterText
{
    public static string Write(Newsletter letter)
    {
        var text = new StringBuilder();
        Line(text, letter.Subject);
        Line(text, letter.Days);
        foreach (var paragraph in letter.Paragraphs)
            Line(text, $"\n{paragraph}");
        foreach (var section in letter.Sections)
            Append(text, letter, section);
        if (letter.Sections is [])
            Line(text, $"\n{Strings.Newsletter_Nothing}");
        if (WeeklyCard.Glossed(letter.Sections) is { } glossed)
            Line(text, $"\n{glossed}");
        return text.ToString();
    }

    private static void Append(StringBuilder text, Newsletter letter, DigestSection section)
    {
        Line(text, $"\n{section.Title}\n");
        foreach (var entry in section.Entries.Take(Newsletter.MostOfABlock))
        {
            Line(text, $"- {entry.Title}");
            foreach (var line in entry.Lines)
                Line(text, $"  {line}");
            if (letter.LinkOf(entry) is { } link)
                Line(text, $"  {link.AbsoluteUri}");
        }

        if (section.Entries.Count > Newsletter.MostOfABlock)
            Line(text, Sentence.Of(Strings.Digest_More, section.Entries.Count - Newsletter.MostOfABlock));
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
