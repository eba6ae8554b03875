using TipEngage.Plans.Catalog;
using TipEngage.Practices.Form;
using TipEngage.Practices.Library;
using static TipEngage.Practices.Form.PracticeFields;

namespace TipEngage.Screens;

/// <summary>What a published practice tells beyond its summary, with what each text is called.</summary>
internal static class PracticeTexts
{
    private static readonly PracticeField[] told =
    [
        Problem, HowItWorks, WhyItWorks, StartedOn, Stage, WhatChanged, EvidenceLinks, Limits, Participation, ParticipationNote, Inclusion, Partners, CopyConditions, Means, ResourcesNote, ChainLevel, Exploitation,
        Frameworks, StatementLink,
    ];

    public static IEnumerable<(string Label, string Text)> Of(PublishedPractice practice, Plan plan) =>
        from field in told
        where practice.Fields.ContainsKey(field.Name)
        select (PracticeWords.Name(field),
            field.Choices is null ? PracticeWords.Value(field, practice.Fields[field.Name], plan) : LibraryWording.Values(practice, field, plan) ?? "");
}
