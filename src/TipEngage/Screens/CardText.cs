using TipEngage.Plans.Catalog;
using TipEngage.Resources;
using TipEngage.Teams.Cards;
using TextRun = TipEngage.Teams.Cards.TextRun;

namespace TipEngage.Screens;

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

    /// <summary>What is wrong, above everything else.</summary>
    public static Container Wrong(string sentence) => new([Plain(sentence) with { Weight = TextWeight.Bolder }]) { Style = ContainerStyle.Attention };

    /// <summary>A label and an address that was checked when it was recorded, shown as its host; brackets in it would end the link.</summary>
    public static string Linked(string label, string address) => Sentence.Of(
        Strings.Plain_Line, label,
        $"[{Teams.Activities.Markdown.Escape(new Uri(address).Host)}]({address.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)})");

    /// <summary>Another name that the plan gives the same thing.</summary>
    public static TextBlock AlsoNamed(string name) => Subtle(Sentence.Of(Strings.Materials_AlsoNamed, name)) with { Spacing = CardSpacing.None };

    /// <summary>A label and what stands under it, for who can't see the card; null where nothing does.</summary>
    public static string? Line(string label, string? text) => text is null ? null : Sentence.Of(Strings.Plain_Line, label, text);

    /// <summary>Lines for who can't see the card; null ones are left out.</summary>
    public static string Lines(params IEnumerable<string?> lines) => string.Join('\n', lines.Where(line => !string.IsNullOrEmpty(line)));

    /// <summary>Where the plan names something, in plain words.</summary>
    public static string NamedIn(IEnumerable<string> itemIds) => Sentence.Of(Strings.Named_In, string.Join(", ", itemIds));

    /// <summary>Where the plan names something, a line for each item; the first of a card carries the item's mark.</summary>
    public static IEnumerable<CardElement> NamedIn(Plan plan, IEnumerable<string> itemIds, IEnumerable<string> marked) => itemIds
        .Select(plan.Find).OfType<PlanItem>()
        .Select(item => Subtle(Sentence.Of(Strings.Named_InItem, ItemWords.Title(item))) with
        {
            Id = marked.Contains(item.Id) ? Marks.Of(item) : null,
            Spacing = CardSpacing.None,
        });

    /// <summary>Plan text as it stands in the document: no Markdown is read in runs, so nothing is altered.</summary>
    public static RichTextBlock Verbatim(PlanText text) => new([.. text.Runs.Select(run => new TextRun(run.Text) { Italic = run.Italic ? true : null })])
    {
        Spacing = CardSpacing.Small,
    };

    public static RichTextBlock Verbatim(string text) => new([new TextRun(text)]) { Spacing = CardSpacing.Small };
}
