using TipEngage.Practices;
using TipEngage.Practices.Library;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Library;

/// <summary>Shows all that a practice tells, as far as a card holds it.</summary>
internal sealed class DescribePractice(PracticeLibrary library, LibraryScreens screens, PracticeCards cards) : ICardAction<DescribePractice.Data>
{
    /// <summary>Longest text on the card, so that all of them fit.</summary>
    private const int Longest = 500;

    /// <summary>The same in what is read where no card can be shown.</summary>
    private const int LongestRead = 80;

    public static ExecuteAction Button(string reference) => CardLanguage.Button(Strings.Button_WholePractice, new Data(reference));

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken)
    {
        var widest = await screens.WidestAsync(turn, cancellationToken);
        var view = await screens.ViewAsync(turn, cancellationToken);
        return PracticeReference.Read(data.Practice) is { } number && await library.FindAsync(number, widest, cancellationToken) is { } practice
            ? Reply.Card(Create(view, practice, cards.PageOf(practice)).ToAttachment(), practice.Title)
            : ShowPractice.NotThere(view, data.Practice);
    }

    private static AdaptiveCard Create(PlanView view, PublishedPractice practice, Uri? page)
    {
        (string Label, string Text)[] told = [.. PracticeTexts.Of(practice, view.Plan)];
        return view.Card(
            [
                CardText.Heading(practice.Title) with { Id = Marks.Practice(practice.Reference) },
                CardText.Subtle($"{practice.Reference} · {RegisterWords.Tlp(practice.Tlp)}") with { Spacing = CardSpacing.None },
                .. told is [] ? [CardText.Plain(Strings.Library_NothingMore)] : told.SelectMany(one => new CardElement[] { CardText.Label(one.Label), CardText.Verbatim(Short(one.Text)) with { Spacing = CardSpacing.None } }),
                CardText.Subtle(practice.Citation) with { Spacing = CardSpacing.Medium },
            ],
            CardText.Lines([practice.Title, .. told.Select(one => CardText.Line(one.Label, Graphemes.Shorten(one.Text, LongestRead))), practice.Citation]),
            [
                ShowPractice.Button(Sentence.Of(Strings.Button_BackToPractice, practice.Reference), practice.Reference),
                .. page is null ? Array.Empty<CardAction>() : [new OpenUrlAction(page.AbsoluteUri) { Title = Strings.Button_OpenPage }],
            ]);
    }

    private static string Short(string text) => Graphemes.Shorten(text, Longest);

    /// <summary>Data of the button.</summary>
    internal sealed record Data(string Practice) : ICardActionData
    {
        public static string Verb => "library.describe";

        public static bool IsQuestion => true;
    }
}
