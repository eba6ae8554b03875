using CsCheck;
using TipEngage.Understanding.Requests;

namespace TipEngage.Tests.Understanding.Requests;

/// <summary>What a sentence asks for goes through the argument of its command unchanged, and any other argument asks for nothing.</summary>
public sealed class RequestsTests
{
    private static readonly Gen<string?> text = Gen.OneOf(Gen.Const((string?)null), Gen.String.Select(one => (string?)one), Gen.Const((string?)"ข้อ 4a \"เสร็จ\" \uD83D\uDC4D"));
    private static readonly Gen<string[]> texts = Gen.String.Array[0, 4];

    [Fact]
    public void A_request_is_compact() =>
        new ProgressRequest("4a", "completed", null, null, null).ToArguments().ShouldBe("""{"item":"4a","state":"completed"}""");

    [Fact]
    public void Lists_are_never_absent()
    {
        AssignmentRequest.Read("{}").Items.ShouldBeEmpty();
        AssignmentRequest.Read("""{"parties":null}""").Parties.ShouldBeEmpty();
        TranslationQuestion.Read("{}").Items.ShouldBeEmpty();
        ChangesRequest.Read("{}").Items.ShouldBeEmpty();
    }

    [Fact]
    public void What_was_written_is_read_again() => Gen.Select(text, texts, Gen.Bool, Gen.Date).Sample((one, many, flag, day) =>
    {
        // Half of a pair of characters is no text: it comes back as the sign for that.
        var (kept, list) = (Kept(one), many.Select(item => Kept(item)!).ToArray());

        ProgressRequest.Read(new ProgressRequest(one, one, one, one, one).ToArguments()).ShouldBe(new ProgressRequest(kept, kept, kept, kept, kept));
        TranslationRequest.Read(new TranslationRequest(one, one, one, one).ToArguments()).ShouldBe(new TranslationRequest(kept, kept, kept, kept));
        InitiativeRequest.Read(new InitiativeRequest(one).ToArguments()).ShouldBe(new InitiativeRequest(kept));
        AssignmentRequest.Read(new AssignmentRequest(many, many, many, one, flag).ToArguments()).ShouldBeEquivalentTo(new AssignmentRequest(list, list, list, kept, flag));
        TranslationQuestion.Read(new TranslationQuestion(many, one, one).ToArguments()).ShouldBeEquivalentTo(new TranslationQuestion(list, kept, kept));
        ChangesRequest.Read(new ChangesRequest(flag ? DateOnly.FromDateTime(day) : null, flag, many).ToArguments())
            .ShouldBeEquivalentTo(new ChangesRequest(flag ? DateOnly.FromDateTime(day) : null, flag, list));
    }, iter: 500);

    [Theory]
    [InlineData("")]
    [InlineData("4a")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"item":7,"items":"4a","parties":[7],"since":"soon","material":{},"text":[]}""")]
    [InlineData("\uD83D")]
    [InlineData("""{"item":"\uD83D"}""")]
    public void Any_other_argument_asks_for_nothing(string arguments) => AsksForNothing(arguments);

    [Fact]
    public void No_argument_is_too_strange_to_read() => Gen.String[0, 40].Sample(AsksForNothing, iter: 2000);

    private static void AsksForNothing(string arguments)
    {
        ProgressRequest.Read(arguments).ShouldBe(new ProgressRequest(null, null, null, null, null));
        AssignmentRequest.Read(arguments).ShouldBeEquivalentTo(new AssignmentRequest([], [], [], null, false));
        TranslationRequest.Read(arguments).ShouldBe(new TranslationRequest(null, null, null, null));
        TranslationQuestion.Read(arguments).ShouldBeEquivalentTo(new TranslationQuestion([], null, null));
        ChangesRequest.Read(arguments).ShouldBeEquivalentTo(new ChangesRequest(null, false, []));
        InitiativeRequest.Read(arguments).ShouldBe(new InitiativeRequest(Text: null));
    }

    private static string? Kept(string? text) => text is null ? null : System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
