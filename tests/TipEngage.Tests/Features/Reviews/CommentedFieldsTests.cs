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
        while (form.Buttons().Contains(More))
            form = await Walk.CardAsync(First, form, More);

        (string, string)[] said = [.. fields.SelectMany((field, index) => new[] { ($"field{index + 1}", field), ($"comment{index + 1}", $"Say more of {index + 1}.") })];
        await Walk.CardAsync(First, form, "Send it back", said);

        var receipt = (await Walk.Bot.AskAsync("where is my submission PP-0001", "a:1", "submitter")).Card();
        receipt.Marks().Where(mark => mark.StartsWith("comment-", StringComparison.Ordinal)).ShouldBe(fields.Select(field => $"comment-{field}"), ignoreOrder: true);
        receipt.Verbatim().ShouldContain($"Say more of {fields.Length}.");
    }

    [Fact]
    public async Task Room_for_more_is_made_without_losing_what_is_typed_and_sends_nothing()
    {
        var form = await Walk.CardAsync(First, await Walk.OpenAsync(First), "Ask for changes");

        var more = await Walk.CardAsync(First, form, More, ("field1", "title"), ("comment1", "Say what is done."), ("comment2", "About no field yet."), ("note", "Thank you."));

        more.Marks().ShouldContain("comment6");
        (FormWalk.ValueOf(more, "field1"), FormWalk.ValueOf(more, "comment1"), FormWalk.ValueOf(more, "comment2"), FormWalk.ValueOf(more, "note")).ShouldBe(("title", "Say what is done.", "About no field yet.", "Thank you."));
        (await Walk.OpenAsync(First)).Lines().ShouldContain("PP-0001 · In review");
    }

    [Theory]
    [InlineData("comment5")]
    [InlineData("comment35")]
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
    public async Task A_forged_number_of_comments_gives_a_form_and_no_more_room_than_there_are_fields()
    {
        var form = await Walk.CardAsync(First, await Walk.OpenAsync(First), "Ask for changes");
        var data = FormWalk.ButtonOf(form, More)["data"]!.AsObject();
        data["shown"] = int.MaxValue - 1;

        var answer = await Walk.Bot.PressAsync("reviews.return.send", data.ToJsonString(), role: First);

        answer["value"].ShouldBeOfType<JsonObject>().Marks().Count(mark => mark.StartsWith("comment", StringComparison.Ordinal)).ShouldBe(fields.Length);
    }
}
