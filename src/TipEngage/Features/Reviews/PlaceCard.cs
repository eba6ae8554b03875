using TipEngage.Data;
using TipEngage.Practices.Form;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Reviews;

/// <summary>Asks a reviewer where they work, before they decide on anything.</summary>
internal static class PlaceCard
{
    /// <summary>What is kept now, in the place of the form.</summary>
    public static Reply Kept(ReviewVisitor visitor, PersonPlace? place)
    {
        string[] lines = [Strings.Review_PlaceKept, .. place is null ? Array.Empty<string>() : [TakeBackCard.Line(visitor.View.Plan, new(place.Country, place.Organisation, null))]];
        var card = visitor.View.Card([CardText.Heading(Strings.Review_PlaceTitle), .. lines.Select(line => CardText.Plain(line))], CardText.Lines([Strings.Review_PlaceTitle, .. lines]), [PracticeButtons.Queue, SetPlace.Button()]);
        return Reply.Card(card.ToAttachment(), Strings.Review_PlaceKept).ForNobodyElse();
    }

    /// <param name="visitor">Who is asked.</param>
    /// <param name="typed">What was filled in; null at first.</param>
    /// <param name="wrong">What is wrong with it; null for nothing.</param>
    /// <param name="practice">The practice to go on with; null for none.</param>
    /// <param name="before">Places that they named earlier.</param>
    public static Reply Answer(ReviewVisitor visitor, SetPlace.Filled? typed, FormRemark? wrong, Guid? practice, IReadOnlyList<EarlierPlace>? before = null)
    {
        var choices = PracticeFields.Countries.Choices!;
        var card = visitor.View.Card(
            [
                .. wrong?.Elements ?? [],
                CardText.Heading(Strings.Review_PlaceTitle),
                CardText.Plain(Strings.Review_PlaceWhat),
                CardText.Plain(Strings.Review_PlaceEarlier) with { Spacing = CardSpacing.Small },
                .. (before ?? []).Select(one => CardText.Subtle(TakeBackCard.Line(visitor.View.Plan, one))),
                new ChoiceSetInput([.. choices.ValuesIn(visitor.View.Plan).Select(code => new Choice(choices.WordsFor(code, visitor.View.Plan), code))])
                {
                    Id = "country",
                    Label = Strings.Review_Country,
                    Value = typed?.Country,
                    Style = "filtered",
                    Placeholder = Strings.Form_Choose,
                },
                new TextInput { Id = "organisation", Label = Strings.Review_Organisation, Value = typed?.Organisation, MaxLength = PracticeFields.OrganisationName.MaxLength },
            ],
            CardText.Lines(Strings.Review_PlaceTitle, Strings.Form_NeedsCards),
            [CardLanguage.Button(Strings.Button_KeepPlace, new SetPlace.Filled(practice)), TakePlaceBack.Button()]);
        return Reply.Card(card.ToAttachment(), Strings.Review_PlaceTitle).ForNobodyElse();
    }
}
