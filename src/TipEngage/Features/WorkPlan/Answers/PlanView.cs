using System.Globalization;
using TipEngage.Features.WorkPlan.Catalog;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.WorkPlan.Answers;

/// <summary>The plan as it is answered now: which plan, as of which day, in which language.</summary>
internal sealed record PlanView(Plan Plan, DateOnly AsOf, bool IsFixed, CultureInfo Language)
{
    public static PlanView Of(PlanCatalog catalog, AsOfClock clock) =>
        new(catalog.Current(clock.Today), clock.Today, clock.IsFixed, CultureInfo.CurrentUICulture);

    /// <summary>The line that says as of when, shown while the date is fixed.</summary>
    public string? AsOfLine => AsOfNote.LineOf(AsOf, IsFixed);

    public string SourceLine => Sentence.Of(Strings.Plan_Source, Plan.Title);

    /// <summary>Puts an answer's elements into a card with its language, its as-of line and the words for who can't see it.</summary>
    public AdaptiveCard Card(IEnumerable<CardElement> body, string fallback, IReadOnlyList<CardAction>? actions = null) => new()
    {
        Body = [.. body, .. AsOfElements()],
        Actions = actions is { Count: > 0 } ? actions : null,
        FallbackText = CardText.Lines(fallback, AsOfLine),
        Lang = Language.Name,
        Teams = TeamsCardOptions.FullWidth,
    };

    private IEnumerable<CardElement> AsOfElements() => AsOfLine is { } line ? [CardText.Subtle(line) with { Spacing = CardSpacing.Medium }] : [];
}
