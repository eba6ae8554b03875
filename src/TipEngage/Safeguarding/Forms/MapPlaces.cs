using System.Text.RegularExpressions;
using TipEngage.Resources;

namespace TipEngage.Safeguarding.Forms;

/// <summary>How services of maps write the address of one place, which says where somebody is as well as degrees do.</summary>
/// <param name="Places">What such an address begins with, before something that names the place: <c>{top}</c> stands for the country of a site, <c>{ask}</c> for a question behind the path, <c>{words}</c> for three words with dots between.</param>
/// <param name="Source">Where that comes from.</param>
/// <param name="AsOf">When it was last looked at.</param>
internal sealed partial record MapPlaces(IReadOnlyList<string> Places, string Source, DateOnly AsOf)
{
    private const string Resource = "TipEngage.Safeguarding.Forms.MapPlaces.json";

    private readonly Regex addresses = new($@"(?<![a-z0-9.])(?:www\.|m\.|[a-z]{{2}}\.)?(?:{string.Join('|', Places.Select(PatternOf))})[^\s/][^\s]{{0,300}}", RegexOptions.CultureInvariant);

    public static MapPlaces Default => field ??= EmbeddedJson.Find(Resource, MapPlacesJson.Default.MapPlaces)!;

    /// <summary>The addresses of places in words of a link, as <see cref="FormLink.Words"/> gives them.</summary>
    public IEnumerable<Hit> In(string text) => addresses.Matches(text).Concat(Codes().Matches(text)).Select(match => new Hit(FindingKind.Address, Severity.Block, match.Index, match.Index + match.Length));

    /// <summary>The words of a link have a stroke for every mark of a question.</summary>
    private static string PatternOf(string place) => Regex.Escape(place)
        .Replace(@"\{top}", @"[a-z]{2,3}(?:\.[a-z]{2})?", StringComparison.Ordinal)
        .Replace(@"\{ask}", "/?(?:q|query|ll|cid|daddr|saddr|ftid|cp|where1|sp|api|place|address|oid)/", StringComparison.Ordinal)
        .Replace(@"\{words}", @"[^\s./]{2,30}\.[^\s./]{2,30}\.[^\s./]{1,30}", StringComparison.Ordinal);

    /// <summary>The code of a small area, which has letters and digits; its plus is a space in the words of a link.</summary>
    [GeneratedRegex(@"(?<=/)(?=[2-9]*[cfghjmpqrvwx])(?=[cfghjmpqrvwx]*[2-9])[2-9cfghjmpqrvwx]{4,8} [2-9cfghjmpqrvwx]{2,3}(?![a-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Codes();
}
