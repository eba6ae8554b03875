using System.Text.Json.Nodes;

namespace TipEngage.Teams.Tests.Wire;

/// <summary>Every kind of activity and invoke that Teams sends, made from what is known of the protocol, with the status it must get.</summary>
internal static class OwnPayloads
{
    private const string Channel = "19:general@thread.tacv2";
    private const string Chat = "19:meeting_abc@thread.v2";

    public static IReadOnlyDictionary<string, (int Status, Func<JsonObject> Make)> All { get; } =
        new[] { Messages(), Updates(), Events(), Invokes() }.SelectMany(part => part).ToDictionary(pair => pair.Key, pair => pair.Value);

    private static Dictionary<string, (int Status, Func<JsonObject> Make)> Messages() => new()
    {
        ["message, personal"] = (200, () => Incoming.Message("item 4b")),
        ["message, channel with mention"] = (200, () => With(Incoming.Message("<at>TipEngage</at> items\n", $"{Channel};messageid=1"), $$$"""
            {"entities":[{"type":"mention","text":"<at>TipEngage</at>","mentioned":{"id":"{{{Incoming.Bot}}}","name":"TipEngage"}},{"type":"clientInfo","locale":"th-TH"}],
             "attachments":[{"contentType":"text/html","content":"<div><span itemtype=\"http://schema.skype.com/Mention\" itemid=\"0\">TipEngage</span> items</div>"}],
             "channelData":{"teamsChannelId":"19:general@thread.tacv2","teamsTeamId":"19:general@thread.tacv2","channel":{"id":"19:general@thread.tacv2"},
              "team":{"id":"19:general@thread.tacv2","aadGroupId":"g"},"tenant":{"id":"c0ffee00-1111-2222-3333-444444444444"},"settings":null,"source":null}}
            """)),
        ["message, group chat, targeted"] = (200, () => With(Incoming.Message("items", Chat), $$$"""{"recipient":{"id":"{{{Incoming.Bot}}}","isTargeted":true}}""")),
        ["message, file"] = (200, () => With(Incoming.Message(null), """
            {"attachments":[{"contentType":"application/vnd.microsoft.teams.file.download.info","contentUrl":"https://x","name":"a.docx",
             "content":{"downloadUrl":"https://x","uniqueId":"u","fileType":"docx","etag":"e"}},{"contentType":"image/*","contentUrl":"https://x"}]}
            """)),
        ["message, Action.Submit"] = (200, () => Incoming.Press(new JsonObject { ["k"] = "v" })),
        ["message, messageBack with a string"] = (200, () => With(Incoming.Press("""{"a":"b"}"""), """{"text":"items"}""")),
        ["message, quoted reply and product info"] = (200, () => With(Incoming.Message("""<quoted messageId="1"/> items"""), """
            {"entities":[{"type":"quotedReply","quotedReply":{"messageId":"1","senderName":"Ana","isReplyDeleted":false}},{"type":"ProductInfo","id":"COPILOT"}]}
            """)),
        ["message, every field there is"] = (200, () => With(Incoming.Message("items"), """
            {"attachmentLayout":"list","importance":"urgent","deliveryMode":"normal","inputHint":"acceptingInput","speak":"x","expiration":"2030-01-01T00:00:00Z",
             "historyDisclosed":true,"suggestedActions":{"to":[],"actions":[{"type":"imBack","title":"a","value":"a"}]},"summary":"s","topicName":"t","code":"c","label":"l",
             "valueType":"v","relatesTo":{"conversation":{"id":"x"}},"listenFor":["a"],"textHighlights":[{"text":"a","occurrence":1}],"semanticAction":{"id":"x"},
             "callerId":"urn:botframework:azure","legacy":{"replyToId":"1:x"},"imdisplayname":"Ana","membersAdded":[],"reactionsAdded":[]}
            """)),
    };

