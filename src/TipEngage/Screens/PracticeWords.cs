using System.Globalization;
using System.Text.Json;
using TipEngage.Plans.Catalog;
using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Resources;

namespace TipEngage.Screens;

/// <summary>The form and its values, in the words of the answer.</summary>
internal static class PracticeWords
{
    public static string Label(PracticeField field) => field.Kind is FieldKind.Tick ? Find($"Practice_Tick_{field.Name}")! : Find($"Practice_Label_{field.Name}")!;

    /// <summary>What a field is called where it is read: its label where that asks nothing and sets no limit.</summary>
    public static string Name(PracticeField field) => field switch
    {
        _ when field == PracticeFields.Approach => Strings.Library_Approach,
        _ when field == PracticeFields.Items => Strings.Library_Items,
        _ when field == PracticeFields.Countries => Strings.Library_Countries,
        _ when field == PracticeFields.Sectors => Strings.Library_Sectors,
        _ when field == PracticeFields.OrganisationName => Strings.Review_FactType,
        _ when field == PracticeFields.Language => Strings.Field_Language,
        _ => Find($"Practice_Name_{field.Name}") ?? Label(field),
    };

    /// <summary>How to fill it in; null where the label says it.</summary>
    public static string? Help(PracticeField field) => Find($"Practice_Help_{field.Name}");

    public static string Step(FormStep step) => Find($"Practice_Step_{step.Name}")!;

    public static string State(PracticeState state) => Find($"Practice_State_{JsonNamingPolicy.SnakeCaseLower.ConvertName(state.ToString())}")!;

    /// <summary>The same for its person: once they have agreed, nothing is asked of them, and what is hidden is not said to be shown.</summary>
    public static string State(SharedPractice practice) => practice switch
    {
        { IsHidden: true } => Strings.Practice_Hidden,
        { IsSetAside: true } => Strings.Practice_SetAside,
        { State: PracticeState.ConsentCheck, Proposed: null } => State(PracticeState.Accepted),
        _ => State(practice.State),
    };

    /// <summary>What is wrong with a field, and what to do.</summary>
    public static string Fault(PracticeField field, PracticeFault fault, Plan plan) => fault switch
    {
        PracticeFault.Missing => field.Kind is FieldKind.Tick ? Strings.PracticeFault_NotTicked : Strings.PracticeFault_Missing,
        PracticeFault.TooLong => Sentence.Of(Strings.PracticeFault_TooLong, field.MaxLength),
        PracticeFault.UnknownChoice => Strings.PracticeFault_UnknownChoice,
        PracticeFault.TooManyChoices => Sentence.Of(Strings.PracticeFault_TooManyChoices, field.Most),
        PracticeFault.NoneAndMore => Sentence.Of(Strings.PracticeFault_NoneAndMore, PracticeRules.NothingIn(field, plan) is { } nothing ? field.Choices!.WordsFor(nothing, plan) : ""),
        PracticeFault.BadLink => Strings.Fault_BadLink,
        PracticeFault.TooManyLines => Sentence.Of(Strings.PracticeFault_TooManyLines, field.Most),
        PracticeFault.Unfinished => Strings.PracticeFault_Unfinished,
        PracticeFault.BadMonth => Strings.PracticeFault_BadMonth,
        _ => Strings.PracticeFault_TooSecret,
    };

    /// <summary>A value as it is read.</summary>
    public static string Value(PracticeField field, string value, Plan plan) => field.Kind switch
    {
        FieldKind.Pick => field.Choices!.WordsFor(value, plan),
        FieldKind.PickMany => string.Join("; ", PracticeRules.Several(value).Select(one => field.Choices!.WordsFor(one, plan))),
        FieldKind.Month when PracticeRules.MonthOf(value) is { } month => Dates.MonthOf(month),
        _ => value,
    };

    private static string? Find(string key) => Strings.ResourceManager.GetString(key, CultureInfo.CurrentUICulture);
}
