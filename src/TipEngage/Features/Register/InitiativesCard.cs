using TipEngage.Access;
using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Register;

/// <summary>The initiatives of members, beside the plan and never among its items.</summary>
internal static class InitiativesCard
{
    /// <summary>The latest of them; more would not fit.</summary>
    private const int Most = 8;

    public static AdaptiveCard Create(PlanView view)
    {
        RegisterEntry[] shown = [.. view.Register.Initiatives.OrderByDescending(one => one.RecordedAt).Take(Most)];
        return view.Card(
            [
                CardText.Heading(Strings.Initiatives_Title),
                CardText.Subtle(Strings.Initiatives_Beside),
                .. shown is [] ? [CardText.Plain(Strings.Initiatives_None)] : shown.SelectMany(one => Initiative(view, one)),
            ],
            CardText.Lines([Strings.Initiatives_Title, .. shown.Select(one => $"{Title(one)} ({RegisterWords.State(one.Value(RegisterFields.State))})")]),
            view.Register.Role >= Role.Member ? [ProposeInitiative.Button(view.Plan), PlanButtons.All(view.Plan)] : [PlanButtons.All(view.Plan)]);
    }

    private static string Title(RegisterEntry one) => $"{one.Key.Subject} · {one.Value(RegisterFields.Title)}";

    private static IEnumerable<CardElement> Initiative(PlanView view, RegisterEntry one)
    {
        yield return CardText.Plain(Title(one)) with { Weight = TextWeight.Bolder, Spacing = CardSpacing.Medium };
        if (one.Value(RegisterFields.Text) is { } text)
            yield return CardText.Plain(text) with { Spacing = CardSpacing.None };
        if (RolePoint(view.Plan, one) is { } point)
            yield return CardText.Subtle(point) with { Spacing = CardSpacing.None };
        yield return CardText.Subtle($"{RegisterWords.State(one.Value(RegisterFields.State))} · {RegisterWords.Provenance(one, view.Register)}") with { Spacing = CardSpacing.None };
        if (view.Register.IsCoordinator && one.Value(RegisterFields.State) is RegisterFields.Proposed)
            yield return new ActionSet([Decide(view, one, "accepted", Strings.Button_Accept), Decide(view, one, RegisterFields.Declined, Strings.Button_Decline)]);
    }

    private static string? RolePoint(Plan plan, RegisterEntry one) =>
        plan.RolePoint(one.Value(RegisterFields.RolePoint)) is { } point ? Sentence.Of(Strings.Plain_Line, Strings.Field_RolePoint, point) : null;

    private static ExecuteAction Decide(PlanView view, RegisterEntry one, string state, string title) =>
        CardLanguage.Button(title, new DecideInitiative.Data(view.Plan.Key, one.Key.Subject, one.Version, state));
}
