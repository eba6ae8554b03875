using System.Collections.Frozen;
using System.Globalization;
using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Plans.Glosses;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Teams.Cards;

namespace TipEngage.Screens;

/// <summary>The plan as it is answered now: which plan, as of which day, in which language.</summary>
internal sealed record PlanView(Plan Plan, DateOnly AsOf, bool IsFixed, CultureInfo Language)
{
    public static PlanView Of(PlanCatalog catalog, AsOfClock clock) =>
        Of(catalog.Current(clock.Today), clock);

    /// <summary>The same of the plan that a button or a link names: the current one where it names none, null where that plan is gone.</summary>
    public static PlanView? Of(PlanCatalog catalog, AsOfClock clock, string? key) =>
        key is null ? Of(catalog, clock) : catalog.Find(key) is { } plan ? Of(plan, clock) : null;

    private static PlanView Of(Plan plan, AsOfClock clock) => new(plan, clock.Today, clock.IsFixed, CultureInfo.CurrentUICulture) { Now = clock.Now, Today = clock.Day };

    /// <summary>The moment of the answer; null where it is given as of a fixed day.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>The day on which it is answered, which practices hang on: the same but where the plan is answered as of a fixed one.</summary>
    public DateOnly Today { get; init; } = AsOf;

    /// <summary>What the readers of the answer may see of the register; nothing by default.</summary>
    public RegisterView Register { get; init; } = RegisterView.Empty;

    /// <summary>Keys of what the only reader of the answer is known to follow, such as <c>item:4a</c>.</summary>
    public IReadOnlySet<string> Followed { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Ids in the channel of those for whom cards refresh by themselves; null for everybody.</summary>
    public IReadOnlyList<string>? RefreshedFor { get; init; }

    /// <summary>The same for what does not depend on the day as of which the plan is answered: practices, their form and their reviews.</summary>
    public PlanView BesideThePlan() => this with { IsFixed = false };

    /// <summary>Unofficial translations into the language of the answer; null where there are none.</summary>
    public PlanGlosses? Glosses { get; } = PlanGlosses.Of(Plan, Language);

    /// <summary>Our own words about the plan, in the language of the answer where they are translated.</summary>
    public string Ours(string words) => Glosses?.Translated(words) ?? words;

    /// <summary>The line that says as of when, shown while the date is fixed.</summary>
    public string? AsOfLine => AsOfNote.LineOf(AsOf, IsFixed);

    public string SourceLine => Sentence.Of(Strings.Plan_Source, Plan.Title);

    public TextBlock Source => CardText.Subtle(SourceLine) with { Spacing = CardSpacing.Medium };

    /// <summary>Puts an answer's elements into a card with its language, its as-of line and the words for who can't see it.</summary>
    public AdaptiveCard Card(IEnumerable<CardElement> body, string fallback, IReadOnlyList<CardAction>? actions = null) => new()
    {
        Body = WithAsOf([.. Register.IsAway ? [CardText.Wrong(Strings.Register_Away)] : Array.Empty<CardElement>(), .. body]),
        Actions = actions is { Count: > 0 } ? actions : null,
        FallbackText = CardText.Lines(Register.IsAway ? Strings.Register_Away : null, fallback, AsOfLine),
        Lang = Language.Name,
        Teams = TeamsCardOptions.FullWidth,
    };

    /// <summary>Where a card names its source, the day stands directly below it.</summary>
    private CardElement[] WithAsOf(CardElement[] body) => AsOfLine is { } line
        ? [.. body, CardText.Subtle(line) with { Spacing = body[^1] == Source ? CardSpacing.None : CardSpacing.Medium }]
        : body;
}
