using TipEngage.Practices;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Practices;

/// <summary>Says what became of a practice, by its reference, and what happens next.</summary>
internal static class ReceiptCard
{
    public static FormAnswer Answer(FormVisitor visitor, SharedPractice practice)
    {
        var title = Sentence.Of(Strings.Practice_ReceiptTitle, practice.Reference);
        return new(Create(visitor, practice, title), title);
    }

    private static AdaptiveCard Create(FormVisitor visitor, SharedPractice practice, string title) => visitor.View.Card(
        [
            CardText.Heading(title) with { Id = practice.Reference is { } reference ? Marks.Practice(reference) : null },
            .. practice.Title is { } name ? [CardText.Verbatim(name)] : Array.Empty<CardElement>(),
            new FactSet([new(Strings.Field_State, PracticeWords.State(practice.State)), .. Submitted(practice)]),
            CardText.Plain(Next(visitor.Door, practice)),
            .. practice.State is PracticeState.Withdrawn ? Array.Empty<CardElement>() : [CardText.Subtle(Strings.Practice_WithdrawRule)],
            .. WayBack.Of(visitor),
        ],
        CardText.Lines(title, PracticeWords.State(practice.State), Next(visitor.Door, practice)),
        [.. Buttons(visitor.Door, practice)]);

    private static IEnumerable<Fact> Submitted(SharedPractice practice) =>
        practice.SubmittedAt is { } at ? [new(Strings.Practice_SubmittedOn, Dates.DayOf(at))] : [];

    /// <summary>Nobody can write to a person without an account, who looks for themselves.</summary>
    private static string Next(Door door, SharedPractice practice) => (practice.State, door) switch
    {
        (PracticeState.Withdrawn, _) => Strings.Practice_NextWithdrawn,
        (PracticeState.Held, Door.Invitation) => Strings.Invitation_NextHeld,
        (PracticeState.Held, _) => Strings.Practice_NextHeld,
        (PracticeState.Submitted or PracticeState.Screening or PracticeState.InReview, Door.Invitation) => Strings.Invitation_NextReview,
        (PracticeState.Submitted or PracticeState.Screening or PracticeState.InReview, _) => Strings.Practice_NextReview,
        (_, Door.Invitation) => Strings.Invitation_NextOther,
        _ => Strings.Practice_NextOther,
    };

    private static IEnumerable<CardAction> Buttons(Door door, SharedPractice practice)
    {
        if (PracticeStates.IsOpen(practice.State))
            yield return FormButtons.Create(door, Strings.Button_EditPractice, new OpenPractice.Data(practice.Id), withInputs: false);
        if (PracticeStates.Allows(practice.State, PracticeState.Withdrawn))
            yield return FormButtons.Create(door, Strings.Button_Withdraw, new WithdrawSubmission.Data(practice.Id), withInputs: false);
    }
}
