using TipEngage.Practices.Library;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Library;

/// <summary>The form by which somebody says that they use a practice too.</summary>
internal static class AdoptionCard
{
    /// <param name="view">The plan.</param>
    /// <param name="practice">The practice.</param>
    /// <param name="own">Countries for which the reader said so already.</param>
    /// <param name="year">This year.</param>
    /// <param name="wrong">What is wrong with what was filled in; null for nothing.</param>
    public static AdaptiveCard Create(PlanView view, PublishedPractice practice, IReadOnlyList<string> own, int year, string? wrong) => view.Card(
        [
            CardText.Heading(Strings.Adopt_Title) with { Id = Marks.Practice(practice.Reference) },
            CardText.Subtle($"{practice.Reference}: {practice.Title}") with { Spacing = CardSpacing.None },
            .. wrong is null ? Array.Empty<CardElement>() : [CardText.Wrong(wrong)],
            CardText.Plain(Strings.Adopt_Rule),
            new ChoiceSetInput([.. AdoptPractice.Countries.Select(code => new Choice(EchoWords.Party(code, view.Language), code))])
            {
                Id = "country", Label = Strings.Adopt_Country, Style = "filtered", Placeholder = Strings.Form_Choose, IsRequired = true, ErrorMessage = Strings.Adopt_NoCountry,
            },
            new NumberInput { Id = "year", Label = Strings.Adopt_Year, Min = 1950, Max = year, Value = year, IsRequired = true, ErrorMessage = Strings.Adopt_NoYear },
            .. own.Select(code => new ActionSet([CardLanguage.Button(Sentence.Of(Strings.Button_TakeBackFor, EchoWords.Party(code, view.Language)), new AdoptPractice.Taken(practice.Reference, code)) with { AssociatedInputs = "none" }])),
        ],
        CardText.Lines(Strings.Adopt_Title, practice.Title, Strings.Adopt_Rule, Strings.Form_NeedsCards),
        [
            CardLanguage.Button(Strings.Button_AdoptNow, new AdoptPractice.Given(practice.Reference)),
            ShowPractice.Button(Sentence.Of(Strings.Button_BackToPractice, practice.Reference), practice.Reference) with { AssociatedInputs = "none" },
        ]);
}
