using TipEngage.Features.WorkPlan.Catalog;
using TipEngage.Teams.Cards;
using TextRun = TipEngage.Teams.Cards.TextRun;

namespace TipEngage.Features.WorkPlan.Answers;

/// <summary>The few kinds of text that our cards are made of.</summary>
internal static class CardText
{
    public static TextBlock Heading(string text) => new(Teams.Activities.Markdown.Escape(text))
    {
        Size = TextSize.Large,
        Weight = TextWeight.Bolder,
        Style = TextStyle.Heading,
    };

    public static TextBlock Label(string text) => new(text) { Weight = TextWeight.Bolder, Spacing = CardSpacing.Medium };

    public static TextBlock Subtle(string text) => new(Teams.Activities.Markdown.Escape(text)) { IsSubtle = true, Size = TextSize.Small, Spacing = CardSpacing.Small };

    public static TextBlock Plain(string text) => new(Teams.Activities.Markdown.Escape(text));

    /// <summary>Plan text as it stands in the document: no Markdown is read in runs, so nothing is altered.</summary>
    public static RichTextBlock Verbatim(PlanText text) => new([.. text.Runs.Select(run => new TextRun(run.Text) { Italic = run.Italic ? true : null })])
    {
        Spacing = CardSpacing.Small,
    };

    public static RichTextBlock Verbatim(string text) => new([new TextRun(text)]) { Spacing = CardSpacing.Small };
}
