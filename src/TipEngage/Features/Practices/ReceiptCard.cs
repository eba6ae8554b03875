using TipEngage.Practices;
using TipEngage.Practices.Review;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Practices;

/// <summary>Says what became of a practice, by its reference, and what happens next.</summary>
internal static class ReceiptCard
{
    /// <param name="visitor">Whose practice it is.</param>
    /// <param name="practice">The practice.</param>
    /// <param name="notice">What stands above it; null for nothing.</param>
    /// <param name="part">Which part of the words that are proposed it shows.</param>
    public static FormAnswer Answer(FormVisitor visitor, SharedPractice practice, string? notice = null, int part = 0)
    {
        var title = Sentence.Of(Strings.Practice_ReceiptTitle, practice.Reference);
        return new(Create(visitor, practice, title, notice, DecisionWords.Proposed(practice, visitor.View, part)), title);
    }

    private static AdaptiveCard Create(FormVisitor visitor, SharedPractice practice, string title, string? notice, CardPart? wording) => visitor.View.Card(
        [
            .. notice is null ? Array.Empty<CardElement>() : [CardText.Wrong(notice)],
            CardText.Heading(title) with { Id = practice.Reference is { } reference ? Marks.Practice(reference) : null },
            .. practice.Title is { } name ? [CardText.Verbatim(name)] : Array.Empty<CardElement>(),
            new FactSet([new(Strings.Field_State, PracticeWords.State(practice)), .. Submitted(practice), .. DecisionWords.Tier(practice)]),
            .. practice.Told is [] ? DecisionWords.Why(practice.Reason, practice.Comments) : ToldSteps.Of(practice),
            .. Wording(wording),
            .. UpdateOf(practice),
            CardText.Plain(Next(visitor.Door, practice)),
            .. practice.State is PracticeState.Withdrawn || practice.IsMerged ? Array.Empty<CardElement>() : [CardText.Subtle(Strings.Practice_WithdrawRule)],
            .. WayBack.Of(visitor),
        ],
        CardText.Lines(title, PracticeWords.State(practice), Next(visitor.Door, practice)),
        [.. Buttons(visitor.Door, practice, wording)]);

    /// <summary>The words that are proposed, or a part of them.</summary>
    public static IEnumerable<CardElement> Wording(CardPart? wording) => wording is null ? [] : [.. wording.Place, .. wording.Elements];

    /// <summary>What it would update; nothing for a practice of its own.</summary>
    public static IEnumerable<CardElement> UpdateOf(SharedPractice practice) =>
        practice.Updated is { } updated && practice.IsPendingUpdateOf(updated) ? [CardText.Plain(Sentence.Of(Strings.Practice_UpdateOf, updated)) with { Id = "update-of" }] : [];

    private static IEnumerable<Fact> Submitted(SharedPractice practice) =>
        practice.SubmittedAt is { } at ? [new(Strings.Practice_SubmittedOn, Dates.DayOf(at))] : [];

    /// <summary>Nobody can write to a person without an account, who looks for themselves.</summary>
    public static string Next(Door door, SharedPractice practice) => (practice.State, door) switch
    {
        _ when practice is { IsMerged: true, Updated: { } updated } => Sentence.Of(Strings.Practice_NextMerged, updated),
        (PracticeState.Rejected, _) when practice is { Reason: ReviewReasons.NothingToUpdate, Updated: { } updated } => Sentence.Of(Strings.Practice_NextUpdateEnded, updated),
        (PracticeState.Withdrawn, _) => Strings.Practice_NextWithdrawn,
        (PracticeState.UpdateDue, _) when practice.IsHidden => $"{Strings.Practice_NextHidden} {Strings.Letter_AskRenewal_Next}",
        _ when practice.IsHidden => Strings.Practice_NextHidden,
        _ when practice.IsSetAside => Strings.Practice_NextSetAside,
        (PracticeState.Held, Door.Invitation) => Strings.Invitation_NextHeld,
        (PracticeState.Held, _) => Strings.Practice_NextHeld,
        (PracticeState.ChangesRequested, _) => Strings.Letter_Return_Next,
        (PracticeState.ConsentCheck, Door.Invitation) when practice.Proposed is null => Strings.Invitation_NextAccepted,
        (PracticeState.ConsentCheck, _) => practice.Proposed is null ? Strings.Letter_Accept_Nothing : Strings.Letter_Accept_Next,
        (PracticeState.Published, Door.Invitation) => Strings.Invitation_NextPublished,
        (PracticeState.Published, _) => Strings.Letter_Publish_Next,
        (PracticeState.UpdateDue, _) => Strings.Letter_AskRenewal_Next,
        (PracticeState.Rejected, _) => Strings.Letter_Reject_Next,
        (PracticeState.Purged, _) => Strings.Letter_Purge_Next,
        (PracticeState.Archived, _) => Strings.Letter_Archive_Next,
        (PracticeState.InReview, _) when practice.Reason is ReviewReasons.Declined => Strings.Practice_NextDeclined,
        (PracticeState.Submitted or PracticeState.Screening or PracticeState.InReview, Door.Invitation) => Strings.Invitation_NextReview,
        (PracticeState.Submitted or PracticeState.Screening or PracticeState.InReview, _) => Strings.Practice_NextReview,
        (_, Door.Invitation) => Strings.Invitation_NextOther,
        _ => Strings.Practice_NextOther,
    };

    /// <summary>What its person may do with a practice where it stands; to words that take several cards they answer below the last.</summary>
    public static IEnumerable<CardAction> Buttons(Door door, SharedPractice practice, CardPart? wording)
    {
        if (practice.IsMerged)
            yield break;
        foreach (var beside in wording?.Beside((title, at) => FormButtons.Create(door, title, new OpenPractice.Data(practice.Id, at), withInputs: false)) ?? [])
            yield return beside;
        if (wording is { IsLast: true } && !practice.IsSetAside)
        {
            yield return AnswerWording.Button(door, Strings.Button_AgreeWording, practice, ReviewEvent.Agree);
            yield return AnswerWording.Button(door, Strings.Button_DeclineWording, practice, ReviewEvent.Decline);
        }

        if (practice.State is PracticeState.UpdateDue)
            yield return AnswerWording.Button(door, Strings.Button_StillTrue, practice, ReviewEvent.Confirm);
        if (practice.MayBeUpdated)
            yield return UpdatePractice.Button(door, practice);
        if (practice.MayBeSharedAgain)
            yield return ShareAgain.Button(door, practice);
        if (practice.MayBeChanged)
            yield return FormButtons.Create(door, Strings.Button_EditPractice, new OpenPractice.Data(practice.Id), withInputs: false);
        if (PracticeStates.Allows(practice.State, PracticeState.Withdrawn))
            yield return FormButtons.Create(door, Strings.Button_Withdraw, new WithdrawSubmission.Data(practice.Id), withInputs: false);
    }
}
