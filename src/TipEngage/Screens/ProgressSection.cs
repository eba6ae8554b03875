using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Teams.Cards;

namespace TipEngage.Screens;

/// <summary>What the register says of an item, under a heading of its own and never among the plan's text.</summary>
internal static class ProgressSection
{
    public static IEnumerable<CardElement> Create(PlanView view, PlanItem item)
    {
        if (view.Register.IsAway)
            yield break;

        yield return CardText.Label(Strings.Item_Progress) with { Separator = true };
        yield return CardText.Plain(State(view, item)) with { Spacing = CardSpacing.Small, Weight = Recorded(view, item) is null ? null : TextWeight.Bolder };
        if (Recorded(view, item) is { } entry)
        {
            foreach (var element in Said(view, entry))
                yield return element;
        }

        if (AssignedTo(view, item) is { } parties)
            yield return Fact(Strings.Item_WorkingOnIt, parties);
        foreach (var line in Translations(view, item))
            yield return Fact(line.Label, line.Value);
    }

    /// <summary>The same in plain words, for who can't see the card and for lists.</summary>
    public static IEnumerable<string?> Lines(PlanView view, PlanItem item) =>
    [
        CardText.Line(Strings.Item_Progress, State(view, item)),
        Recorded(view, item)?.Value(RegisterFields.Note),
        Recorded(view, item)?.Value(RegisterFields.Source),
        Recorded(view, item) is { } entry ? RegisterWords.Provenance(entry, view.Register) : null,
        CardText.Line(Strings.Item_WorkingOnIt, AssignedTo(view, item)),
        .. Translations(view, item).Select(line => CardText.Line(line.Label, line.Value)),
    ];

    /// <summary>How far the item is in one sentence: what is recorded, and for whose years are over that they are.</summary>
    public static string State(PlanView view, PlanItem item)
    {
        if (view.Register.IsAway)
            return Strings.Progress_Away;
        if (Recorded(view, item) is not { } entry)
            return ItemWords.IsOver(item, view.AsOf) ? Sentence.Of(Strings.Item_NotReportedOver, Strings.Item_NotReported, ItemWords.Over(item)) : Strings.Item_NotReported;

        var state = RegisterWords.State(entry.Value(RegisterFields.State));
        return RegisterRules.TryReadDay(entry.Value(RegisterFields.Date), out var day) ? Sentence.Of(Strings.Progress_StateOn, state, Dates.Day(day)) : state;
    }

    /// <summary>Whether its completion is recorded.</summary>
    public static bool IsCompleted(PlanView view, PlanItem item) => Recorded(view, item)?.Value(RegisterFields.State) is RegisterFields.Completed or RegisterFields.Superseded;

    private static RegisterEntry? Recorded(PlanView view, PlanItem item) =>
        view.Register.Progress(item.Id) is { } entry && entry.Value(RegisterFields.State) is not RegisterFields.NotReported ? entry : null;

    private static IEnumerable<CardElement> Said(PlanView view, RegisterEntry entry)
    {
        if (entry.Value(RegisterFields.Note) is { } note)
            yield return CardText.Plain(note) with { Spacing = CardSpacing.Small };
        if (entry.Value(RegisterFields.Reporter) is { } reporter)
            yield return Fact(Strings.Field_Reporter, RegisterWords.Party(reporter));
        if (entry.Value(RegisterFields.Source) is { } source)
            yield return new TextBlock(CardText.Linked(Strings.Field_Source, source)) { Spacing = CardSpacing.Small };
        yield return CardText.Subtle(RegisterWords.Provenance(entry, view.Register)) with { Spacing = CardSpacing.Small };
    }

    /// <summary>Who is recorded as working on an item, each with its role; null for nobody.</summary>
    public static string? AssignedTo(PlanView view, PlanItem item) => view.Register.Of(RegisterKind.Assignment, item.Id) is { Count: > 0 } assigned
        ? string.Join("; ", assigned.OrderBy(one => one.Value(RegisterFields.Role), StringComparer.Ordinal)
            .Select(one => Sentence.Of(Strings.Assignment_Party, RegisterWords.Party(one.Key.Second), RegisterWords.Role(one.Value(RegisterFields.Role)))))
        : null;

    private static IEnumerable<(string Label, string Value)> Translations(PlanView view, PlanItem item) => view.Register.Of(RegisterKind.Translation, item.Id)
        .GroupBy(one => one.Key.First)
        .Select(material => (
            view.Plan.Materials.FirstOrDefault(one => one.Id == material.Key) is { } named ? ItemWords.Material(named) : material.Key,
            string.Join("; ", material.Select(one => $"{RegisterWords.Language(one.Key.Second)}: {RegisterWords.State(one.Value(RegisterFields.State))}"))));

    private static TextBlock Fact(string label, string value) =>
        CardText.Plain(Sentence.Of(Strings.Plain_Line, label, value)) with { Spacing = CardSpacing.Small };
}