    private static Dictionary<string, (int Status, Func<JsonObject> Make)> Updates()
    {
        var updates = new Dictionary<string, (int Status, Func<JsonObject> Make)>
        {
            ["messageUpdate, editMessage"] = (200, () => With(Changed("messageUpdate", "editMessage"), """{"text":"items"}""")),
            ["messageUpdate, undeleteMessage"] = (200, () => Changed("messageUpdate", "undeleteMessage")),
            ["messageDelete, softDeleteMessage"] = (200, () => Changed("messageDelete", "softDeleteMessage")),
            ["conversationUpdate, members of a chat"] = (200, () => With(Incoming.Activity("conversationUpdate", Chat), $$"""
                {"membersAdded":[{"id":"{{Incoming.Bot}}"},{"id":"29:1Ana","aadObjectId":"a"}],"membersRemoved":[{"id":"29:2"}],"topicName":"new name"}
                """)),
            ["messageReaction, added"] = (200, () => With(Incoming.Activity("messageReaction"), """{"replyToId":"1","reactionsAdded":[{"type":"like"},{"type":"1f44b_wavinghand"}]}""")),
            ["messageReaction, removed"] = (200, () => With(Incoming.Activity("messageReaction"), """{"replyToId":"1","reactionsRemoved":[{"type":"plusOne"}]}""")),
        };
        foreach (var eventType in new[]
        {
            "teamMemberAdded", "teamMemberRemoved", "channelCreated", "channelRenamed", "channelDeleted", "channelRestored", "channelShared", "channelUnshared",
            "channelMemberAdded", "channelMemberRemoved", "teamRenamed", "teamDeleted", "teamHardDeleted", "teamRestored", "teamrestored", "teamArchived",
            "teamUnarchived", "somethingOfTomorrow",
        })
        {
            updates[$"conversationUpdate, {eventType}"] = (200, () => Changed("conversationUpdate", eventType));
        }

        foreach (var action in new[] { "add", "Add", "remove", "add-upgrade", "remove-upgrade", "somethingOfTomorrow" })
            updates[$"installationUpdate, {action}"] = (200, () => With(Incoming.Activity("installationUpdate", Channel), $$"""{"action":"{{action}}"}"""));
        return updates;
    }

    private static Dictionary<string, (int Status, Func<JsonObject> Make)> Events() => new()
    {
        ["event, meetingStart"] = (200, () => Event("application/vnd.microsoft.meetingStart", """{"Id":"m","MeetingType":"Scheduled","JoinUrl":"https://x","Title":"t","StartTime":"2026-01-01T00:00:00Z"}""")),
        ["event, meetingEnd"] = (200, () => Event("application/vnd.microsoft.meetingEnd", """{"Id":"m","EndTime":"2026-01-01T00:00:00Z"}""")),
        ["event, participants"] = (200, () => Event("application/vnd.microsoft.meetingParticipantJoin", """{"members":[{"user":{"id":"29:1"},"meeting":{"inMeeting":true,"role":"Organizer"}}]}""")),
        ["event, readReceipt"] = (200, () => Event("application/vnd.microsoft.readReceipt", """{"lastReadMessageId":"1776825925953"}""")),
        ["event, agentLifecycle"] = (200, () => Event("agentLifecycle", "\"text\"")),
        ["typing"] = (200, () => Incoming.Activity("typing")),
        ["endOfConversation"] = (200, () => Incoming.Activity("endOfConversation")),
        ["trace"] = (200, () => Incoming.Activity("trace")),
        ["handoff"] = (200, () => Incoming.Activity("handoff")),
        ["command"] = (200, () => Incoming.Activity("command")),
        ["contactRelationUpdate"] = (200, () => Incoming.Activity("contactRelationUpdate")),
    };

