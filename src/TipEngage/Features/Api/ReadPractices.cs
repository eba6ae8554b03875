using TipEngage.Access.Callers;
using TipEngage.Hosting;
using TipEngage.Practices;
using TipEngage.Practices.Library;

namespace TipEngage.Features.Api;

/// <summary>Published practices: those that the caller may see and no others, by words and by what they are filtered by.</summary>
internal static class ReadPractices
{
    private const int MostAtOnce = 100;
    private const int MostSkipped = 100_000;
    private const int LongestText = 500;

    public static async Task<IResult> AllAsync([AsParameters] Asked asked, HttpContext http, PracticeLibrary library, LibraryLimits limits)
    {
        if (limits.Refuse(http) is { } refusal)
            return refusal;

        var text = asked.Q ?? "";
        var search = new LibrarySearch(text.Length > LongestText ? text[..LongestText] : text, [.. Labels(asked)], LibraryCircles.WidestFor(Caller.Of(http).Role))
        {
            Skip = Math.Clamp(asked.Skip ?? 0, 0, MostSkipped),
            Take = Math.Clamp(asked.Take ?? 20, 1, MostAtOnce),
        };
        var page = await library.SearchAsync(search, http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Ok(new Found(page.Total, page.IsNear, [.. page.Practices.Select(PracticeView.Of)], Facets(page)));
    }

    public static async Task<IResult> OneAsync(string reference, HttpContext http, PracticeLibrary library, LibraryLimits limits)
    {
        if (limits.Refuse(http) is { } refusal)
            return refusal;

        http.Response.Headers.CacheControl = "no-store";
        return PracticeReference.Read(reference) is { } number && await library.FindAsync(number, LibraryCircles.WidestFor(Caller.Of(http).Role), http.RequestAborted) is { } practice
            ? Results.Ok(PracticeView.Of(practice))
            : Results.Problem(statusCode: StatusCodes.Status404NotFound);
    }

    private static IEnumerable<string> Labels(Asked asked) =>
    [
        .. Of(LibraryLabels.Country, asked.Country), .. Of(LibraryLabels.Sector, asked.Sector), .. Of(LibraryLabels.Approach, asked.Approach), .. Of(LibraryLabels.Item, asked.Item),
        .. Of(LibraryLabels.Tier, asked.Tier), .. Of(LibraryLabels.OrganisationType, asked.OrganisationType), .. Of(LibraryLabels.Language, asked.Language),
    ];

    private static IEnumerable<string> Of(string kind, string[]? values) =>
        (values ?? []).SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Select(value => LibraryLabels.Of(kind, value));

    private static Dictionary<string, IReadOnlyList<Facet>> Facets(LibraryPage page) => LibraryLabels.Kinds.ToDictionary(
        NameOf, kind => (IReadOnlyList<Facet>)[.. page.Facets.Where(facet => facet.Label.StartsWith(kind, StringComparison.Ordinal)).Select(facet => new Facet(facet.Label[kind.Length..], facet.Count))]);

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
