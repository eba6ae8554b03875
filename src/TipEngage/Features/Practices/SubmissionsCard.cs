using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Practices;

/// <summary>A person's drafts and submissions, those that were changed last first.</summary>
internal static class SubmissionsCard
{
    private const int MostShown = 10;

    public static FormAnswer Answer(FormVisitor visitor, IReadOnlyList<SharedPractice> practices, Uri? held)
    {
        var title = Strings.Practice_Mine;
        SharedPractice[] shown = [.. practices.Take(MostShown)];
        return new(visitor.View.Card(
            [
                CardText.Heading(title),
                .. shown.Length == 0 ? (CardElement[])[CardText.Plain(Strings.Practice_NoneYet)] : [.. shown.Select(one => Row(visitor, one))],
                .. practices.Count > MostShown ? [CardText.Subtle(Sentence.Of(Strings.Practice_More, practices.Count - MostShown))] : Array.Empty<CardElement>(),
                CardText.Subtle(Strings.Practice_YourData),
                CardText.Subtle(Sentence.Of(Strings.Practice_DraftsKept, (int)DeleteOldDrafts.Kept.TotalDays)),
                .. visitor.MayBegin ? Array.Empty<CardElement>() : [StartCard.NothingNew()],
                .. WayBack.Of(visitor),
            ],
            CardText.Lines([title, .. shown.Select(Line), Strings.Practice_YourData]),
            [
                .. visitor.MayBegin ? [FormButtons.Create(visitor.Door, Strings.Button_ShareNew, new StartShare.Data(Guid.NewGuid(), FormLevel.Quick), withInputs: false)] : Array.Empty<CardAction>(),
                .. held is null ? Array.Empty<CardAction>() : [new OpenUrlAction(held.AbsoluteUri) { Title = Strings.Button_HeldAboutMe }],
            ]), title);
    }

    private static Container Row(FormVisitor visitor, SharedPractice practice) => new(
    [
        CardText.Verbatim(practice.Title ?? (practice.IsBeingFilledIn ? Strings.Practice_NoTitle : practice.IsMerged ? ReceiptCard.Next(visitor.Door, practice) : Strings.Practice_NoContent)),
        CardText.Subtle(Line(practice)) with { Spacing = CardSpacing.None },
        .. practice.Told is [] ? Array.Empty<CardElement>() : [.. ToldSteps.Of(practice), CardText.Plain(ReceiptCard.Next(visitor.Door, practice))],
        new ActionSet([.. Buttons(visitor.Door, practice)]),
    ])
    {
        Id = Marks.Practice(practice.Reference ?? practice.Id.ToString()),
        Separator = true,
        Spacing = CardSpacing.Medium,
    };

    private static string Line(SharedPractice practice)
    {
        var state = practice is { State: not PracticeState.Draft, IsBeingFilledIn: true, IsSetAside: false } ? Strings.Practice_BeingChanged : PracticeWords.State(practice);
        var updates = practice.Updated is { } updated ? Sentence.Of(Strings.Practice_UpdateShort, updated) : null;
        return string.Join(" · ", ((string?[])[practice.Reference, updates, state, Dates.DayOf(practice.ChangedAt)]).OfType<string>());
    }

    private static IEnumerable<CardAction> Buttons(Door door, SharedPractice practice)
    {
        if (practice.MayBeChanged)
        {
            var title = practice.IsBeingFilledIn ? Strings.Button_Continue : Strings.Button_EditPractice;
            yield return FormButtons.Create(door, title, new OpenPractice.Data(practice.Id), withInputs: false);
        }

        if (practice is { State: PracticeState.ConsentCheck, Proposed: not null, IsSetAside: false } or { State: PracticeState.UpdateDue })
            yield return FormButtons.Create(door, Strings.Button_ReadAndAnswer, new OpenPractice.Data(practice.Id), withInputs: false) with { Style = "positive" };
        if (practice.MayBeUpdated)
            yield return UpdatePractice.Button(door, practice);
        if (practice.MayBeSharedAgain)
            yield return ShareAgain.Button(door, practice);
        if (practice.IsBeingFilledIn)
            yield return FormButtons.Create(door, practice.State is PracticeState.Draft ? Strings.Button_Discard : Strings.Button_DropChanges, new DiscardDraft.Data(practice.Id), withInputs: false);
        if (practice is { State: not PracticeState.Draft, IsMerged: false } && PracticeStates.Allows(practice.State, PracticeState.Withdrawn))
            yield return FormButtons.Create(door, Strings.Button_Withdraw, new WithdrawSubmission.Data(practice.Id), withInputs: false);
    }
}
