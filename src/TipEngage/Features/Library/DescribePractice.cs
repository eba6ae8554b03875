using TipEngage.Practices;
using TipEngage.Practices.Library;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Library;

/// <summary>Shows all that a practice tells, on as many cards as it takes.</summary>
internal sealed class DescribePractice(PracticeLibrary library, LibraryScreens screens, PracticeCards cards) : ICardAction<DescribePractice.Data>
{
    /// <summary>Longest text in what is read where no card can be shown.</summary>
    private const int LongestRead = 80;

    public static ExecuteAction Button(string reference) => CardLanguage.Button(Strings.Button_WholePractice, new Data(reference));

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken)
    {
        var widest = await screens.WidestAsync(turn, cancellationToken);
        var view = await screens.ViewAsync(turn, cancellationToken);
        return PracticeReference.Read(data.Practice) is { } number && await library.FindAsync(number, widest, cancellationToken) is { } practice
            ? Reply.Card(Create(view, practice, cards.PageOf(practice), data.Part ?? 0).ToAttachment(), practice.Title)
            : ShowPractice.NoLongerThere(view, data.Practice);
    }

    private static AdaptiveCard Create(PlanView view, PublishedPractice practice, Uri? page, int index)
    {
        (string Label, string Text)[] told = [.. PracticeTexts.Of(practice, view.Plan)];
        var part = CardPart.Of(told.Select(one => (CardElement[])[CardText.Label(one.Label), CardText.Verbatim(one.Text) with { Spacing = CardSpacing.None }]), index);
        string[] consents = [.. LibraryWording.Consents(practice).Select(one => $"{one.Label}: {one.Value}")];
        return view.Card(
            [
                CardText.Heading(practice.Title) with { Id = Marks.Practice(practice.Reference) },
                CardText.Subtle($"{practice.Reference} · {RegisterWords.Tlp(practice.Tlp)}") with { Spacing = CardSpacing.None },
                .. part.Place,
                .. told is [] ? [CardText.Plain(Strings.Library_NothingMore)] : part.Elements,
                CardText.Subtle(practice.Citation) with { Spacing = CardSpacing.Medium },
                .. consents.Select(line => CardText.Subtle(line) with { Spacing = CardSpacing.None }),
            ],
            CardText.Lines([practice.Title, .. told.Select(one => CardText.Line(one.Label, Graphemes.Shorten(one.Text, LongestRead))), practice.Citation, .. consents]),
            [
                .. part.Beside((name, at) => CardLanguage.Button(name, new Data(practice.Reference, at))),
                ShowPractice.Button(Sentence.Of(Strings.Button_BackToPractice, practice.Reference), practice.Reference),
                .. page is null ? Array.Empty<CardAction>() : [new OpenUrlAction(page.AbsoluteUri) { Title = Strings.Button_OpenPage }],
            ]) with
        { Refresh = new(CardLanguage.Button(Strings.Button_Refresh, new Data(practice.Reference, part.Index)), view.RefreshedFor) };
    }

    /// <summary>Data of the button, and of the refresh.</summary>
    /// <param name="Practice">Reference of the practice.</param>
    /// <param name="Part">Which part of it, from 0; null for the first.</param>
    internal sealed record Data(string Practice, int? Part = null) : ICardActionData
    {
        public static string Verb => "library.describe";

        public static bool IsQuestion => true;
    }
}
