using MimeKit;
using TipEngage.Data;

namespace TipEngage.Features.Digests.Newsletters;

/// <summary>A released newsletter as a file that mail programs open as a draft, which a person sends from an address of their own.</summary>
internal static class NewsletterFile
{
    public const string ContentType = "message/rfc822";

    public static string NameOf(NewsletterRow row) => $"newsletter-{row.Number:000}.eml";

    /// <param name="row">One that was released.</param>
    public static byte[] Write(NewsletterRow row)
    {
        using var message = new MimeMessage
        {
            Subject = Newsletter.SubjectOf(row),
            Date = row.ReleasedAt!.Value,
            MessageId = $"newsletter-{row.Number}.{row.TenantId}@tipengage.invalid",
            Body = new BodyBuilder { HtmlBody = row.Html, TextBody = row.Text }.ToMessageBody(),
        };
        message.Headers.Remove(HeaderId.From);
        message.Headers.Add("X-Unsent", "1");
        message.Headers.Add("Content-Language", row.Language);
        using var file = new MemoryStream();
        message.WriteTo(file);
        return file.ToArray();
    }
}
