using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using TipEngage.Data;

namespace TipEngage.Practices.Library;

/// <summary>Takes the title of a practice out of the newsletters that were released, whose files are still given out; its reference stays.</summary>
internal static class NewsletterTitles
{
    /// <summary>What stands behind the reference, to the end of its line, and in HTML to the end of its element.</summary>
    private const string Title = @" · [^\n]*", TitleInHtml = @" · [^<\n]*";

    public static async Task ForgetAsync(TipDbContext db, int number, CancellationToken cancellationToken)
    {
        var reference = PracticeReference.Of(number);
        foreach (var row in await db.Newsletters.Where(one => one.Text != null && one.Text.Contains(reference)).ToArrayAsync(cancellationToken))
        {
            (row.Text, row.Html) = (Without(row.Text!, reference, Title), row.Html is { } html ? Without(html, reference, TitleInHtml) : null);
            // Another title may be taken out at the same moment: who read it before that was kept must not write it back.
            row.Version++;
        }
    }

    /// <summary>Leaves out of one that is given out what is to be purged; kept is what it says.</summary>
    public static async Task HideAsync(TipDbContext db, NewsletterRow row, CancellationToken cancellationToken)
    {
        var hidden = await db.Practices.Where(one => one.PurgeAskedById != null && one.Number != null).Select(one => one.Number!.Value).ToArrayAsync(cancellationToken);
        foreach (var reference in hidden.Select(PracticeReference.Of))
            (row.Text, row.Html) = (row.Text is { } text ? Without(text, reference, Title) : null, row.Html is { } html ? Without(html, reference, TitleInHtml) : null);
    }

    private static string Without(string text, string reference, string title) => Regex.Replace(text, Regex.Escape(reference) + title, reference, RegexOptions.CultureInvariant);
}
