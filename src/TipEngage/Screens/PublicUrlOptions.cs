using TipEngage.Plans.Catalog;

namespace TipEngage.Screens;

/// <summary>Where the pages of the service are found from outside.</summary>
internal sealed class PublicUrlOptions
{
    /// <summary>Address of the service, under which links to items lie.</summary>
    /// <value>
    /// Such as <c>https://tipengage.example</c>; none by default, and then cards carry no links and only links to this machine unfurl.
    /// </value>
    public Uri? PublicUrl { get; set; }

    /// <summary>Address of the page of an item of a plan; null where the service has none.</summary>
    public Uri? PageOf(Plan plan, string itemId) =>
        Under($"items/{itemId}?plan={plan.Key}");

    /// <summary>Address of something that the service offers; null where the service has none.</summary>
    /// <param name="path">Where it lies below the service's address.</param>
    public Uri? Under(string path) => PublicUrl is { } own ? new Uri($"{own.AbsoluteUri.TrimEnd('/')}/{path}") : null;

    /// <summary>Whether a link leads to the host of the service, or to this machine, by any of its names, where that is all that is known.</summary>
    public bool IsOurs(Uri link) => PublicUrl is { IsLoopback: false } own
        ? link.IdnHost.Equals(own.IdnHost, StringComparison.OrdinalIgnoreCase)
        : link.IsLoopback;
}
