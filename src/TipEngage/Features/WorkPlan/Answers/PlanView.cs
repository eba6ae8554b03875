using System.Globalization;
using TipEngage.Features.WorkPlan.Catalog;
using TipEngage.Resources;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.WorkPlan.Answers;

/// <summary>The plan as it is answered now: which plan, as of which day, in which language.</summary>
internal sealed record PlanView(Plan Plan, DateOnly AsOf, bool IsFixed, CultureInfo Language)
{
    private const string DayFormat = "d MMM yyyy";

    public static PlanView Of(PlanCatalog catalog, AsOfClock clock) =>
        new(catalog.Current(clock.Today), clock.Today, clock.IsFixed, CultureInfo.CurrentUICulture);

    /// <summary>The line that says as of when, shown while the date is fixed.</summary>
    public string? AsOfLine => IsFixed ? Sentence.Of(Strings.Plan_AsOf, Day(AsOf)) : null;

    public string SourceLine => Sentence.Of(Strings.Plan_Source, Plan.Title);

    public static string Day(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <summary>Puts an answer's elements into a card with its language, its as-of line and the words for who can't see it.</summary>
    public AdaptiveCard Card(IEnumerable<CardElement> body, string fallback, IReadOnlyList<CardAction>? actions = null) => new()
    {
        Body = [.. body, .. AsOfElements()],
        Actions = actions is { Count: > 0 } ? actions : null,
        FallbackText = AsOfLine is { } asOf ? $"{fallback} {asOf}" : fallback,
        Lang = Language.Name,
        Teams = TeamsCardOptions.FullWidth,
    };

    private IEnumerable<CardElement> AsOfElements() => AsOfLine is { } line ? [CardText.Subtle(line) with { Spacing = CardSpacing.Medium }] : [];
}
