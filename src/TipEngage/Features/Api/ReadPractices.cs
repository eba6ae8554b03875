using Microsoft.Extensions.Options;
using TipEngage.Access.Callers;
using TipEngage.Hosting;
using TipEngage.Practices;
using TipEngage.Practices.Library;
using TipEngage.Resources;

namespace TipEngage.Features.Api;

/// <summary>Published practices: those that the caller may see and no others, by words and by what they are filtered by.</summary>
internal static class ReadPractices
{
    private const int Usual = 20;
    private const int MostAtOnce = 100;
    private const int MostSkipped = 100_000;
    private const int LongestText = 500;
    private const int LongestItem = 4;

    public static async Task<IResult> AllAsync([AsParameters] Asked asked, HttpContext http, PracticeLibrary library, LibraryLimits limits, IOptions<LibraryOptions> options)
    {
        if (limits.Refuse(http) is { } refusal)
            return refusal;

        if (WrongIn(asked) is { } wrong)
            return ApiProblem.Of(StatusCodes.Status400BadRequest, wrong);

        var text = asked.Q ?? "";
        var search = new LibrarySearch(text.Length > LongestText ? text[..LongestText] : text, [.. Labels(asked)], LibraryCircles.WidestFor(Caller.Of(http).Role))
        {
            Skip = asked.Skip ?? 0,
            Take = asked.Take ?? Usual,
        };
        var page = await library.SearchAsync(search, http.RequestAborted);
        Head(http, options.Value);
        return Results.Ok(new Found(page.Total, page.IsNear, [.. page.Practices.Select(PracticeView.Of)], Facets(page)));
    }

    public static async Task<IResult> OneAsync(string reference, HttpContext http, PracticeLibrary library, LibraryLimits limits, IOptions<LibraryOptions> options)
    {
        if (limits.Refuse(http) is { } refusal)
            return refusal;

        Head(http, options.Value);
        return PracticeReference.Read(reference) is { } number && await library.FindAsync(number, LibraryCircles.WidestFor(Caller.Of(http).Role), http.RequestAborted) is { } practice
            ? Results.Ok(PracticeView.Of(practice))
            : Results.Problem(statusCode: StatusCodes.Status404NotFound);
    }

    /// <summary>What of it is under that licence, each practice says.</summary>
    private static void Head(HttpContext http, LibraryOptions options)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.Link = options.LicenceLink;
    }

    private static IEnumerable<string> Labels(Asked asked) => LibraryLabels.Kinds.SelectMany(kind => Values(asked, kind).Select(value => LibraryLabels.Of(kind, value)));

    /// <summary>The sentence that names the first parameter whose value there is not; null where all are right.</summary>
    private static string? WrongIn(Asked asked) =>
        LibraryLabels.Kinds.Where(kind => Values(asked, kind).Any(value => !IsKnown(kind, value)))
            .Select(kind => Sentence.Of(Strings.Api_BadChoice, NameOf(kind), kind is LibraryLabels.Item ? "3a, 4b" : string.Join(", ", LibraryLabels.ValuesOf(kind)))).FirstOrDefault()
        ?? (asked.Skip is < 0 or > MostSkipped ? Sentence.Of(Strings.Api_BadNumber, "skip", 0, MostSkipped) : null)
        ?? (asked.Take is < 1 or > MostAtOnce ? Sentence.Of(Strings.Api_BadNumber, "take", 1, MostAtOnce) : null);

    /// <summary>Items are those of any plan, so only their form is known.</summary>
    private static bool IsKnown(string kind, string value) => kind is LibraryLabels.Item
        ? value is { Length: <= LongestItem } && value.All(char.IsAsciiLetterOrDigit)
        : LibraryLabels.ValuesOf(kind).Contains(value, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Values(Asked asked, string kind) => (kind switch
    {
        LibraryLabels.Country => asked.Country,
        LibraryLabels.Sector => asked.Sector,
        LibraryLabels.Approach => asked.Approach,
        LibraryLabels.Item => asked.Item,
        LibraryLabels.Tier => asked.Tier,
        LibraryLabels.OrganisationType => asked.OrganisationType,
        _ => asked.Language,
    } ?? []).SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static Dictionary<string, IReadOnlyList<Facet>> Facets(LibraryPage page) => LibraryLabels.Kinds.ToDictionary(
        NameOf, kind => (IReadOnlyList<Facet>)[.. page.Facets.Where(facet => facet.Label.StartsWith(kind, StringComparison.Ordinal)).Select(facet => new Facet(Written(kind, facet.Label[kind.Length..]), facet.Count))]);

    /// <summary>A value as practices have it, of which labels keep the small letters only.</summary>
    private static string Written(string kind, string value) => LibraryLabels.ValuesOf(kind).FirstOrDefault(one => one.Equals(value, StringComparison.OrdinalIgnoreCase)) ?? value;

    private static string NameOf(string kind) => kind switch
    {
        LibraryLabels.Country => "country",
        LibraryLabels.Sector => "sector",
        LibraryLabels.Approach => "approach",
        LibraryLabels.Item => "item",
        LibraryLabels.Tier => "tier",
        LibraryLabels.OrganisationType => "organisationType",
        _ => "language",
    };

    /// <summary>What is asked for, from the query; several values of one kind are joined by commas or given several times.</summary>
    internal sealed record Asked
    {
        public string? Q { get; init; }

        public string[]? Country { get; init; }

        public string[]? Sector { get; init; }

        public string[]? Approach { get; init; }

        public string[]? Item { get; init; }

        public string[]? Tier { get; init; }

        public string[]? OrganisationType { get; init; }

        public string[]? Language { get; init; }

        public int? Skip { get; init; }

        public int? Take { get; init; }
    }

    /// <summary>What was found.</summary>
    /// <param name="Total">How many there are.</param>
    /// <param name="Near">Whether none has all the words, and these have most of them.</param>
    /// <param name="Practices">The practices, best first.</param>
    /// <param name="Facets">How many have each value, by kind.</param>
    internal sealed record Found(int Total, bool Near, IReadOnlyList<PracticeView> Practices, IReadOnlyDictionary<string, IReadOnlyList<Facet>> Facets);

    /// <param name="Value">The value.</param>
    /// <param name="Count">How many have it.</param>
    internal sealed record Facet(string Value, int Count);
}
