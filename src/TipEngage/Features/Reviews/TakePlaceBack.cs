using System.Globalization;
using TipEngage.Access;
using TipEngage.Practices.Review;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Reviews;

/// <summary>Has a coordinator take a place back that another one named by mistake; nobody takes back one of their own.</summary>
internal sealed class TakePlaceBack(ReviewDesk desk, ReviewerPlaces places, RoleBook book)
    : ICardAction<TakePlaceBack.Data>, ICardAction<TakePlaceBack.Chosen>, ICardAction<TakePlaceBack.Confirmed>
{
    public static ExecuteAction Button() => CardLanguage.Button(Strings.Button_PlaceByMistake, new Data()) with { AssociatedInputs = "none" };

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) =>
        desk.AnswerAsync(turn, async visitor => TakeBackCard.Choose(visitor, await ListAsync(visitor.Person, cancellationToken)), cancellationToken);

    public Task<Reply> HandleAsync(Turn turn, Chosen data, CancellationToken cancellationToken) => desk.AnswerAsync(
        turn,
        async visitor =>
        {
            var all = await ListAsync(visitor.Person, cancellationToken);
            return int.TryParse(data.Place, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && all.ElementAtOrDefault(index) is { } chosen
                ? TakeBackCard.Confirm(visitor, chosen)
                : TakeBackCard.Choose(visitor, all, Strings.Review_TakeBackChoose);
        },
        cancellationToken);

    public Task<Reply> HandleAsync(Turn turn, Confirmed data, CancellationToken cancellationToken) => desk.AnswerAsync(turn, visitor => TakeBackAsync(visitor, data, cancellationToken), cancellationToken);

    private async Task<Reply> TakeBackAsync(ReviewVisitor visitor, Confirmed data, CancellationToken cancellationToken)
    {
        if (IsSame(data.Person, visitor.Person.Id))
            return TakeBackCard.Own(visitor);

        // A card may be old, or not ours: only what would be offered now is taken back.
        var offered = (await ListAsync(visitor.Person, cancellationToken)).FirstOrDefault(one => IsSame(one.PersonId, data.Person) && (one.Index, one.Seen) == (data.Place, data.Seen));
        var outcome = offered is null ? PlaceTakenBack.Overtaken : await places.TakeBackAsync(visitor.Person, offered.Of, offered.Place, cancellationToken);
        return outcome switch
        {
            PlaceTakenBack.Own => TakeBackCard.Own(visitor),
            PlaceTakenBack.Overtaken => TakeBackCard.Choose(visitor, await ListAsync(visitor.Person, cancellationToken), Strings.Review_TakeBackOvertaken),
            _ => TakeBackCard.Done(visitor, offered!.Of.Before()[data.Place]),
        };
    }

    /// <summary>The earlier places of all other coordinators that nobody took back yet.</summary>
    private async Task<IReadOnlyList<MistakenPlace>> ListAsync(Person reader, CancellationToken cancellationToken)
    {
        var people = (await book.ReadAsync(reader, cancellationToken)).People.Where(one => one.Role is Role.Coordinator && !IsSame(one.Id, reader.Id))
            .DistinctBy(one => Person.IdOf(one.Id), StringComparer.OrdinalIgnoreCase).Index()
            .ToDictionary(one => Person.IdOf(one.Item.Id), one => one.Item.Name ?? Sentence.Of(Strings.Review_CoordinatorUnseen, one.Index + 1), StringComparer.OrdinalIgnoreCase);
        return
        [
            .. from moved in await places.MovedAsync(reader.TenantId, cancellationToken)
               let name = people.GetValueOrDefault(Person.IdOf(moved.PersonId))
               where name is not null
               from place in moved.Before().Index()
               where place.Item.CountsUntil is null
               select new MistakenPlace(moved, name, place.Index, place.Item),
        ];
    }

    private static bool IsSame(string one, string other) => string.Equals(Person.IdOf(one), Person.IdOf(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>Data of the button that lists them.</summary>
    internal sealed record Data : ICardActionData
    {
        public static string Verb => "reviews.place.mistakes";

        public static bool IsQuestion => true;
    }

    /// <summary>Which was chosen, by its place in the list; who it is of is shown once more before anything changes.</summary>
    internal sealed record Chosen(string? Place = null) : ICardActionData
    {
        public static string Verb => "reviews.place.mistake";

        public static bool IsQuestion => true;
    }

    /// <summary>Data of the button that takes one back.</summary>
    /// <param name="Person">Whose it is.</param>
    /// <param name="Place">Which of their earlier ones, from 0.</param>
    /// <param name="Seen">When they last named another, in milliseconds: a client keeps no longer number whole.</param>
    internal sealed record Confirmed(string Person, int Place, long Seen) : ICardActionData
    {
        public static string Verb => "reviews.place.takeback";

        /// <summary>Its answer names where somebody works, which is kept in one place only; a second press finds it taken back and is told so.</summary>
        public static bool IsQuestion => true;
    }
}
