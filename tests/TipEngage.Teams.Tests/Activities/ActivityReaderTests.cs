using System.Text;
using System.Text.Json;
using TipEngage.Teams.Activities;

namespace TipEngage.Teams.Tests.Activities;

public class ActivityReaderTests
{
    [Fact]
    public void A_message_is_read_whole()
    {
        var activity = Read("""
            {"text":"<at>TipEngage</at> item 4b","type":"message","id":"1776825925953","channelId":"msteams","serviceURL":"https://smba.example/amer/",
             "timestamp":"2026-04-22T02:45:26.0070993Z","from":{"id":"29:1abc","name":"Ana","aadObjectId":"03500558-e554-416c-90c3-a061cdcd012b"},
             "recipient":{"id":"28:bot"},"conversation":{"id":"19:x@thread.tacv2;messageid=17","tenantId":"t"},"unknown":{"deep":[1,2]},
             "entities":[{"type":"mention","text":"<at>TipEngage</at>","mentioned":{"id":"28:bot","name":"TipEngage"}},{"type":"ProductInfo","id":"COPILOT"}],
             "attachments":[{"contentType":"text/html","content":"<p>hi</p>"}]}
            """).ShouldBeOfType<MessageActivity>();

        activity.Text.ShouldBe("<at>TipEngage</at> item 4b");
        activity.ServiceUrl.ShouldBe("https://smba.example/amer/");
        activity.From!.AadObjectId.ShouldBe("03500558-e554-416c-90c3-a061cdcd012b");
        activity.Conversation!.Kind.ShouldBe(ConversationKind.Channel);
        activity.Conversation.IdWithoutThread.ShouldBe("19:x@thread.tacv2");
        activity.Entities!.Count.ShouldBe(2);
        activity.Attachments![0].Content!.Value.ToElement().GetString().ShouldBe("<p>hi</p>");
    }

    [Theory]
    [InlineData("invoke", typeof(InvokeActivity))]
    [InlineData("conversationUpdate", typeof(ConversationUpdateActivity))]
    [InlineData("installationUpdate", typeof(InstallationUpdateActivity))]
    [InlineData("messageReaction", typeof(MessageReactionActivity))]
    [InlineData("messageUpdate", typeof(MessageUpdateActivity))]
    [InlineData("messageDelete", typeof(MessageDeleteActivity))]
    [InlineData("event", typeof(EventActivity))]
    [InlineData("typing", typeof(TypingActivity))]
    [InlineData("handoff", typeof(Activity))]
    [InlineData("somethingNew", typeof(Activity))]
    public void Each_type_has_its_record(string type, Type record) =>
        Read($$"""{"type":"{{type}}","id":"1"}""").ShouldBeOfType(record);

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"type":""}""")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":"message","from":"Ana"}""")]
    [InlineData("""{"type":"message","text":"\ud800"}""")]
    [InlineData("""{"type":"message","type":"invoke"}""")]
    [InlineData("""{"type":"message"} trailing""")]
    public void What_is_no_activity_is_refused(string body) =>
        ActivityReader.TryRead(Encoding.UTF8.GetBytes(body), out _).ShouldBeFalse();

    [Theory]
    [InlineData("\"a string\"")]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("[{}]")]
    public void Channel_data_that_is_no_object_counts_as_absent(string channelData) =>
        Read($$"""{"type":"message","channelData":{{channelData}},"text":"x"}""").ChannelData.ShouldBeNull();

    [Fact]
    public void Cards_may_nest_deeper_than_64_levels()
    {
        var nested = string.Concat(Enumerable.Repeat("[", 100)) + string.Concat(Enumerable.Repeat("]", 100));

        Read($$"""{"type":"invoke","name":"x","value":{{nested}}}""").ShouldBeOfType<InvokeActivity>();
    }

    [Fact]
    public void Nothing_optional_is_written_as_null()
    {
        var json = JsonSerializer.Serialize(MessageActivity.FromText("สวัสดี & <xin chào>"), TeamsJson.Wire.MessageActivity);

        json.ShouldBe("""{"text":"สวัสดี & <xin chào>","textFormat":"markdown","summary":"สวัสดี & <xin chào>","type":"message"}""");
    }

    private static Activity Read(string json)
    {
        ActivityReader.TryRead(Encoding.UTF8.GetBytes(json), out var activity).ShouldBeTrue();
        return activity!;
    }
}
