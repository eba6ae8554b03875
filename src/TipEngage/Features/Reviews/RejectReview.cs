using TipEngage.Practices;
using TipEngage.Practices.Review;
using TipEngage.Resources;
using TipEngage.Safeguarding.Forms;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Reviews;

/// <summary>Rejects a practice by a rule that its person is told.</summary>
internal sealed class RejectReview(ReviewDesk desk) : ICardAction<RejectReview.Data>, ICardAction<RejectReview.Filled>
{
    private const int LongestNote = 600;

    public static ExecuteAction Button(QueuedPractice one) => CardLanguage.Button(IsOut(one) ? Strings.Button_Unpublish : Strings.Button_Reject, new Data(one.Practice.Id)) with { AssociatedInputs = "none" };

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) =>
        desk.FormAsync(turn, data.Practice, ReviewEvent.Reject, (visitor, one) => Form(visitor, one, new(data.Practice, one.Practice.Revision), null), cancellationToken);

    public Task<Reply> HandleAsync(Turn turn, Filled data, CancellationToken cancellationToken)
    {
        var screened = ScreenedForm.Of(data);
        if (FormRemark.Of(screened, _ => Strings.Review_Note) is { } remark)
            return desk.AnswerAsync(turn, data.Practice, () => screened.Verdict, (visitor, one) => Task.FromResult(Form(visitor, one, screened.Data, remark)), cancellationToken);
        if (data.Note?.Trim().Length > LongestNote)
        {
            var tooLong = Sentence.Of(Strings.Plain_Line, Strings.Review_Note, Sentence.Of(Strings.PracticeFault_TooLong, LongestNote));
            return desk.AnswerAsync(turn, data.Practice, (visitor, one) => Form(visitor, one, data, tooLong), cancellationToken);
        }

        var note = data.Note?.Trim() is { Length: > 0 } said ? new Dictionary<string, string> { [""] = said } : null;
        return desk.TakeAsync(
            turn, new(data.Practice, data.Seen, ReviewEvent.Reject) { Reason = data.Reason, Comments = note }, (visitor, one, wrong) => Form(visitor, one, data with { Seen = one.Practice.Revision }, wrong), cancellationToken);
    }

    /// <summary>Whether readers see it already.</summary>
    private static bool IsOut(QueuedPractice one) => PracticeStates.IsPublished(one.Practice.State);

    private static Reply Form(ReviewVisitor visitor, QueuedPractice one, Filled typed, FormRemark? wrong)
    {
        return ReviewForm.Answer(
            visitor,
            one,
            Sentence.Of(IsOut(one) ? Strings.Review_UnpublishTitle : Strings.Review_RejectTitle, one.Practice.Reference),
            [
                CardText.Plain(Strings.Review_RejectWhat),
                new ChoiceSetInput([.. ReviewReasons.ToReject.Select(reason => new Choice(ReviewWords.Reason(reason), reason))])
                {
                    Id = "reason",
                    Label = Strings.Review_Rule,
                    Value = typed.Reason,
                    Style = "expanded",
                },
                new TextInput { Id = "note", Label = Strings.Review_Note, Value = typed.Note, IsMultiline = true, MaxLength = LongestNote },
            ],
            CardLanguage.Button(IsOut(one) ? Strings.Button_UnpublishNow : Strings.Button_RejectNow, new Filled(one.Practice.Id, typed.Seen)), wrong);
    }

    /// <summary>Data of the button that opens the form.</summary>
    internal sealed record Data(Guid Practice) : ICardActionData
    {
        public static string Verb => "reviews.reject";

        public static bool IsQuestion => true;
    }

    /// <summary>What was filled in.</summary>
    internal sealed record Filled(Guid Practice, int Seen, string? Reason = null, string? Note = null) : IWrittenForm<Filled>
    {
        public static IReadOnlyList<string> WrittenInputs => ["note"];

        public static string Verb => "reviews.reject.send";

        /// <summary>Its answer holds what was submitted or typed, which is kept in one place only; a second press finds another revision and is told what was decided.</summary>
        public static bool IsQuestion => true;
    }
}
