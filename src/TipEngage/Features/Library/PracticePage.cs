using System.Globalization;
using Microsoft.Extensions.Options;
using TipEngage.Hosting;
using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Practices.Library;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;

namespace TipEngage.Features.Library;

/// <summary>The page behind a link to a practice that everybody may see; of any other it says the same, whether there is one or not.</summary>
internal static class PracticePage
{
    public const string Folder = "practices";

    public static void MapPracticePages(this IEndpointRouteBuilder endpoints) => endpoints.MapGet(
        $"/{Folder}/{{reference}}", async (string reference, PracticeLibrary library, LibraryEchoes echoes, PlanViews views, IOptions<LibraryOptions> options, LibraryLimits limits, HttpContext context) =>
        {
            context.Response.KeepPrivate();
            if (limits.RefusePage(context) is { } refusal)
                return refusal;
            if (PracticeReference.Read(reference) is not { } number || await library.FindAsync(number, Tlp.Clear, context.RequestAborted) is not { } practice)
                return WebPage.Refuse(context, StatusCodes.Status404NotFound, Strings.Library_Title, Strings.Library_Gone);

            var view = await views.PublicAsync(context.RequestAborted);
            var related = await library.RelatedAsync(practice, Tlp.Clear, context.RequestAborted);
            return WebPage.Of(context, practice.Title, Body(view, practice, await echoes.OfAsync(practice, context.RequestAborted), Related(related), options.Value));
        })
        .AddEndpointFilter<PageLanguage>();

    private static string Body(PlanView view, PublishedPractice practice, LibraryEcho echo, string related, LibraryOptions options) => $"""
        <p><small>{Encode($"{practice.Reference} · {RegisterWords.Tlp(practice.Tlp)}")}</small></p>
        <p><strong>{Encode(string.Join(" · ", ((string?[])[LibraryWording.Tier(practice), practice.IsSelfReported ? Strings.Library_SelfReported : null]).OfType<string>()))}</strong><br>
        {string.Join("<br>", LibraryWording.TierReason(practice).Select(Encode))}</p>
        <p{Language(practice)}>{Lines(practice.Fields.GetValueOrDefault(PracticeFields.Summary.Name, ""))}</p>
        <p>{string.Join("<br>", PracticeFacts.Of(view, practice).Select(fact => $"{Encode(fact.Label)}: {Encode(fact.Value)}"))}</p>
        {string.Concat(PracticeTexts.Of(practice, view.Plan).Select(one => $"<h2>{Encode(one.Label)}</h2><p{Language(practice)}>{Lines(one.Text)}</p>"))}
        {Echoes(view.Language, echo)}
        {related}
        <hr>
        <p>{string.Join("<br>", LibraryWording.Consents(practice).Select(one => $"{Encode(one.Label)}: {Encode(one.Value)}"))}</p>
        <h2>{Encode(LibraryWording.Cite(practice))}</h2>
        <p>{Encode(practice.Citation)}</p>
        <p><small>{Licence(practice, options)}</small></p>
        """;

    /// <summary>Whoever refuses to be quoted or translated does not offer what the licence allows.</summary>
    private static string Licence(PublishedPractice practice, LibraryOptions options) => practice.IsLicensed
        ? $"""{Encode(Sentence.Of(Strings.Library_Licence, options.Licence))} <a rel="license" href="{Encode(options.LicenceUrl.AbsoluteUri)}">{Encode(options.LicenceUrl.AbsoluteUri)}</a>"""
        : Encode(Sentence.Of(Strings.Library_NotLicensed, options.Licence));

    private static string Related(IReadOnlyList<PublishedPractice> practices) =>
        practices is [] ? "" : $"<h2>{Encode(Strings.Library_Related)}</h2><ul>{string.Concat(practices.Select(Entry))}</ul>";

    private static string Entry(PublishedPractice practice) =>
        $"<li><a href=\"/{Folder}/{practice.Reference}\"{Language(practice)}>{Encode($"{practice.Reference}: {practice.Title}")}</a></li>";

    private static string Echoes(CultureInfo language, LibraryEcho echo) => string.Concat(
        echo.Endorsed.Count + echo.UnnamedCount == 0 ? "" : $"<h2>{Encode(Strings.Library_FoundUseful)}</h2><p>{Encode(EchoWords.Endorsed(echo, language))}</p>",
        echo.EarlierCount == 0 ? "" : $"<p>{Encode(EchoWords.Earlier(echo))}</p>",
        echo.Adopted.Count == 0 ? "" : $"<h2>{Encode(Strings.Library_UsedToo)}</h2><p>{Encode(EchoWords.Adopted(echo, language))}</p>");

    private static string Language(PublishedPractice practice) =>
        practice.Fields.TryGetValue(PracticeFields.Language.Name, out var language) ? $" lang=\"{Encode(language)}\"" : "";

    private static string Lines(string text) => Encode(text).Replace("\n", "<br>", StringComparison.Ordinal).Replace("&#xA;", "<br>", StringComparison.Ordinal);

    private static string Encode(string text) => WebPage.Encode(text);
}
