using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Understanding;

namespace TipEngage.Features.Register;

/// <summary>How far the translations of materials are, by material and language.</summary>
internal static class TranslationsCard
{
    public static string Title(string? language) => language is null ? Strings.Translations_Title : Sentence.Of(Strings.Translations_TitleOf, RegisterWords.Language(language));

    /// <param name="view">The plan and what its reader may see.</param>
    /// <param name="items">The items that the question is about.</param>
    /// <param name="material">The material that was asked for; null for all.</param>
    /// <param name="language">The language that was asked for; null for all.</param>
    /// <param name="remark">What is to be said above it; null for nothing.</param>
    public static AdaptiveCard Create(PlanView view, IReadOnlyList<PlanItem> items, string? material, string? language, string? remark = null)
    {
        var title = Title(language);
        (PlanMaterial Material, string State)[] lines = [.. Asked(view.Plan, items, material).Select(one => (one, State(view, one, language)))];
        return view.Card(
            [
                CardText.Heading(title),
                .. remark is null ? Array.Empty<CardElement>() : [CardText.Plain(remark)],
                .. items.Select(item => CardText.Subtle(ItemWords.Title(item)) with { Id = Marks.Of(item), Spacing = CardSpacing.None }),
                .. lines.SelectMany(line => Line(line.Material, line.State)),
                CardText.Subtle(Strings.Translations_OfRegister) with { Spacing = CardSpacing.Medium },
                view.Source,
            ],
            CardText.Lines([title, .. remark is null ? Array.Empty<string>() : [remark], .. lines.Select(line => CardText.Line(ItemWords.Material(line.Material), line.State)), view.SourceLine]),
            [
                .. view.Register.IsCoordinator ? [RecordTranslation.Button(view.Plan, null, language)] : Array.Empty<CardAction>(),
                .. items.Take(1).Select(item => PlanButtons.Item(view.Plan, item.Id)),
                PlanButtons.All(view.Plan),
            ]);
    }

    /// <summary>The materials that the items name, or the one that was asked for.</summary>
    private static IReadOnlyList<PlanMaterial> Asked(Plan plan, IReadOnlyList<PlanItem> items, string? material)
    {
        if (TranslatableMaterials.Members(plan, material) is { Count: > 0 } asked)
            return asked;

        var named = items.SelectMany(item => item.Materials).SelectMany(one => TranslatableMaterials.Members(plan, one.Id)).Select(one => one.Id).ToHashSet();
        return [.. TranslatableMaterials.Of(plan).Where(one => named.Count == 0 || named.Contains(one.Id))];
    }

    private static IEnumerable<CardElement> Line(PlanMaterial material, string state) =>
    [
        CardText.Plain(ItemWords.Material(material)) with { Id = Marks.Of(material), Weight = TextWeight.Bolder, Spacing = CardSpacing.Medium },
        CardText.Plain(state) with { Spacing = CardSpacing.None },
    ];

    private static string State(PlanView view, PlanMaterial material, string? language)
    {
        RegisterEntry[] known =
        [
            .. view.Register.All(RegisterKind.Translation).Where(entry => entry.Key.First == material.Id && (language is null || entry.Key.Second == language)),
        ];
        return known is [] ? Strings.Translations_Nothing : string.Join("; ", known.Select(Said));
    }

    private static string Said(RegisterEntry entry)
    {
        var state = RegisterWords.State(entry.Value(RegisterFields.State));
        var dated = RegisterRules.TryReadDay(entry.Value(RegisterFields.Date), out var day) ? Sentence.Of(Strings.Progress_StateOn, state, Dates.Day(day)) : state;
        var line = Sentence.Of(Strings.Plain_Line, RegisterWords.Language(entry.Key.Second), dated);
        return entry.Value(RegisterFields.Link) is { } link ? $"{line}, {link}" : line;
    }
}
