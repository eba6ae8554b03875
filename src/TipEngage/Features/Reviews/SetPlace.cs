using TipEngage.Practices.Form;
using TipEngage.Practices.Review;
using TipEngage.Resources;
using TipEngage.Safeguarding.Forms;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Reviews;

/// <summary>Keeps where a coordinator works.</summary>
internal sealed class SetPlace(ReviewDesk desk, ReviewerPlaces places, ReviewQueue queue) : ICommand, ICardAction<SetPlace.Data>, ICardAction<SetPlace.Filled>
{
    public static ExecuteAction Button() => CardLanguage.Button(Strings.Button_Place, new Data()) with { AssociatedInputs = "none" };

    public Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken) => AskAsync(turn, cancellationToken);

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) => AskAsync(turn, cancellationToken);

    private Task<Reply> AskAsync(Turn turn, CancellationToken cancellationToken) => desk.AnswerAsync(
        turn,
        async visitor => await places.FindAsync(visitor.Person, cancellationToken) is { } known
            ? PlaceCard.Answer(visitor, new(null, known.Country, known.Organisation), null, null, known.Before())
            : PlaceCard.Answer(visitor, null, null, null),
        cancellationToken);

    public Task<Reply> HandleAsync(Turn turn, Filled data, CancellationToken cancellationToken)
    {
        var screened = ScreenedForm.Of(data);
        return FormRemark.Of(screened, _ => Strings.Review_Organisation) is { } remark
            ? desk.AnswerAsync(
                turn,
                visitor => Task.FromResult(PlaceCard.Answer(visitor, screened.Data, remark, data.Practice)),
                () => ReviewDesk.HelpFirst(screened.Verdict, ReviewDesk.NotForYou),
                cancellationToken)
            : desk.AnswerAsync(turn, visitor => KeepAsync(visitor, data, cancellationToken), cancellationToken);
    }

    private async Task<Reply> KeepAsync(ReviewVisitor visitor, Filled data, CancellationToken cancellationToken)
    {
        if (data.Country is not { } country || !PracticeFields.Countries.Choices!.Has(country, visitor.View.Plan)
            || data.Organisation?.Trim() is not { Length: > 0 } organisation || organisation.Length > PracticeFields.OrganisationName.MaxLength)
            return PlaceCard.Answer(visitor, data, Strings.Review_PlaceNeeded, data.Practice);

        await places.SetAsync(visitor.Person, country, organisation, cancellationToken);
        return data.Practice is { } practice && await queue.FindAsync(practice, visitor.Person, cancellationToken) is { } found
            ? ReviewDesk.Answer(visitor, found, CardText.Plain(Strings.Review_PlaceKept))
            : PlaceCard.Kept(visitor, await places.FindAsync(visitor.Person, cancellationToken));
    }

    /// <summary>Data of the button that asks.</summary>
    internal sealed record Data : ICardActionData
    {
        public static string Verb => "reviews.place";

        public static bool IsQuestion => true;
    }

    /// <summary>What was filled in.</summary>
    internal sealed record Filled(Guid? Practice = null, string? Country = null, string? Organisation = null) : IWrittenForm<Filled>
    {
        public static IReadOnlyList<string> WrittenInputs => ["organisation"];

        public static string Verb => "reviews.place.keep";

        /// <summary>Its answer holds a practice, which is kept in one place only; the same place twice leaves the same.</summary>
        public static bool IsQuestion => true;
    }
}
