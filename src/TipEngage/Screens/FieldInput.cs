using System.Globalization;
using TipEngage.Plans.Catalog;
using TipEngage.Practices.Form;
using TipEngage.Resources;
using TipEngage.Teams.Cards;

namespace TipEngage.Screens;

/// <summary>The input of a field, which lets through what the rules do.</summary>
internal static class FieldInput
{
    /// <summary>Begins the names of inputs, so that none is taken for something that a button carries.</summary>
    public const string Prefix = "f_";

    /// <summary>Begins the names of the lists that are searched while a person types.</summary>
    public const string Dataset = "practices.";

    /// <summary>So many choices are sent along with the card; the others are found by typing.</summary>
    private const int MostStatic = 60;

    private const int MostRadios = 5;

    /// <param name="field">The field.</param>
    /// <param name="level">How much is told.</param>
    /// <param name="value">What it holds; null for nothing.</param>
    /// <param name="view">The plan, for the names of choices, and the day.</param>
    public static CardInput Create(PracticeField field, FormLevel level, string? value, PlanView view) => field.Kind switch
    {
        FieldKind.Tick => new ToggleInput(PracticeWords.Label(field)) { Id = IdOf(field), Label = Marked(Strings.ResourceManager.GetString($"Practice_TickName_{field.Name}", CultureInfo.CurrentUICulture)!, field, level), Value = value },
        FieldKind.Pick or FieldKind.PickMany => Choice(field, level, value, view.Plan),
        _ => Written(field, level, value, view.Today),
    };

    /// <summary>What is to be said below the input: that what it offers is in part an unofficial translation.</summary>
    public static IEnumerable<CardElement> Below(PracticeField field, Plan plan) =>
        field.Choices?.IsGlossed(plan) is true ? [CardText.Subtle(Strings.Gloss_Titles) with { Spacing = CardSpacing.Small }] : [];

    public static string IdOf(PracticeField field) => Prefix + field.Name;

    /// <summary>Needed fields are marked and checked by us alone: a client that checks them too would let nobody go back from a step that is not filled in.</summary>
    private static string Label(PracticeField field, FormLevel level) => Marked(PracticeWords.Label(field), field, level);

    private static string Marked(string label, PracticeField field, FormLevel level) => field.IsNeededFor(level) ? $"{label} *" : label;

    private static TextInput Written(PracticeField field, FormLevel level, string? value, DateOnly today) => new()
    {
        Id = IdOf(field),
        Label = Label(field, level),
        Value = value,
        IsMultiline = field.Kind is FieldKind.Text or FieldKind.Links or FieldKind.Names ? true : null,
        MaxLength = field.Kind is FieldKind.Month ? field.Longest : null,
        Placeholder = field.Kind switch { FieldKind.Link or FieldKind.Links => "https://", FieldKind.Month => "2016-03", _ => null },
        Regex = InputPattern.Of(field, today),
        ErrorMessage = field.Kind switch
        {
            FieldKind.Link => Strings.Fault_BadLink,
            FieldKind.Links => $"{Strings.Fault_BadLink} {Lines(field)}",
            FieldKind.Names => Lines(field),
            FieldKind.Month => Strings.PracticeFault_BadMonth,
            _ => Sentence.Of(Strings.PracticeFault_TooLong, field.Longest),
        },
    };

    private static string Lines(PracticeField field) => Sentence.Of(Strings.Input_Lines, field.Most, field.MaxLength);

    private static ChoiceSetInput Choice(PracticeField field, FormLevel level, string? value, Plan plan)
    {
        var (choices, isMany) = (field.Choices!, field.Kind is FieldKind.PickMany);
        var values = choices.ValuesIn(plan);
        return new([.. Shown(values, value).Select(one => new Choice(choices.OfferedAs(one, plan), one))])
        {
            Id = IdOf(field),
            Label = Label(field, level),
            Value = value,
            IsMultiSelect = isMany ? true : null,
            Style = choices.IsLong ? "filtered" : isMany || values.Count <= MostRadios ? "expanded" : "compact",
            Placeholder = Strings.Form_Choose,
            Query = choices.IsLong ? new(Dataset + choices.Name) : null,
        };
    }

    private static IEnumerable<string> Shown(IReadOnlyList<string> values, string? value) =>
        values.Take(MostStatic).Concat(PracticeRules.Several(value ?? "").Where(values.Contains)).Distinct();
}
