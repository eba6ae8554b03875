using System.Globalization;
using TipEngage.Data;
using TipEngage.Plans.Catalog;
using TipEngage.Practices.Form;
using TipEngage.Practices.Review;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Reviews;

/// <summary>Asks a coordinator which place another named by mistake, and whether it surely was one.</summary>
internal static class TakeBackCard
{
    public static Reply Choose(ReviewVisitor visitor, IReadOnlyList<MistakenPlace> places, string? wrong = null) => Answer(
        visitor,
        Strings.Review_TakeBackTitle,
        [
            .. wrong is null ? Array.Empty<CardElement>() : [CardText.Wrong(wrong)],
            CardText.Plain(Strings.Review_TakeBackWhat),
            .. places is [] ? (CardElement[])[CardText.Plain(Strings.Review_TakeBackNone)] :
            [
                new ChoiceSetInput([.. places.Index().Select(one => new Choice(Whose(visitor, one.Item), one.Index.ToString(CultureInfo.InvariantCulture)))])
                {
                    Id = "place",
                    Label = Strings.Review_TakeBackWhich,
                    Style = "filtered",
                    Placeholder = Strings.Form_Choose,
                },
            ],
        ],
        places is [] ? [] : [CardLanguage.Button(Strings.Button_TakeBackNext, new TakePlaceBack.Chosen())]);

    public static Reply Confirm(ReviewVisitor visitor, MistakenPlace one) => Answer(
        visitor,
        Strings.Review_TakeBackTitle,
        [CardText.Plain(Whose(visitor, one)) with { Weight = TextWeight.Bolder }, CardText.Plain(Sentence.Of(Strings.Review_TakeBackSurely, ReviewFile.DaysOfDoubt))],
        [CardLanguage.Button(Strings.Button_TakeBackNow, new TakePlaceBack.Confirmed(one.PersonId, one.Index, one.Seen)) with { AssociatedInputs = "none" }]);

    public static Reply Done(ReviewVisitor visitor, EarlierPlace place) => Answer(
        visitor,
        Strings.Review_TakeBackTitle,
        [CardText.Plain(Sentence.Of(Strings.Review_TakenBack, Named(visitor.View.Plan, place), Dates.DayOf(place.CountsUntil!.Value)))],
        [TakePlaceBack.Button()]);

    public static Reply Own(ReviewVisitor visitor) => Answer(visitor, Strings.Review_TakeBackTitle, [CardText.Wrong(Strings.Review_TakeBackOwn)], [TakePlaceBack.Button()]);

    /// <summary>A place, and until when it counts where it was taken back.</summary>
    public static string Line(Plan plan, EarlierPlace place) =>
        place.CountsUntil is { } until ? Sentence.Of(Strings.Review_PlaceTakenBack, Named(plan, place), Dates.DayOf(until)) : Named(plan, place);

    private static string Named(Plan plan, EarlierPlace place) => $"{place.Organisation}, {PracticeFields.Countries.Choices!.WordsFor(place.Country, plan)}";

    private static string Whose(ReviewVisitor visitor, MistakenPlace one) => Sentence.Of(Strings.Plain_Line, one.Name, Line(visitor.View.Plan, one.Place));

    private static Reply Answer(ReviewVisitor visitor, string title, IReadOnlyList<CardElement> body, IReadOnlyList<CardAction> actions) => Reply.Card(
        visitor.View.Card([CardText.Heading(title), .. body], CardText.Lines(title, Strings.Form_NeedsCards), actions).ToAttachment(), title).ForNobodyElse();
}
