using System.Globalization;
using TipEngage.Practices.Form;
using static TipEngage.Practices.Form.PracticeFields;

namespace TipEngage.Practices.Review;

/// <summary>Decides how far the evidence of a practice reaches: what is stated decides it, never a sum of scores.</summary>
internal static class TierTable
{
    public const string Steps = "steps";
    public const string InUse = "in_use";
    public const string Results = "results";
    public const string LimitsStated = "limits";
    public const string Evaluated = "evaluated";
    public const string UsedElsewhere = "used_elsewhere";
    public const string EvaluatedOrElsewhere = "evaluated_or_elsewhere";
    public const string TookPart = "took_part";
    public const string Conditions = "conditions";
    public const string InLaw = "in_law";

    private const int MonthsInUse = 6;

    /// <summary>Every code, for the words of them.</summary>
    public static IReadOnlyList<string> Codes { get; } = [Steps, InUse, Results, LimitsStated, Evaluated, UsedElsewhere, EvaluatedOrElsewhere, TookPart, Conditions, InLaw];

    /// <param name="fields">What was submitted.</param>
    /// <param name="today">The day on which it is judged.</param>
    /// <param name="adoptions">How many others said that they use it, with country and year.</param>
    /// <param name="chosen">A lower tier that its reviewers chose: what it rests on is told; null for none.</param>
    public static TierFinding Judge(IReadOnlyDictionary<string, string> fields, DateOnly today, int adoptions = 0, Tier? chosen = null)
    {
        var met = new HashSet<string>(Met(fields, today, adoptions));
        var tier = met.Contains(InLaw) ? Tier.Institutionalised : Lacks(met, Tier.Promising) is not [] ? Tier.Idea : Lacks(met, Tier.Good) is [] ? Tier.Good : Tier.Promising;
        var evidence = Evidence(fields);
        return new(tier, [.. Codes.Where(code => met.Contains(code) && Counts(code, chosen ?? tier))], Next(met, tier), !evidence.Contains("independent_evaluation") && !evidence.Contains("third_party_audit"));
    }

    /// <summary>The tiers for which nothing is missing, the lowest first: an idea anything is.</summary>
    public static IReadOnlyList<Tier> Met(IReadOnlyDictionary<string, string> fields, DateOnly today) => [.. Enum.GetValues<Tier>().Where(tier => Missing(fields, today, 0, tier) is [])];

    /// <summary>All that is missing for a tier, as codes.</summary>
    public static IReadOnlyList<string> Missing(IReadOnlyDictionary<string, string> fields, DateOnly today, int adoptions, Tier tier)
    {
        var met = new HashSet<string>(Met(fields, today, adoptions));
        return tier switch
        {
            Tier.Idea => [],
            Tier.Institutionalised => met.Contains(InLaw) ? [] : [InLaw],
            _ => Lacks(met, tier),
        };
    }

    private static string[] Next(HashSet<string> met, Tier tier) => tier switch
    {
        Tier.Idea => Lacks(met, Tier.Promising),
        Tier.Promising => Lacks(met, Tier.Good),
        Tier.Good => [InLaw],
        _ => [],
    };

    /// <summary>What a tier asks for, for its line of reasons.</summary>
    private static bool Counts(string code, Tier tier) => tier switch
    {
        Tier.Idea => code is Steps,
        Tier.Promising => code is InUse or Results or LimitsStated,
        Tier.Good => code is Evaluated or UsedElsewhere or TookPart or Conditions,
        _ => code is InLaw or InUse,
    };

    private static string[] Lacks(HashSet<string> met, Tier tier)
    {
        string[] asked = tier is Tier.Promising ? [InUse, Results, LimitsStated] : [InUse, Results, LimitsStated, EvaluatedOrElsewhere, TookPart, Conditions];
        return [.. asked.Where(code => code is EvaluatedOrElsewhere ? !met.Contains(Evaluated) && !met.Contains(UsedElsewhere) : !met.Contains(code))];
    }

    private static IEnumerable<string> Met(IReadOnlyDictionary<string, string> fields, DateOnly today, int adoptions)
    {
        var evidence = Evidence(fields);
        if (Has(fields, HowItWorks) && Has(fields, WhyItWorks))
            yield return Steps;
        if (IsInUse(fields, today))
            yield return InUse;
        if (Has(fields, WhatChanged) && evidence.Any(one => one is not "none_yet"))
            yield return Results;
        if (Has(fields, Limits))
            yield return LimitsStated;
        if (evidence.Contains("independent_evaluation"))
            yield return Evaluated;
        if (evidence.Contains("used_elsewhere") || adoptions > 0)
            yield return UsedElsewhere;
        if (fields.GetValueOrDefault(Participation.Name) is "consulted" or "co_designed" or "led")
            yield return TookPart;
        if (Has(fields, CopyConditions))
            yield return Conditions;
        if (evidence.Contains("adopted_in_law") && fields.GetValueOrDefault(Stage.Name) is "running" or "extended")
            yield return InLaw;
    }

    private static bool IsInUse(IReadOnlyDictionary<string, string> fields, DateOnly today) =>
        fields.GetValueOrDefault(Stage.Name) is "running" or "extended" or "ended" or "pilot"
        && DateOnly.TryParseExact(fields.GetValueOrDefault(StartedOn.Name), "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var began)
        && began.AddMonths(MonthsInUse) <= today;

    private static string[] Evidence(IReadOnlyDictionary<string, string> fields) => PracticeRules.Several(fields.GetValueOrDefault(PracticeFields.Evidence.Name) ?? "");

    private static bool Has(IReadOnlyDictionary<string, string> fields, PracticeField field) => fields.TryGetValue(field.Name, out var value) && value.Length > 0;
}