    private static Dictionary<string, (int Status, Func<JsonObject> Make)> Invokes() => new()
    {
        ["adaptiveCard/action, manual"] = (200, () => Invoke("adaptiveCard/action", """{"action":{"type":"Action.Execute","id":"i","verb":"tests.rate","title":"Rate","data":{"itemId":"4b","stars":"5","isPublic":"true"}},"trigger":"manual"}""")),
        ["adaptiveCard/action, automatic"] = (200, () => Invoke("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"tests.open","data":{}},"trigger":"automatic"}""")),
        ["adaptiveCard/action, after sign-in"] = (200, () => Invoke("adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"x"},"state":"123456","authentication":{"id":"i","connectionName":"c","token":"t"}}""")),
        ["adaptiveCard/action, no action"] = (400, () => Invoke("adaptiveCard/action", "{}")),
        ["task/fetch"] = (200, () => Invoke("task/fetch", """{"data":{"msteams":{"type":"task/fetch"},"verb":"tests.open"},"context":{"theme":"contrast"},"tabContext":{"tabEntityId":"t"}}""")),
        ["task/submit"] = (200, () => Invoke("task/submit", """{"data":{"verb":"tests.open","a":"1"},"context":{"theme":"dark"}}""")),
        ["composeExtension/query"] = (200, () => Invoke("composeExtension/query", """{"commandId":"c","parameters":[{"name":"text","value":"x"}],"queryOptions":{"skip":0,"count":25},"state":"s"}""")),
        ["composeExtension/query, initial run"] = (200, () => Invoke("composeExtension/query", """{"commandId":"c","parameters":[{"name":"initialRun","value":"true"}]}""")),
        ["composeExtension/queryLink"] = (200, () => Invoke("composeExtension/queryLink", """{"url":"https://x","state":"s"}""")),
        ["composeExtension/anonymousQueryLink"] = (200, () => Invoke("composeExtension/anonymousQueryLink", """{"url":"https://x"}""")),
        ["composeExtension/selectItem"] = (200, () => Invoke("composeExtension/selectItem", """{"item":"4b"}""")),
        ["composeExtension/fetchTask"] = (200, () => Invoke("composeExtension/fetchTask", """
            {"commandId":"c","commandContext":"message","requestId":"r","context":{"theme":"default"},"messagePayload":{"id":"1","body":{"contentType":"html","content":"<p>x</p>"},
             "from":{"user":{"id":"u","displayName":"Ana"}},"mentions":[],"attachments":[],"reactions":[],"createdDateTime":"2026-01-01T00:00:00Z"}}
            """)),
        ["composeExtension/submitAction"] = (200, () => Invoke("composeExtension/submitAction", """{"commandId":"c","commandContext":"compose","requestId":"r","data":{"a":"1"}}""")),
        ["composeExtension/submitAction, preview"] = (200, () => Invoke("composeExtension/submitAction", """
            {"commandId":"c","botMessagePreviewAction":"edit","botActivityPreview":[{"type":"message/card","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard"}}]}]}
            """)),
        ["composeExtension/querySettingUrl"] = (501, () => Invoke("composeExtension/querySettingUrl", "{}")),
        ["composeExtension/setting"] = (200, () => Invoke("composeExtension/setting", """{"state":"s"}""")),
        ["composeExtension/onCardButtonClicked"] = (200, () => Invoke("composeExtension/onCardButtonClicked", """{"a":1}""")),
        ["signin/tokenExchange"] = (501, () => Invoke("signin/tokenExchange", """{"id":"i","connectionName":"c","token":"t"}""")),
        ["signin/verifyState"] = (501, () => Invoke("signin/verifyState", """{"state":"123456"}""")),
        ["signin/failure"] = (200, () => Invoke("signin/failure", """{"code":"resourcematchfailed","message":"m"}""")),
        ["fileConsent/invoke"] = (200, () => Invoke("fileConsent/invoke", """{"type":"fileUpload","action":"accept","context":{},"uploadInfo":{"uploadUrl":"https://x"}}""")),
        ["message/submitAction"] = (200, () => Invoke("message/submitAction", """{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{}"}}""")),
        ["message/fetchTask"] = (501, () => Invoke("message/fetchTask", """{"data":{"actionName":"feedback"}}""")),
        ["application/search"] = (200, () => Invoke("application/search", """{"queryText":"","queryOptions":{"skip":0,"top":15},"dataset":"items","kind":"typeahead","data":{"city":"x"}}""")),
        ["config/fetch"] = (501, () => Invoke("config/fetch", "{}")),
        ["config/submit"] = (501, () => Invoke("config/submit", "{}")),
        ["suggestedActions/submit"] = (200, () => Invoke("suggestedActions/submit", """{"a":1}""")),
        ["suggestedAction/submit"] = (200, () => Invoke("suggestedAction/submit", """{"a":1}""")),
        ["tab/fetch"] = (501, () => Invoke("tab/fetch", "{}")),
        ["actionableMessage/executeAction"] = (501, () => Invoke("actionableMessage/executeAction", "{}")),
        ["handoff/action"] = (501, () => Invoke("handoff/action", """{"continuation":"c"}""")),
        ["no name"] = (200, () => Incoming.Invoke(null, new JsonObject { ["option"] = "opt1" })),
        ["a name of tomorrow"] = (501, () => Invoke("something/ofTomorrow", "{}")),
    };

    private static JsonObject Invoke(string name, string value) => Incoming.Invoke(name, JsonNode.Parse(value));

    private static JsonObject Event(string name, string value) => With(Incoming.Activity("event", Chat), $$"""{"name":"{{name}}","value":{{value}}}""");

    private static JsonObject Changed(string type, string eventType)
    {
        var activity = Incoming.Activity(type, Channel);
        var data = activity["channelData"]!.AsObject();
        data["eventType"] = eventType;
        data["channel"] = new JsonObject { ["id"] = "19:new@thread.tacv2", ["name"] = "new", ["type"] = "shared" };
        data["team"] = new JsonObject { ["id"] = Channel, ["name"] = "team", ["type"] = "standard" };
        data["sharedWithTeams"] = new JsonArray(new JsonObject { ["id"] = "19:other@thread.tacv2" });
        data["membershipSource"] = new JsonObject { ["sourceType"] = "team", ["membershipType"] = "transitive" };
        activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = Incoming.Person });
        return activity;
    }

    private static JsonObject With(JsonObject activity, string members)
    {
        foreach (var (name, value) in JsonNode.Parse(members)!.AsObject())
            activity[name] = value?.DeepClone();
        return activity;
    }
}
