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
        string[] written =
        [
            new ProgressRequest(one, one, one, one, one).ToArguments(), new AssignmentRequest(many, many, many, one, flag).ToArguments(),
            new TranslationRequest(one, one, one, one).ToArguments(), new TranslationQuestion(many, one, one).ToArguments(),
            new ChangesRequest(flag ? DateOnly.FromDateTime(day) : null, flag, many, flag ? null : DateOnly.FromDateTime(day)).ToArguments(), new InitiativeRequest(one).ToArguments(), new EventRequest(one, one, one, one, one).ToArguments(),
        ];

        string[] readAgain =
        [
            ProgressRequest.Read(written[0]).ToArguments(), AssignmentRequest.Read(written[1]).ToArguments(), TranslationRequest.Read(written[2]).ToArguments(),
            TranslationQuestion.Read(written[3]).ToArguments(), ChangesRequest.Read(written[4]).ToArguments(), InitiativeRequest.Read(written[5]).ToArguments(), EventRequest.Read(written[6]).ToArguments(),
        ];

        readAgain.ShouldBe(written);
    }, iter: 500);

    [Fact]
    public void Letters_of_every_script_come_through() =>
        ProgressRequest.Read(new ProgressRequest("4a", null, null, "ข้อ \"เสร็จ\" \uD83D\uDC4D", null).ToArguments()).Note.ShouldBe("ข้อ \"เสร็จ\" \uD83D\uDC4D");

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
        AssignmentRequest.Read(arguments).ToArguments().ShouldBe(new AssignmentRequest([], [], [], null, false).ToArguments());
        TranslationRequest.Read(arguments).ShouldBe(new TranslationRequest(null, null, null, null));
        TranslationQuestion.Read(arguments).ToArguments().ShouldBe(new TranslationQuestion([], null, null).ToArguments());
        ChangesRequest.Read(arguments).ToArguments().ShouldBe(new ChangesRequest(null, false, []).ToArguments());
        InitiativeRequest.Read(arguments).ShouldBe(new InitiativeRequest(Text: null));
    }
}
