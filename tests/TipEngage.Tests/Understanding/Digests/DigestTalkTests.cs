using TipEngage.Tests.Understanding.Statements;
using TipEngage.Understanding;
using TipEngage.Understanding.Requests;

namespace TipEngage.Tests.Understanding.Digests;

/// <summary>What of a digest is meant, and that none is, by the words of people.</summary>
public sealed class DigestTalkTests
{
    [Theory]
    [MemberData(nameof(DigestTalk.Settings), MemberType = typeof(DigestTalk))]
    public void A_digest_is_set_as_people_say_it(string text, string when)
    {
        var request = Read(text);

        (request.Wish, string.Join(' ', ((string?[])[$"{request.Day}", request.Time, request.Zone]).Where(one => !string.IsNullOrEmpty(one)))).ShouldBe((DigestWish.Set, when));
        (request.UnclearDay, request.UnknownDay, request.IsNotWeekly).ShouldBe((null, null, false));
    }

    [Theory]
    [MemberData(nameof(DigestTalk.Steps), MemberType = typeof(DigestTalk))]
    public void A_digest_is_steered_as_people_say_it(string text, string wish) => $"{Read(text).Wish}".ShouldBe(wish);

    [Theory]
    [MemberData(nameof(DigestTalk.OfSomethingElse), MemberType = typeof(DigestTalk))]
    public void What_is_of_something_else_sets_no_digest(string text) => LabelledStatement.Understand(text).Name.ShouldNotBe(Commands.Digest);

    private static DigestRequest Read(string text)
    {
        var call = LabelledStatement.Understand(text);
        call.Name.ShouldBe(Commands.Digest, text);
        return DigestRequest.Read(call.Arguments);
    }
}
