using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Register;

/// <summary>The frame and the inputs of the register's forms.</summary>
internal static class FormCard
{
    /// <param name="view">The plan.</param>
    /// <param name="item">The item that the form is about; null for none.</param>
    /// <param name="title">What the form is for.</param>
    /// <param name="wrong">What is wrong with what was filled in; null for nothing.</param>
    /// <param name="inputs">The inputs.</param>
    /// <param name="preview">The button that goes on.</param>
    public static AdaptiveCard Create(PlanView view, PlanItem? item, string title, FormRemark? wrong, IEnumerable<CardElement> inputs, ExecuteAction preview) => view.Card(
        [
            CardText.Heading(title),
            .. item is null ? Array.Empty<CardElement>() : [CardText.Subtle(ItemWords.Title(item)) with { Id = Marks.Of(item), Spacing = CardSpacing.None }],
            .. wrong?.Elements ?? [],
            .. inputs,
            CardText.Subtle(Strings.Form_NothingYet) with { Spacing = CardSpacing.Medium },
        ],
        CardText.Lines(title, wrong?.Plain, Strings.Form_NeedsCards),
        item is null ? [preview] : [preview, BackTo(view.Plan, item)]);

    public static ExecuteAction BackTo(Plan plan, PlanItem item) => PlanButtons.Item(plan, item.Id) with { AssociatedInputs = "none" };

    public static ChoiceSetInput Choice(string id, string label, string? value, IReadOnlyList<string> values, Func<string, string> words) =>
        new([.. values.Select(one => new Choice(words(one), one))]) { Id = id, Label = label, Value = values.Contains(value) ? value : null, Placeholder = Strings.Form_Choose };

    public static TextInput Note(string id, string? value) => new()
    {
        Id = id,
        Label = Sentence.Of(Strings.Form_Note, RegisterRules.LongestNote),
        Value = value,
        IsMultiline = true,
        MaxLength = RegisterRules.LongestNote,
    };

    public static TextInput Text(string id, string label, string? value) => new() { Id = id, Label = label, Value = value, MaxLength = RegisterRules.LongestText };

    public static TextInput Link(string id, string label, string? value) => new()
    {
        Id = id,
        Label = label,
        Value = value,
        Placeholder = "https://",
        MaxLength = RegisterRules.LongestLink,
        Regex = @"^\s*(https://.+)?$",
        ErrorMessage = Strings.Fault_BadLink,
    };

    public static DateInput Day(string id, string label, string? value) =>
        new() { Id = id, Label = label, Value = RegisterRules.TryReadDay(value, out var day) ? day : null };

    public static ChoiceSetInput Party(string id, string label, string? value) =>
        new([.. PartyChoices.All.Select(code => new Choice(RegisterWords.Party(code), code))]) { Id = id, Label = label, Value = value, Style = "filtered", Placeholder = Strings.Form_Choose };

    /// <summary>How far the statement may be shared.</summary>
    public static ChoiceSetInput Circle(string id, string? value) => new(
    [
        new(Strings.Tlp_Green, "GREEN"),
        new(Strings.Tlp_Clear, "CLEAR"),
        new(Strings.Tlp_Amber, "AMBER"),
    ])
    { Id = id, Label = Strings.Field_Tlp, Value = value ?? "GREEN" };
}
