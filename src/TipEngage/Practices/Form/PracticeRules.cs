using System.Globalization;
using TipEngage.Plans.Catalog;
using TipEngage.Safeguarding.Forms;

namespace TipEngage.Practices.Form;

/// <summary>What each field may and must hold: what the cards let through, and nothing else.</summary>
internal static class PracticeRules
{
    /// <summary>Values that say there is nothing, and so stand alone.</summary>
    private static readonly string[] nothing = ["none", "none_yet"];

    private static readonly string[] secret = ["RED", "AMBER", "AMBER+STRICT"];

    /// <summary>The first month that makes sense.</summary>
    private static readonly DateOnly firstMonth = new(1950, 1, 1);

    /// <summary>Every fault of a practice, by field, in the order of the form.</summary>
    public static IReadOnlyList<(PracticeField Field, PracticeFault Fault)> CheckAll(FormLevel level, IReadOnlyDictionary<string, string> values, Plan plan, DateOnly today) =>
        [.. PracticeForm.StepsOf(level).SelectMany(step => CheckStep(step, level, values, plan, today))];

    /// <summary>The faults of one step.</summary>
    public static IEnumerable<(PracticeField Field, PracticeFault Fault)> CheckStep(
        FormStep step, FormLevel level, IReadOnlyDictionary<string, string> values, Plan plan, DateOnly today)
    {
        foreach (var field in step.Fields)
        {
            if (Check(field, level, values, plan, today) is { } fault)
                yield return (field, fault);
        }
    }

    /// <summary>What is wrong with a value that is there; null for nothing.</summary>
    public static PracticeFault? Check(PracticeField field, string value, Plan plan, DateOnly today) => field.Kind switch
    {
        FieldKind.Line or FieldKind.Text => value.Length > field.MaxLength ? PracticeFault.TooLong : FindingWords.IsToBeFinished(value) ? PracticeFault.Unfinished : null,
        FieldKind.Pick => Picks(field, [value], plan),
        FieldKind.PickMany => Picks(field, Several(value), plan),
        FieldKind.Month => IsMonth(value, today) ? null : PracticeFault.BadMonth,
        FieldKind.Link => InputPattern.IsLink(value, field.MaxLength) ? null : PracticeFault.BadLink,
        FieldKind.Links => Lines(field, value, line => InputPattern.IsLink(line, field.MaxLength) ? null : PracticeFault.BadLink),
        FieldKind.Names => Lines(field, value, line => line.Length > field.MaxLength ? PracticeFault.TooLong : null),
        _ => value is "true" ? null : PracticeFault.UnknownChoice,
    };

    /// <summary>The pick of a field that says there is nothing; null where it has none.</summary>
    public static string? NothingIn(PracticeField field, Plan plan) => nothing.FirstOrDefault(one => field.Choices?.Has(one, plan) is true);

    /// <summary>What was filled in, with what a field says where nothing was picked.</summary>
    public static IReadOnlyDictionary<string, string> Completed(FormLevel level, IReadOnlyDictionary<string, string> values) => PracticeForm.StepsOf(level).SelectMany(step => step.Fields)
        .Where(field => field.WhenEmpty is not null && !values.ContainsKey(field.Name)).Select(field => KeyValuePair.Create(field.Name, field.WhenEmpty!)).Concat(values).ToDictionary();

    /// <summary>The values of a field with several picks.</summary>
    public static string[] Several(string value) => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static PracticeFault? Check(PracticeField field, FormLevel level, IReadOnlyDictionary<string, string> values, Plan plan, DateOnly today)
    {
        if (values.TryGetValue(field.Name, out var value))
            return Check(field, value, plan, today);

        var isNeeded = field.IsNeededFor(level) || (field.NeededWith is { } with && values.GetValueOrDefault(with.Field) == with.Value);
        return isNeeded ? PracticeFault.Missing : null;
    }

    private static PracticeFault? Picks(PracticeField field, string[] picks, Plan plan)
    {
        if (field.Name == PracticeFields.Tlp.Name && picks.Any(secret.Contains))
            return PracticeFault.TooSecret;
        if (picks is [] || picks.Any(pick => !field.Choices!.Has(pick, plan)))
            return PracticeFault.UnknownChoice;
        if (picks.Distinct().Count() > field.Most)
            return PracticeFault.TooManyChoices;

        return picks.Length > 1 && picks.Any(nothing.Contains) ? PracticeFault.NoneAndMore : null;
    }

    private static PracticeFault? Lines(PracticeField field, string value, Func<string, PracticeFault?> check)
    {
        var lines = value.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return lines.Length > field.Most ? PracticeFault.TooManyLines : lines.Select(check).FirstOrDefault(fault => fault is not null);
    }

    /// <summary>The first day of a month as it is kept; null for what is none.</summary>
    public static DateOnly? MonthOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null;

    private static bool IsMonth(string text, DateOnly today) => MonthOf(text) is { } month && month >= firstMonth && month <= today;
}
