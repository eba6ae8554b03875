using System.Globalization;
using System.Text;
using TipEngage.Features.Digests.Content;
using TipEngage.Hosting;
using TipEngage.Resources;

namespace TipEngage.Features.Digests.Newsletters;

/// <summary>A newsletter as HTML for mail programs: 600 pixels wide, no images, no scripts, nothing that tells who read it.</summary>
internal static class NewsletterHtml
{
    public static string Write(Newsletter letter)
    {
        var html = new StringBuilder();
        Append(html, $"""
            <!doctype html>
            <html lang="{letter.Language}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{Encode(letter.Subject)}</title></head>
            <body style="margin:0;padding:16px;background:#ffffff;color:#1a1a1a">
            <table role="presentation" align="center" width="600" cellpadding="0" cellspacing="0" style="width:100%;max-width:600px;font:16px/1.5 'Segoe UI',Arial,sans-serif"><tr><td>
            <h1 style="font-size:24px;line-height:1.25;margin:0 0 4px">{Encode(letter.Subject)}</h1>
            <p style="margin:0 0 16px;color:#555555">{Encode(letter.Days)}</p>
            """);
        foreach (var paragraph in letter.Paragraphs)
            Append(html, $"""<p style="margin:0 0 12px">{Encode(paragraph)}</p>""");
        foreach (var section in letter.Sections)
            Append(html, letter, section);
        if (letter.Sections is [])
            Append(html, $"<p>{Encode(Strings.Newsletter_Nothing)}</p>");
        if (WeeklyCard.Glossed(letter.Sections) is { } glossed)
            Append(html, $"""<p style="margin:24px 0 0;color:#555555">{Encode(glossed)}</p>""");
        Append(html, $"</td></tr></table>\n</body>\n</html>");
        return html.ToString();
    }

    private static void Append(StringBuilder html, Newsletter letter, DigestSection section)
    {
        Append(html, $"""<h2 style="font-size:18px;line-height:1.3;margin:24px 0 8px">{Encode(section.Title)}</h2><ul style="margin:0;padding-left:20px">""");
        foreach (var entry in section.Entries.Take(Newsletter.MostOfABlock))
        {
            var title = letter.LinkOf(entry) is { } link ? $"""<a href="{Encode(link.AbsoluteUri)}">{Encode(entry.Title)}</a>""" : Encode(entry.Title);
            Append(html, $"""<li style="margin:0 0 8px">{title}{string.Concat(entry.Lines.Select(line => $"<br>{Encode(line)}"))}</li>""");
        }

        if (section.Entries.Count > Newsletter.MostOfABlock)
            Append(html, $"<li>{Encode(Sentence.Of(Strings.Digest_More, section.Entries.Count - Newsletter.MostOfABlock))}</li>");
        Append(html, $"</ul>");
    }

    private static void Append(StringBuilder html, FormattableString line) => html.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static string Encode(string text) => WebPage.Encode(text);
}
