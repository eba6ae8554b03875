using System.Text.Json;
using System.Text.Json.Serialization;
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
    private const int RowsAtOnce = 3;
    private const string FieldId = "field", CommentId = "comment", NamedId = "comment_", NoteId = "note";

    /// <summary>What can be commented on.</summary>
    private static readonly PracticeField[] fields = [.. PracticeForm.Fields.Where(one => one.Kind is not FieldKind.Tick)];

    public static ExecuteAction Button(QueuedPractice one) => CardLanguage.Button(Strings.Button_Return, new Data(one.Practice.Id)) with { AssociatedInputs = "none" };

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) =>
        desk.FormAsync(turn, data.Practice, ReviewEvent.Return, (visitor, one) => Form(visitor, one, new(data.Practice, one.Practice.Revision), null), cancellationToken);

    public Task<Reply> HandleAsync(Turn turn, Filled data, CancellationToken cancellationToken)
    {
        var screened = ScreenedForm.Of(data);
        return FormRemark.Of(screened, LabelOf) is { } remark
            ? desk.AnswerAsync(turn, data.Practice, () => screened.Verdict, (visitor, one) => Task.FromResult(Form(visitor, one, screened.Data, remark)), cancellationToken)
            : TakeAsync(turn, data, cancellationToken);
    }

    private Task<Reply> TakeAsync(Turn turn, Filled data, CancellationToken cancellationToken) => data.IsMore || data.Wrong() is not null
        ? desk.AnswerAsync(turn, data.Practice, (visitor, one) => Form(visitor, one, data, data.IsMore ? null : data.Wrong()), cancellationToken)
        : desk.TakeAsync(
            turn, new(data.Practice, data.Seen, ReviewEvent.Return) { Comments = data.Comments() }, (visitor, one, wrong) => Form(visitor, one, data with { Seen = one.Practice.Revision }, wrong), cancellationToken);

    private static Reply Form(ReviewVisitor visitor, QueuedPractice one, Filled typed, FormRemark? wrong)
    {
        var (shown, send) = (typed.IsMore ? typed.Named() : typed, new Filled(one.Practice.Id, typed.Seen));
        PracticeField[] named = [.. fields.Where(field => shown.Typed(NamedId + field.Name) is { Length: > 0 })];
        PracticeField[] left = [.. fields.Except(named)];
        return ReviewForm.Answer(
            visitor,
            one,
            Sentence.Of(Strings.Review_ReturnTitle, one.Practice.Reference),
            [
                CardText.Plain(Strings.Review_ReturnWhat),
                .. named.Select(field => Text(NamedId + field.Name, shown) with { Spacing = CardSpacing.Medium }),
                .. Enumerable.Range(1, Math.Max(shown.Rows, Math.Min(RowsAtOnce, left.Length))).SelectMany(number => Row(number, left, shown)),
                .. left.Length <= RowsAtOnce ? Array.Empty<CardElement>() : [new ActionSet([CardLanguage.Button(Strings.Button_MoreComments, send with { IsMore = true })]) { Spacing = CardSpacing.Small }],
                Text(NoteId, shown),
            ],
            CardLanguage.Button(Strings.Button_ReturnNow, send), wrong);
    }

    /// <summary>Room for a comment on a field that is still to be chosen.</summary>
    private static IEnumerable<CardElement> Row(int number, PracticeField[] left, Filled typed) =>
    [
        new ChoiceSetInput([.. left.Select(one => new Choice(PracticeWords.Name(one), one.Name))])
        {
            Id = $"{FieldId}{number}",
            Label = Sentence.Of(Strings.Review_CommentField, number),
            Value = typed.Typed($"{FieldId}{number}"),
            Placeholder = Strings.Form_Choose,
            Style = "filtered",
            Spacing = CardSpacing.Medium,
        },
        Text($"{CommentId}{number}", typed),
    ];

    private static TextInput Text(string id, Filled typed) =>
        new() { Id = id, Label = LabelOf(id), Value = typed.Typed(id), IsMultiline = true, MaxLength = LongestComment };

    private static string LabelOf(string input) => input switch
    {
        NoteId => Strings.Review_Note,
        _ when input.StartsWith(NamedId, StringComparison.Ordinal) => Sentence.Of(Strings.Review_CommentOn, PracticeWords.Name(PracticeForm.Find(input[NamedId.Length..])!)),
        _ => Sentence.Of(Strings.Review_Comment, input[CommentId.Length..]),
    };

    /// <summary>Data of the button that opens the form.</summary>
    internal sealed record Data(Guid Practice) : ICardActionData
    {
        public static string Verb => "reviews.return";

        public static bool IsQuestion => true;
    }

    /// <summary>What was filled in.</summary>
    internal sealed record Filled(Guid Practice, int Seen) : IWrittenForm<Filled>
    {
        public static IReadOnlyList<string> WrittenInputs { get; } =
            [.. fields.Select(field => NamedId + field.Name), .. Enumerable.Range(1, fields.Length).Select(number => $"{CommentId}{number}"), NoteId];

        public static string Verb => "reviews.return.send";

        /// <summary>Its answer holds what was submitted or typed, which is kept in one place only; a second press finds another revision and is told what was decided.</summary>
        public static bool IsQuestion => true;

        /// <summary>Whether there is to be room for more, and nothing to be sent yet.</summary>
        public bool IsMore { get; init; }

        [JsonExtensionData]
        public Dictionary<string, JsonElement>? Inputs { get; init; }

        /// <summary>The last row in which something was chosen or typed; 0 for none.</summary>
        internal int Rows => Enumerable.Range(1, fields.Length).LastOrDefault(number => IsTyped($"{FieldId}{number}") || IsTyped($"{CommentId}{number}"));

        internal string? Typed(string input) => ReviewForm.Typed(Inputs, input);

        /// <summary>The same with each comment under the name of its field, so that the rows are free for others.</summary>
        internal Filled Named()
        {
            var (named, row) = ((Inputs ?? []).Where(input => input.Key is NoteId || input.Key.StartsWith(NamedId, StringComparison.Ordinal)).ToDictionary(), 0);
            foreach (var number in Enumerable.Range(1, Rows))
            {
                var (field, comment) = ($"{FieldId}{number}", $"{CommentId}{number}");
                if (IsTyped(comment) && Typed(field) is { } chosen && IsField(chosen) && !IsTyped(NamedId + chosen) && named.TryAdd(NamedId + chosen, Inputs![comment]))
                    continue;
                if (IsTyped(field) || IsTyped(comment))
                    row++;
                if (IsTyped(field))
                    named[$"{FieldId}{row}"] = Inputs![field];
                if (IsTyped(comment))
                    named[$"{CommentId}{row}"] = Inputs![comment];
            }

            return this with { Inputs = named };
        }

        /// <summary>What is said about which field; about all of it under no name.</summary>
        internal Dictionary<string, string> Comments() => Said().ToDictionary(one => one.Field, one => one.Comment);

        /// <summary>What is wrong with what is said: too long, about nothing, or about the same as another; null for nothing.</summary>
        internal string? Wrong()
        {
            var known = new HashSet<string>();
            foreach (var (input, field, comment) in Said())
            {
                if (comment.Length > LongestComment)
                    return Sentence.Of(Strings.Plain_Line, LabelOf(input), Sentence.Of(Strings.PracticeFault_TooLong, LongestComment));
                if (input is not NoteId && !IsField(field))
                    return Sentence.Of(Strings.Review_CommentOfNoField, LabelOf(input));
                if (!known.Add(field))
                    return Sentence.Of(Strings.Review_CommentTwice, LabelOf(input));
            }

            return null;
        }

        private IEnumerable<(string Input, string Field, string Comment)> Said() =>
            from input in WrittenInputs
            let comment = Typed(input)?.Trim()
            where comment is { Length: > 0 }
            select (input, FieldOf(input), comment);

        private string FieldOf(string input) =>
            input is NoteId ? "" : input.StartsWith(NamedId, StringComparison.Ordinal) ? input[NamedId.Length..] : Typed(input.Replace(CommentId, FieldId, StringComparison.Ordinal)) ?? "";

        private bool IsTyped(string input) => Typed(input)?.Trim() is { Length: > 0 };

        private static bool IsField(string name) => Array.Exists(fields, field => field.Name == name);
    }
}
