using System.Collections.Frozen;
using TipEngage.Safeguarding.Forms;
using static TipEngage.Practices.Form.PracticeFields;

namespace TipEngage.Practices.Form;

/// <summary>The one definition of the form, whichever door it is filled in through.</summary>
internal static class PracticeForm
{
    /// <summary>Version of the sentences that are agreed to: raised with every change of their meaning.</summary>
    public const string ConsentVersion = "1";

    /// <summary>The last step, in which everything is looked through, agreed to and sent.</summary>
    public static readonly FormStep Check = new("check", FormLevel.Quick, MayShare, NoPersons, NoAllegations, Publish, Translate, Quote, ContactMe);

    private static readonly FormStep[] steps =
    [
        new("what", FormLevel.Quick, Title, Summary, Approach),
        new("who", FormLevel.Quick, OrganisationName, OrganisationType, OtherType, Countries, Sectors),
        new("why", FormLevel.Full, Problem, ChainLevel, Exploitation),
        new("how", FormLevel.Full, HowItWorks, WhyItWorks, StartedOn, Stage),
        new("results", FormLevel.Full, WhatChanged, EvidenceLinks, Limits),
        new("people", FormLevel.Full, Participation, ParticipationNote, Inclusion, Partners),
        new("copy", FormLevel.Full, CopyConditions, Means, ResourcesNote, Frameworks, StatementLink),
        new("use", FormLevel.Quick, Attribution, Tlp, Interest, InterestNote, Evidence, Items, Language, Origin),
        Check,
    ];

    private static readonly FrozenDictionary<string, PracticeField> byName = steps.SelectMany(step => step.Fields).ToFrozenDictionary(field => field.Name, StringComparer.Ordinal);

    /// <summary>Every field, in the order of the full case.</summary>
    public static IReadOnlyList<PracticeField> Fields { get; } = [.. steps.SelectMany(step => step.Fields)];

    /// <summary>The steps of a level, in their order.</summary>
    public static IReadOnlyList<FormStep> StepsOf(FormLevel level) => [.. steps.Where(step => step.Level <= level)];

    /// <summary>What the steps of a level show of what is filled in.</summary>
    public static IReadOnlyDictionary<string, string> ShownAt(FormLevel level, IReadOnlyDictionary<string, string> values)
    {
        var shown = StepsOf(level).SelectMany(step => step.Fields).Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        return values.Where(one => shown.Contains(one.Key)).ToDictionary();
    }

    /// <summary>The field of that name; null where there is none.</summary>
    public static PracticeField? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>What was written into fields, to be screened; of what is far too long, and so is not kept, the beginning: it may tell of somebody in danger.</summary>
    public static IEnumerable<FieldText> Texts(IEnumerable<PracticeField> fields, IReadOnlyDictionary<string, string> values) =>
        from field in fields
        where field.IsWritten && values.ContainsKey(field.Name)
        let text = values[field.Name]
        select new FieldText(field.Name, text[..Math.Min(text.Length, 2 * field.Longest)], field.Nature);
}
