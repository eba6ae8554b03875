using TipEngage.Practices.Form;
using TipEngage.Practices.Review;
using TipEngage.Resources;
using TipEngage.Safeguarding.Forms;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Reviews;

/// <summary>Asks the person of a practice to change it, with a comment for each field.</summary>
internal sealed class ReturnReview(ReviewDesk desk) : ICardAction<ReturnReview.Data>, ICardAction<ReturnReview.Filled>
{
    private const int LongestComment = 600;

    public static ExecuteAction Button(QueuedPractice one) => CardLanguage.Button(Strings.Button_Return, new Data(one.Practice.Id)) with { AssociatedInputs = "none" };

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) =>
        desk.FormAsync(turn, data.Practice, (visitor, one) => Form(visitor, one, new(data.Practice, one.Practice.Revision), null), cancellationToken);

    public Task<Reply> HandleAsync(Turn turn, Filled data, CancellationToken cancellationToken)
    {
        var screened = ScreenedForm.Of(data);
        return FormRemark.Of(screened, LabelOf) is { } remark
            ? desk.AnswerAsync(turn, data.Practice, () => screened.Verdict, (visitor, one) => Task.FromResult(Form(visitor, one, screened.Data, remark)), cancellationToken)
            : TakeAsync(turn, data, cancellationToken);
    }

    private Task<Reply> TakeAsync(Turn turn, Filled data, CancellationToken cancellationToken) => data.Wrong() is { } wrongly
        ? desk.AnswerAsync(turn, data.Practice, (visitor, one) => Form(visitor, one, data, wrongly), cancellationToken)
        : desk.TakeAsync(
            turn, new(data.Practice, data.Seen, ReviewEvent.Return) { Comments = data.Comments() }, (visitor, one, wrong) => Form(visitor, one, data, wrong), cancellationToken);

    private static Reply Form(ReviewVisitor visitor, QueuedPractice one, Filled typed, FormRemark? wrong)
    {
        return ReviewForm.Answer(
            visitor,
            one,
            Sentence.Of(Strings.Review_ReturnTitle, one.Practice.Reference),
            [
                CardText.Plain(Strings.Review_ReturnWhat),
                .. Pair("1", typed.Field1, typed.Comment1), .. Pair("2", typed.Field2, typed.Comment2), .. Pair("3", typed.Field3, typed.Comment3),
                Text("note", Strings.Review_Note, typed.Note),
            ],
            CardLanguage.Button(Strings.Button_ReturnNow, new Filled(one.Practice.Id, typed.Seen)), wrong);
    }

    private static IEnumerable<CardElement> Pair(string number, string? field, string? comment) =>
    [
        new ChoiceSetInput([.. PracticeForm.Fields.Where(one => one.Kind is not FieldKind.Tick).Select(one => new Choice(PracticeWords.Name(one), one.Name))])
        {
            Id = $"field{number}",
            Label = Sentence.Of(Strings.Review_CommentField, number),
            Value = field,
            Placeholder = Strings.Form_Choose,
            Style = "filtered",
            Spacing = CardSpacing.Medium,
        },
        Text($"comment{number}", Sentence.Of(Strings.Review_Comment, number), comment),
    ];

    private static TextInput Text(string id, string label, string? value) =>
        new() { Id = id, Label = label, Value = value, IsMultiline = true, MaxLength = LongestComment };

    private static string LabelOf(string input) => input is "note" ? Strings.Review_Note : Sentence.Of(Strings.Review_Comment, input[^1..]);

    /// <summary>Data of the button that opens the form.</summary>
    internal sealed record Data(Guid Practice) : ICardActionData
    {
        public static string Verb => "reviews.return";

        public static bool IsQuestion => true;
    }

    /// <summary>What was filled in.</summary>
    internal sealed record Filled(
        Guid Practice, int Seen, string? Field1 = null, string? Comment1 = null, string? Field2 = null, string? Comment2 = null, string? Field3 = null, string? Comment3 = null,
        string? Note = null) : IWrittenForm<Filled>
    {
        public static IReadOnlyList<string> WrittenInputs => ["comment1", "comment2", "comment3", "note"];

        public static string Verb => "reviews.return.send";

        /// <summary>Its answer holds what was submitted or typed, which is kept in one place only; a second press finds another revision and is told what was decided.</summary>
        public static bool IsQuestion => true;

        /// <summary>What is said about which field; about all of it under no name.</summary>
        internal Dictionary<string, string> Comments() => Said().ToDictionary(one => one.Field, one => one.Comment);

        /// <summary>What is wrong with what is said: too long, about nothing, or about the same as another; null for nothing.</summary>
        internal string? Wrong()
        {
            var known = new HashSet<string>();
            foreach (var (label, field, comment) in Said())
            {
                if (comment.Length > LongestComment)
                    return Sentence.Of(Strings.Plain_Line, label, Sentence.Of(Strings.PracticeFault_TooLong, LongestComment));
                if (label != Strings.Review_Note && PracticeForm.Find(field) is null)
                    return Sentence.Of(Strings.Review_CommentOfNoField, label);
                if (!known.Add(field))
                    return Sentence.Of(Strings.Review_CommentTwice, label);
            }

            return null;
        }

        private IEnumerable<(string Label, string Field, string Comment)> Said()
        {
            foreach (var (number, field, comment) in new[] { ("1", Field1, Comment1), ("2", Field2, Comment2), ("3", Field3, Comment3) })
            {
                if (comment?.Trim() is { Length: > 0 } said)
                    yield return (Sentence.Of(Strings.Review_Comment, number), field ?? "", said);
            }

            if (Note?.Trim() is { Length: > 0 } note)
                yield return (Strings.Review_Note, "", note);
        }
    }
}
