using System.Text.Json.Nodes;
using TipEngage.Practices.Form;
using TipEngage.Tests.Features.Practices;
using TipEngage.Tests.Infrastructure;
using static TipEngage.Tests.Features.Reviews.ReviewWalk;

namespace TipEngage.Tests.Features.Reviews;

/// <summary>A reviewer who asks for changes can say something about every field.</summary>
public sealed class CommentedFieldsTests : ReviewWalkTests
{
    private const string More = "Comment on more fields";

    private static readonly string[] fields = [.. PracticeForm.Fields.Where(field => field.Kind is not FieldKind.Tick).Select(field => field.Name)];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Walk.PlaceAsync();
    }

    [Fact]
    public async Task There_is_room_for_a_comment_on_each_and_the_submitter_reads_them_all()
    {
        var form = await Walk.CardAsync(First, await Walk.OpenAsync(First), "Ask for changes");
        var left = new Queue<(string Field, int Number)>(fields.Select((field, index) => (field, index + 1)));
        while (form.Objects().Any(one => one["title"]?.ToString() == More))
            form = await Walk.CardAsync(First, form, More, [.. Named(form), .. Rows(left)]);
        await Walk.CardAsync(First, form, "Send it back", [.. Named(form), .. Rows(left)]);

        var receipt = (await Walk.Bot.AskAsync("where is my submission PP-0001", "a:1", "submitter")).Card();
        receipt.Marks().Where(mark => mark.StartsWith("comment-", StringComparison.Ordinal)).ShouldBe(fields.Select(field => $"comment-{field}"), ignoreOrder: true);
        receipt.Verbatim().ShouldContain($"Say more of {fields.Length}.");
    }

    [Fact]
    public async Task Room_for_more_is_made_without_losing_what_is_typed_and_sends_nothing()
    {
        var form = await Walk.CardAsync(First, await Walk.OpenAsync(First), "Ask for changes");

        var more = await Walk.CardAsync(First, form, More, ("field1", "title"), ("comment1", "Say what is done."), ("comment2", "About no field yet."), ("field3", "limits"), ("note", "Thank you."));

        string[] inputs = ["comment_title", "comment1", "field2", "note"];
        inputs.Select(input => FormWalk.ValueOf(more, input)).ShouldBe(["Say what is done.", "About no field yet.", "limits", "Thank you."]);
        more.Objects().Single(one => one["id"]?.ToString() == "comment_title")["label"]!.ToString().ShouldContain("Title");
        (await Walk.OpenAsync(First)).Lines().ShouldContain("PP-0001 · In review");
    }

    [Fact]
    public async Task Two_comments_on_one_field_are_refused_wherever_they_stand()
    {
        var form = await Walk.CardAsync(First, await Walk.OpenAsync(First), "Ask for changes");
        var more = await Walk.CardAsync(First, form, More, ("field1", "title"), ("comment1", "Say what is done."));

        var refused = await Walk.CardAsync(First, more, "Send it back", [.. Named(more), ("field1", "title"), ("comment1", "Shorter.")]);

        string.Join('\n', refused.Lines()).ShouldContain("is about a field that has a comment already");
        (FormWalk.ValueOf(refused, "comment_title"), FormWalk.ValueOf(refused, "comment1")).ShouldBe(("Say what is done.", "Shorter."));
        (await Walk.OpenAsync(First)).Lines().ShouldContain("PP-0001 · In review");
    }

    [Fact]
    public async Task A_card_with_more_rows_as_there_were_once_is_taken()
    {
        var form = await Walk.CardAsync(First, await Walk.OpenAsync(First), "Ask for changes");
        var data = FormWalk.ButtonOf(form, "Send it back")["data"]!.AsObject();
        (data["shown"], data["field9"], data["comment9"]) = (9, "summary", "Say what changed.");

        await Walk.Bot.PressAsync("reviews.return.send", data.ToJsonString(), role: First);

        (await Walk.Bot.AskAsync("where is my submission PP-0001", "a:1", "submitter")).Card().Marks().ShouldContain("comment-summary");
    }

    [Theory]
    [InlineData("comment5")]
    [InlineData("comment35")]
    [InlineData("comment_summary")]
    public async Task What_is_typed_where_room_was_made_is_screened_as_the_rest_is(string input)
    {
        var form = await Walk.CardAsync(First, await Walk.OpenAsync(First), "Ask for changes");

        var refused = await Walk.CardAsync(First, form, "Send it back", ("field1", "title"), ("comment1", "Say what is done."), (input, "Write to quokka@example.org"));

        refused.Marks().ShouldContain("refused");
        refused.ToJsonString().ShouldNotContain("quokka");
        FormWalk.ValueOf(refused, "comment1").ShouldBe("Say what is done.");
        (await Walk.OpenAsync(First)).Lines().ShouldContain("PP-0001 · In review");
    }

    [Fact]
    public async Task A_forged_row_or_field_makes_no_room()
    {
        var form = await Walk.CardAsync(First, await Walk.OpenAsync(First), "Ask for changes");
        var data = FormWalk.ButtonOf(form, More)["data"]!.AsObject();
        (data["comment99"], data["comment_publish"], data["field1"], data["comment1"]) = ("No such row.", "No such field.", "publish", "A tick is no field.");

        var answer = await Walk.Bot.PressAsync("reviews.return.send", data.ToJsonString(), role: First);

        answer["value"].ShouldBeOfType<JsonObject>().Marks().Where(mark => mark.StartsWith("comment", StringComparison.Ordinal)).ShouldBe(["comment1", "comment2", "comment3"]);
    }

    private static (string, string)[] Named(JsonNode form) =>
        [.. form.Marks().Where(mark => mark.StartsWith("comment_", StringComparison.Ordinal)).Select(mark => (mark, FormWalk.ValueOf(form, mark)!))];

    private static (string, string)[] Rows(Queue<(string Field, int Number)> left) =>
        [.. Enumerable.Range(1, Math.Min(3, left.Count)).SelectMany(row => left.Dequeue() is var next ? new[] { ($"field{row}", next.Field), ($"comment{row}", $"Say more of {next.Number}.") } : [])];
}
