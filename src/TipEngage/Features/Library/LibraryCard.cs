using TipEngage.Practices.Form;
using TipEngage.Practices.Library;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Library;

/// <summary>The practices that were found, best first, with buttons that narrow them down.</summary>
internal static class LibraryCard
{
    private const int MostOfAKind = 5;
    private const int LongestTitle = 60;

    /// <summary>What the rows and the ways to narrow them down take of a card, in bytes; the rest is for what is read where no card can be shown.</summary>
    private const int Room = CardSize.Most * 7 / 10;

    public static string Summary(LibraryPage page) => page.Total == 0 ? Strings.Library_Nothing : Sentence.Of(Strings.Library_Found, page.Total);

    /// <param name="view">The plan.</param>
    /// <param name="search">What was looked for.</param>
    /// <param name="page">What was found.</param>
    /// <param name="items">Ids of the items of the plan that it is also about.</param>
    /// <param name="file">Address of the file of all that everybody may see; null for none.</param>
    public static AdaptiveCard Create(PlanView view, LibrarySearch search, LibraryPage page, IReadOnlyList<string> items, Uri? file)
    {
        CardElement[] body =
        [
            CardText.Heading(Strings.Library_Title),
            .. search.Text.Length > 0 ? [CardText.Verbatim(Graphemes.Shorten(search.Text, LongestTitle)) with { Spacing = CardSpacing.None }] : Array.Empty<CardElement>(),
            CardText.Plain(Summary(page)),
            .. page.IsNear ? [CardText.Subtle(Strings.Library_Near)] : Array.Empty<CardElement>(),
            .. page.Practices.Select(practice => Row(view, practice)),
            .. CardText.NamedIn(view.Plan, items, items),
        ];
        return view.Card(
            [.. body, .. Narrowing(view, search, page, Room - CardSize.Of(body))],
            CardText.Lines([Strings.Library_Title, Summary(page), .. page.Practices.Select(practice => Line(view, practice))]),
            [.. Paging(search, page), .. file is null ? Array.Empty<CardAction>() : [new OpenUrlAction(file.AbsoluteUri) { Title = Strings.Button_LibraryFile }]]) with
        { Refresh = new(SearchPractices.Button(Strings.Button_Refresh, DataOf(search, search.Filters, search.Skip) with { Items = items is [] ? null : string.Join(' ', items) }), view.RefreshedFor) };
    }

    private static Container Row(PlanView view, PublishedPractice practice) => new(
    [
        CardText.Verbatim(practice.Title),
        CardText.Subtle(Facts(view, practice)) with { Spacing = CardSpacing.None },
        new ActionSet([ShowPractice.Button(Sentence.Of(Strings.Button_OpenPractice, practice.Reference), practice.Reference)]) { Spacing = CardSpacing.Small },
    ])
    {
        Id = Marks.Practice(practice.Reference),
        Separator = true,
        Spacing = CardSpacing.Medium,
    };

    private static string Line(PlanView view, PublishedPractice practice) => $"{practice.Title} ({Facts(view, practice)})";

    private static string Facts(PlanView view, PublishedPractice practice) => string.Join(" · ", ((string?[])
    [
        practice.Reference,
        LibraryWording.Tier(practice),
        practice.IsSelfReported ? Strings.Library_SelfReported : null,
        string.Join(", ", practice.Several(PracticeFields.Countries).Select(country => PracticeFields.Countries.Choices!.WordsFor(country, view.Plan))),
        RegisterWords.Tlp(practice.Tlp),
    ]).Where(fact => !string.IsNullOrEmpty(fact)));

    private static IEnumerable<CardElement> Narrowing(PlanView view, LibrarySearch search, LibraryPage page, int room)
    {
        if (search.Filters is not [])
        {
            yield return new ActionSet([.. search.Filters.Select(label =>
                SearchPractices.Button(Sentence.Of(Strings.Library_Without, LibraryWording.Label(label, view.Plan)), DataOf(search, search.Filters.Except([label]))))]);
        }

        var isFirst = true;
        foreach (var kind in Facets(search, page))
        {
            CardElement[] group =
            [
                .. isFirst ? [CardText.Label(Strings.Library_Narrow)] : Array.Empty<CardElement>(),
                CardText.Subtle(NameOf(kind.Key, kind.Count())) with { Spacing = CardSpacing.Small },
                new ActionSet([.. kind.Take(MostOfAKind).Select(facet => SearchPractices.Button(
                    $"{LibraryWording.Label(facet.Label, view.Plan)} ({facet.Count})", DataOf(search, [.. search.Filters, facet.Label])))]) { Spacing = CardSpacing.None },
            ];
            if ((room -= CardSize.Of(group)) < 0)
                yield break;

            isFirst = false;
            foreach (var element in group)
                yield return element;
        }
    }

    private static string NameOf(string kind, int count) =>
        count > MostOfAKind ? Sentence.Of(Strings.Library_KindOf, LibraryWording.Kind(kind), MostOfAKind, count) : LibraryWording.Kind(kind);

    /// <summary>Those that leave something out, by their kind.</summary>
    private static IEnumerable<IGrouping<string, (string Label, int Count)>> Facets(LibrarySearch search, LibraryPage page) => page.Facets
        .Where(facet => facet.Count < page.Total && LibraryLabels.Read(facet.Label) is { } label && LibraryLabels.Kinds.Contains(label.Kind) && !search.Filters.Contains(facet.Label))
        .GroupBy(facet => facet.Label[..2]).OrderBy(kind => LibraryLabels.Kinds.ToList().IndexOf(kind.Key));

    private static IEnumerable<CardAction> Paging(LibrarySearch search, LibraryPage page)
    {
        if (search.Skip > 0)
            yield return SearchPractices.Button(Strings.Button_ResultsBefore, DataOf(search, search.Filters, Math.Max(0, search.Skip - SearchPractices.AtOnce)));
        if (search.Skip + page.Practices.Count < page.Total && page.Practices.Count > 0)
            yield return SearchPractices.Button(Strings.Button_ResultsAfter, DataOf(search, search.Filters, search.Skip + SearchPractices.AtOnce));
        if (search is not { Text: "", Filters: [] })
            yield return SearchPractices.Button(Strings.Button_AllPractices, new(null, null));
        if (page.Total == 0)
            yield return PracticeButtons.Mine;
    }

    private static SearchPractices.Data DataOf(LibrarySearch search, IEnumerable<string> filters, int skip = 0)
    {
        var labels = string.Join(' ', filters);
        return new(search.Text.Length > 0 ? search.Text : null, labels.Length > 0 ? labels : null, skip);
    }
}
