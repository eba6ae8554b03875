using TipEngage.Practices.Form;
using TipEngage.Practices.Library;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Library;

/// <summary>A published practice: what it is, how far its evidence reaches and why, how to cite it, and who else finds it useful.</summary>
internal static class PracticeCard
{
    /// <summary>Previews of links know the elements of this version.</summary>
    public const string InsertedVersion = "1.3";

    private const int LongestRelated = 50;

    /// <summary>Sentences of members; who else finds it useful is named.</summary>
    private const int MostSaid = 3;

    public static AdaptiveCard Create(PlanView view, PublishedPractice practice, Beside beside) => view.Card(
        [
            .. beside.Said is { } said ? [new Container([CardText.Plain(said)]) { Style = ContainerStyle.Emphasis }] : Array.Empty<CardElement>(),
            .. Body(view, practice, isInserted: false),
            .. Echoes(view, beside.Echo),
            .. beside.Related is [] ? Array.Empty<CardElement>() :
                [CardText.Label(Strings.Library_Related), new ActionSet([.. beside.Related.Select(other => ShowPractice.Button(Short(other), other.Reference))]) { Spacing = CardSpacing.Small }],
        ],
        Fallback(view, practice),
        [.. Buttons(view, practice, beside)]) with
    { Refresh = new(ShowPractice.Refresh(practice.Reference, beside.Said), view.RefreshedFor) };

    /// <summary>The card that a person puts into a message of their own.</summary>
    public static AdaptiveCard CreateInserted(PlanView view, PublishedPractice practice, Uri? page) =>
        view.Card(Body(view, practice, isInserted: true), Fallback(view, practice), page is null ? null : [new OpenUrlAction(page.AbsoluteUri) { Title = Strings.Button_OpenPage }]) with { Version = InsertedVersion };

    private static IEnumerable<CardElement> Body(PlanView view, PublishedPractice practice, bool isInserted) =>
    [
        new Container(
        [
            CardText.Heading(practice.Title) with { Style = isInserted ? null : TextStyle.Heading },
            CardText.Subtle($"{practice.Reference} · {RegisterWords.Tlp(practice.Tlp)}") with { Spacing = CardSpacing.None },
            .. Tier(practice),
            CardText.Verbatim(practice.Fields.GetValueOrDefault(PracticeFields.Summary.Name, "")) with { Spacing = CardSpacing.Medium },
        ])
        { Id = Marks.Practice(practice.Reference) },
        new FactSet([.. Facts(view, practice).Select(fact => new Fact(fact.Label, Markdown.Escape(fact.Value)))]) { Spacing = CardSpacing.Medium },
        CardText.Label(LibraryWording.Cite(practice)) with { Spacing = CardSpacing.Small },
        CardText.Verbatim(practice.Citation) with { Spacing = CardSpacing.None },
    ];

    private static IEnumerable<(string Label, string Value)> Facts(PlanView view, PublishedPractice practice) => [.. PracticeFacts.Of(view, practice), .. LibraryWording.Consents(practice)];

    private static IEnumerable<CardElement> Tier(PublishedPractice practice)
    {
        if (LibraryWording.Tier(practice) is not { } tier)
            yield break;

        var line = practice.IsSelfReported ? $"{tier} · {Strings.Library_SelfReported}" : tier;
        yield return CardText.Label(line);
        foreach (var reason in LibraryWording.TierReason(practice))
            yield return CardText.Subtle(reason) with { Spacing = CardSpacing.None };
    }

    private static IEnumerable<CardElement> Echoes(PlanView view, LibraryEcho echo)
    {
        if (echo.Endorsed.Count + echo.UnnamedCount > 0)
        {
            yield return CardText.Label(Strings.Library_FoundUseful);
            yield return CardText.Plain(EchoWords.Endorsed(echo, view.Language)) with { Spacing = CardSpacing.None };
            foreach (var one in echo.Endorsed.Where(one => one.Said is not null).Take(MostSaid))
                yield return CardText.Verbatim($"{EchoWords.Party(one.Party, view.Language)}: {one.Said}") with { Spacing = CardSpacing.Small };
        }

        if (echo.EarlierCount > 0)
            yield return CardText.Subtle(EchoWords.Earlier(echo));

        if (echo.Adopted.Count > 0)
        {
            yield return CardText.Label(Strings.Library_UsedToo);
            yield return CardText.Plain(EchoWords.Adopted(echo, view.Language)) with { Spacing = CardSpacing.None };
        }
    }

    private static IEnumerable<CardAction> Buttons(PlanView view, PublishedPractice practice, Beside beside)
    {
        if (PracticeTexts.Of(practice, view.Plan).Any())
            yield return DescribePractice.Button(practice.Reference);
        if (beside.MayAnswer)
        {
            yield return AdoptPractice.Button(practice.Reference);
            yield return EndorsePractice.Button(practice.Reference);
        }

        if (beside.Page is { } page)
            yield return new OpenUrlAction(page.AbsoluteUri) { Title = Strings.Button_OpenPage };
        yield return SearchPractices.Button(Strings.Button_AllPractices, new(null, null));
    }

    private static string Short(PublishedPractice other) => $"{other.Reference}: {Graphemes.Shorten(other.Title, LongestRelated)}";

    private static string Fallback(PlanView view, PublishedPractice practice) => CardText.Lines(
    [
        $"{practice.Title} ({practice.Reference}, {RegisterWords.Tlp(practice.Tlp)})",
        LibraryWording.Tier(practice),
        practice.IsSelfReported ? Strings.Library_SelfReported : null,
        .. LibraryWording.TierReason(practice),
        practice.Fields.GetValueOrDefault(PracticeFields.Summary.Name),
        .. Facts(view, practice).Select(fact => CardText.Line(fact.Label, fact.Value)),
        CardText.Line(LibraryWording.Cite(practice), practice.Citation),
    ]);

    /// <summary>What stands beside a practice.</summary>
    /// <param name="Related">Practices like it.</param>
    /// <param name="Echo">Who finds it useful and who uses it too.</param>
    /// <param name="Page">Address of its page; null for none.</param>
    /// <param name="MayAnswer">Whether the reader may say so.</param>
    /// <param name="Said">What has just been done; null for nothing.</param>
    internal sealed record Beside(IReadOnlyList<PublishedPractice> Related, LibraryEcho Echo, Uri? Page, bool MayAnswer, string? Said);
}
