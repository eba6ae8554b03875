using System.Text.Json.Nodes;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Cards;

namespace TipEngage.Teams.Tests.Cards;

/// <summary>One card with every element, every action and every property.</summary>
internal static class EveryCard
{
    public static AdaptiveCard Create() => new()
    {
        Body = [.. Texts(), .. Structure(), .. Inputs()],
        Actions = Actions(),
        FallbackText = "Item 4b: a toolkit, in progress",
        Lang = "en",
        Rtl = false,
        Refresh = new(ExecuteAction.For("Refresh", new OpenData()), ["29:1Ana"]),
        Teams = new() { Width = "Full", Entities = [Entity.Mention(new() { Id = "29:1Ana", Name = "Ana" })] },
    };

    private static CardElement[] Texts() =>
    [
        new TextBlock("Item 4b & <at>Ana</at>")
        {
            Id = "item-4b",
            IsVisible = true,
            Separator = true,
            Spacing = CardSpacing.ExtraLarge,
            Size = TextSize.ExtraLarge,
            Weight = TextWeight.Bolder,
            Color = TextColor.Attention,
            IsSubtle = true,
            MaxLines = 3,
            Style = TextStyle.Heading,
        },
        new TextBlock("ภาษาไทย, tiếng Việt") { Wrap = false, Style = TextStyle.ColumnHeader },
        new RichTextBlock([new("Develop a "), new("toolkit") { Italic = true, Size = TextSize.Small, Weight = TextWeight.Lighter, Color = TextColor.Good, IsSubtle = false }]),
        new FactSet([new("Window", "2017 - 2018"), new("Audience", "Members")]),
        new CardImage("https://example.org/toolkit.png", "The toolkit's cover") { Size = "Medium", Id = "material-toolkit" },
    ];

    private static CardElement[] Structure() =>
    [
        new Container([new TextBlock("inside")]) { Style = ContainerStyle.Emphasis, Bleed = true, SelectAction = new OpenUrlAction("https://example.org/") },
        new ColumnSet(
        [
            new([new TextBlock("left")]) { Id = "left", Width = "auto", VerticalContentAlignment = "Center", SelectAction = new ToggleVisibilityAction(["right"]) },
            new([new TextBlock("right")]) { Id = "right", Width = "40px" },
        ])
        { SelectAction = new SubmitAction { Data = new JsonObject { ["k"] = "v" } } },
        new Table([new(1), new(2)],
        [
            new([new([new TextBlock("Item")]), new([new TextBlock("Status")])]),
            new([new([new TextBlock("4b")]), new([new TextBlock("In progress")])]),
        ])
        { ShowGridLines = true },
        new ActionSet([new OpenUrlAction("https://example.org/plan") { Title = "The plan", Id = "open", Mode = "secondary", Style = "positive", Tooltip = "Opens the plan" }]),
    ];

    private static CardElement[] Inputs() =>
    [
        new TextInput { Id = "note", Label = "Note", Value = "x", Placeholder = "What happened?", IsMultiline = true, MaxLength = 500, Regex = "^.+$", IsRequired = true, ErrorMessage = "Write a note." },
        new NumberInput { Id = "percent", Label = "Percent", Value = 12.5m, Min = 0, Max = 100 },
        new DateInput { Id = "day", Label = "Day", Value = new(2018, 3, 1), Min = new(2017, 1, 1), Max = new(2019, 12, 31) },
        new ToggleInput("It is public") { Id = "public", Label = "Public", Value = "true" },
        new ChoiceSetInput([new("Item 4a", "4a"), new("Item 4b", "4b")])
        {
            Id = "item",
            Label = "Item",
            Value = "4b",
            Placeholder = "Which item?",
            Style = "filtered",
            IsMultiSelect = false,
            Query = new("items") { AssociatedInputs = "auto" },
        },
    ];

    private static CardAction[] Actions() =>
    [
        ExecuteAction.For("Rate", new RateData("4b", 5, true, new(2018, 3, 1), Grade.Good, "ok")),
        ExecuteAction.For("Cancel", new OpenData()) with { AssociatedInputs = "none" },
        SubmitAction.ForDialog("Details", new OpenData()),
        new ShowCardAction(new() { Body = [new TextBlock("more")], FallbackText = "more" }) { Title = "More" },
        new ToggleVisibilityAction(["item-4b"]) { Title = "Hide" },
    ];
}
