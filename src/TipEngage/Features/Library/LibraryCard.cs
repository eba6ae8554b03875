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

    /// <summary>So many characters of the filters are named where not each has a button.</summary>
    private const int LongestNames = 200;

    public static string Summary(LibraryPage page) => page.Total == 0 ? Strings.Library_Nothing : Sentence.Of(Strings.Library_Found, page.Total);

    /// <param name="view">The plan.</param>
    /// <param name="search">What was looked for.</param>
    /// <param name="page">What was found.</param>
    /// <param name="items">Ids of the items of the plan that it is also about.</param>
    /// <param name="file">Address of the file of all that everybody may see; null for none.</param>
    public static AdaptiveCard Create(PlanView view, LibrarySearch search, LibraryPage page, IReadOnlyList<string> items, Uri? file)
    {
        var card = CreateBare(view, search, page, items, file);
        return card with { Body = [.. card.Body, .. Narrowing(view, search, page, CardSize.Most - card.ToUtf8().Length)] };
    }

    /// <summary>What was found, with nothing that narrows it down: that takes what room is left, since every button carries all that is looked for.</summary>
    private static AdaptiveCard CreateBare(PlanView view, LibrarySearch search, LibraryPage page, IReadOnlyList<string> items, Uri? file) => view.Card(
        [
            CardText.Heading(Strings.Library_Title),
            .. search.Text.Length > 0 ? [CardText.Verbatim(Graphemes.Shorten(search.Text, LongestTitle)) with { Spacing = CardSpacing.None }] : Array.Empty<CardElement>(),
            CardText.Plain(Summary(page)),
            .. page.IsNear ? [CardText.Subtle(Strings.Library_Near)] : Array.Empty<CardElement>(),
            .. page.Practices.Select(practice => Row(view, practice)),
            .. CardText.NamedIn(view.Plan, items, items),
        ],
        CardText.Lines([Strings.Library_Title, Summary(page), .. page.Practices.Select(practice => Line(view, practice))]),
        [.. Paging(search, page), .. file is null ? Array.Empty<CardAction>() : [new OpenUrlAction(file.AbsoluteUri) { Title = Strings.Button_LibraryFile }]]) with
    { Refresh = new(SearchPractices.Button(Strings.Button_Refresh, DataOf(search, search.Filters, search.Skip) with { Items = items is [] ? null : string.Join(' ', items) }), view.RefreshedFor) };

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
        var filters = Filters(view, search, room);
        room -= CardSize.Of(filters);
        foreach (var element in filters)
            yield return element;

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

    /// <summary>Buttons that take a filter away; where there is no room for each, those of the last, below the names of all.</summary>
    private static CardElement[] Filters(PlanView view, LibrarySearch search, int room)
    {
        if (search.Filters is [])
            return [];

        ExecuteAction[] buttons = [.. search.Filters.Select(label =>
            SearchPractices.Button(Sentence.Of(Strings.Library_Without, LibraryWording.Label(label, view.Plan)), DataOf(search, search.Filters.Except([label]))))];
        var names = CardText.Subtle(Graphemes.Shorten(Sentence.Of(Strings.Library_NarrowedBy, string.Join("; ", search.Filters.Select(label => LibraryWording.Label(label, view.Plan)))), LongestNames));
        return Enumerable.Range(0, buttons.Length + 1)
            .Select(left => (CardElement[])[.. left == 0 ? Array.Empty<CardElement>() : [names], .. left == buttons.Length ? Array.Empty<CardElement>() : [new ActionSet(buttons[left..])]])
            .FirstOrDefault(elements => CardSize.Of(elements) <= room) ?? [];
    }

    private static string NameOf(string kind, int count) =>
        count > MostOfAKind ? Sentence.Of(Strings.Library_KindOf, LibraryWording.Kind(kind), MostOfAKind, count) : LibraryWording.Kind(kind);

    /// <summary>Those that leave something out, by their kind.</summary>
    private static IEnumerable<IGrouping<string, (string Label, int Count)>> Facets(LibrarySearch search, LibraryPage page) => page.Facets
        .Where(facet => facet.Count < page.Total && SearchPractices.HasRoomFor(search.Filters, facet.Label) && LibraryLabels.Read(facet.Label) is { } label && LibraryLabels.Kinds.Contains(label.Kind) && !search.Filters.Contains(facet.Label))
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
