using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Register;

/// <summary>What would be recorded, field by field, with the button that records it.</summary>
internal static class PreviewCard
{
    /// <summary>The preview, or the form again with what is wrong.</summary>
    /// <param name="view">The plan.</param>
    /// <param name="item">The item that it is about; null for none.</param>
    /// <param name="proposed">The change.</param>
    /// <param name="back">The way back to the form.</param>
    /// <param name="again">The form, with the sentence above it.</param>
    public static Reply Answer(PlanView view, PlanItem? item, ProposedChange proposed, CardAction back, Func<string, Reply> again)
    {
        var before = view.Register.Find(proposed.Key)?.Fields ?? RegisterJson.NoFields;
        return RegisterRules.Check(proposed.Key.Kind, proposed.After(before)) is { } fault
            ? again(RegisterWords.Fault(fault))
            : Say.NotTaken(proposed) ?? Reply.Card(Create(view, item, proposed, before, back).ToAttachment(), Strings.Preview_Title).Privately();
    }

    /// <param name="view">The plan.</param>
    /// <param name="item">The item that it is about; null for none.</param>
    /// <param name="proposed">The change.</param>
    /// <param name="before">The statement as it stands.</param>
    /// <param name="back">The way back to the form.</param>
    public static AdaptiveCard Create(PlanView view, PlanItem? item, ProposedChange proposed, IReadOnlyDictionary<string, string> before, CardAction back)
    {
        var lines = Lines(proposed, before);
        return view.Card(
            [
                CardText.Heading(Strings.Preview_Title),
                .. item is null ? Array.Empty<CardElement>() : [CardText.Subtle(ItemWords.Title(item)) with { Id = Marks.Of(item), Spacing = CardSpacing.None }],
                .. Subject(view, proposed) is { } subject ? [CardText.Plain(subject) with { Weight = TextWeight.Bolder }] : Array.Empty<CardElement>(),
                .. lines is [] ? [CardText.Plain(Strings.Preview_Nothing)] : lines.Select(line => CardText.Plain(line)),
                CardText.Subtle(Strings.Form_NothingYet) with { Spacing = CardSpacing.Medium },
            ],
            CardText.Lines([Strings.Preview_Title, .. lines, Strings.Form_NeedsCards]),
            lines is [] ? [back] : [ConfirmChange.Button(proposed), back]);
    }

    /// <summary>Each field that would change, with what it holds now.</summary>
    private static IReadOnlyList<string> Lines(ProposedChange proposed, IReadOnlyDictionary<string, string> before)
    {
        var after = proposed.After(before);
        return
        [
            .. before.Keys.Union(after.Keys).Where(field => before.GetValueOrDefault(field) != after.GetValueOrDefault(field))
                .Select(field => ChangeWords.Line(new(field, before.GetValueOrDefault(field), after.GetValueOrDefault(field)))),
        ];
    }

    private static string? Subject(PlanView view, ProposedChange proposed) => proposed.TakesNextNumber ? null : ChangeWords.Subject(view.Plan, proposed.Key);
}
