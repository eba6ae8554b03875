using TipEngage.Access;
using TipEngage.Practices.Review;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Reviews;

/// <summary>Has another coordinator see to a practice.</summary>
internal sealed class AssignReview(ReviewDesk desk, RoleBook book, FindAssignees assignees) : ICardAction<AssignReview.Data>, ICardAction<AssignReview.Filled>
{
    public static ExecuteAction Button(QueuedPractice one) => CardLanguage.Button(Strings.Button_AssignReview, new Data(one.Practice.Id)) with { AssociatedInputs = "none" };

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken)
    {
        var people = await assignees.AmongAsync(await CoordinatorsAsync(turn, cancellationToken), data.Practice, cancellationToken);
        return await desk.FormAsync(turn, data.Practice, ReviewEvent.Take, (visitor, one) => Form(visitor, one, people), cancellationToken);
    }

    public async Task<Reply> HandleAsync(Turn turn, Filled data, CancellationToken cancellationToken)
    {
        var all = await CoordinatorsAsync(turn, cancellationToken);
        var people = await assignees.AmongAsync(all, data.Practice, cancellationToken);
        return all.FirstOrDefault(one => one.Id == data.Person) is { Id.Length: > 0 } chosen
            ? await desk.TakeAsync(turn, new(data.Practice, data.Seen, ReviewEvent.Take) { Assignee = new(await assignees.TenantOfAsync(chosen.Id, cancellationToken), chosen.Id, chosen.Name) }, null, cancellationToken)
            : await desk.AnswerAsync(turn, data.Practice, (visitor, one) => Form(visitor, one, people, Strings.Review_ChooseCoordinator), cancellationToken);
    }

    private async Task<IReadOnlyList<(string Id, string? Name)>> CoordinatorsAsync(Turn turn, CancellationToken cancellationToken) =>
        [.. (await book.ReadAsync(Person.Of(turn), cancellationToken)).People.Where(one => one.Role is Role.Coordinator).Select(one => (one.Id, one.Name))];

    private static Reply Form(ReviewVisitor visitor, QueuedPractice one, IReadOnlyList<(string Id, string? Name)> people, string? wrong = null)
    {
        return ReviewForm.Answer(
            visitor,
            one,
            Sentence.Of(Strings.Review_AssignTitle, one.Practice.Reference),
            [
                new ChoiceSetInput([.. people.Select((person, index) => new Choice(person.Name ?? Sentence.Of(Strings.Review_CoordinatorUnseen, index + 1), person.Id))]) { Id = "person", Label = Strings.Review_WaitsFor, Placeholder = Strings.Form_Choose },
            ],
            CardLanguage.Button(Strings.Button_AssignReview, new Filled(one.Practice.Id, one.Practice.Revision)), wrong);
    }

    /// <summary>Data of the button that opens the form.</summary>
    internal sealed record Data(Guid Practice) : ICardActionData
    {
        public static string Verb => "reviews.assign";

        public static bool IsQuestion => true;
    }

    /// <summary>What was filled in.</summary>
    internal sealed record Filled(Guid Practice, int Seen, string? Person = null) : ICardActionData
    {
        public static string Verb => "reviews.assign.set";

        /// <summary>Its answer holds what was submitted or typed, which is kept in one place only; a second press finds another revision and is told what was decided.</summary>
        public static bool IsQuestion => true;
    }
}
