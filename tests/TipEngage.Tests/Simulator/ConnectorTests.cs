using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using TipEngage.Simulator;
using TipEngage.Simulator.Messages;
using TipEngage.Simulator.World;

namespace TipEngage.Tests.Simulator;

public sealed class ConnectorTests : IAsyncLifetime
{
    private TeamsSimulator teams = null!;
    private TestBot bot = null!;

    private Conversation Chat => teams.World.PersonalChat(teams.World.Member);

    public async ValueTask InitializeAsync()
    {
        teams = await TeamsSimulator.StartAsync(new SimulatorOptions { ExtraMembers = 60 }, TestContext.Current.CancellationToken);
        bot = new TestBot(teams);
    }

    public async ValueTask DisposeAsync()
    {
        bot.Dispose();
        await teams.DisposeAsync();
    }

    [Fact]
    public async Task A_sent_message_gets_an_id_and_stands_in_the_chat()
    {
        var response = await bot.SendAsync(Chat.Id, "Hello");

        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        var message = teams.MessagesIn(Chat).ShouldHaveSingleItem();
        message.Id.ShouldBe(await TestBot.IdOf(response));
        message.Text.ShouldBe("Hello");
        message.From.IsBot.ShouldBeTrue();
        message.ThreadId.ShouldBeNull();
    }

    [Fact]
    public async Task An_update_replaces_the_bots_message_and_a_deletion_ends_it()
    {
        var id = await TestBot.IdOf(await bot.SendAsync(Chat.Id, "First"));

        var update = await bot.UpdateAsync(Chat.Id, id, Text("Second"));
        var deletion = await bot.DeleteAsync(Chat.Id, id);
        var late = await bot.UpdateAsync(Chat.Id, id, Text("Third"));

        update.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await TestBot.IdOf(update)).ShouldBe(id);
        deletion.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await deletion.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
        late.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        teams.Calls.Select(call => call.Kind).ShouldBe([BotCallKind.Sent, BotCallKind.Updated, BotCallKind.Deleted]);
        teams.MessagesIn(Chat).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            message => message.Text.ShouldBe("Second"),
            message => message.Edited.ShouldBeTrue(),
            message => message.Deleted.ShouldBeTrue());
    }

    [Fact]
    public async Task A_persons_message_cannot_be_changed_by_the_bot()
    {
        var said = await teams.As(teams.World.Member).SayAsync("Mine", cancellationToken: TestContext.Current.CancellationToken);

        var update = await bot.UpdateAsync(Chat.Id, said.ActivityId!, Text("Yours"));
        var deletion = await bot.DeleteAsync(Chat.Id, said.ActivityId!);

        (await TestBot.CodeOf(update)).ShouldBe("ActivityNotFoundInConversation");
        deletion.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        teams.MessagesIn(Chat).ShouldHaveSingleItem().Text.ShouldBe("Mine");
    }

    [Theory]
    [InlineData("")]
    [InlineData("not.a.token")]
    public async Task Without_a_good_token_nothing_is_posted(string token)
    {
        bot.Token = token;

        var response = await bot.SendAsync(Chat.Id, "Hello");

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        teams.MessagesIn(Chat).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_channels_own_token_is_no_token_for_the_connector()
    {
        bot.Token = teams.SignToken();

        var response = await bot.SendAsync(Chat.Id, "Hello");

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("""{"type":"message","text":"x","summary":null}""", 400)]
    [InlineData("""{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.oauth","content":{"tokenExchangeResource":null}}]}""", 400)]
    [InlineData("""{"type":"message","text":"x","value":{"mine":null}}""", 201)]
    [InlineData("""{"type":"message","text":" "}""", 400)]
    [InlineData("""{"text":"x"}""", 400)]
    [InlineData("""{"type":"invoke","text":"x"}""", 400)]
    [InlineData("""{"type":"typing"}""", 201)]
    [InlineData("[]", 400)]
    [InlineData("{", 400)]
    [InlineData("", 400)]
    public async Task A_body_is_judged_as_Teams_judges_it(string body, int status)
    {
        var response = await bot.PostRawAsync(Chat.Id, body);

        ((int)response.StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task The_size_limit_counts_UTF_16_and_leaves_images_out()
    {
        var fits = await bot.SendAsync(Chat.Id, new string('x', 51_000));
        var tooBig = await bot.SendAsync(Chat.Id, new string('x', 51_300));
        var picture = await bot.SendAsync(Chat.Id, new JsonObject
        {
            ["type"] = "message",
            ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "image/png", ["contentUrl"] = $"data:image/png;base64,{new string('A', 60_000)}" })
        });

        fits.StatusCode.ShouldBe(HttpStatusCode.Created);
        tooBig.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await TestBot.CodeOf(tooBig)).ShouldBe("MessageSizeTooBig");
        picture.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Text_with_a_card_becomes_two_messages_and_no_id()
    {
        var response = await bot.SendAsync(Chat.Id, new JsonObject { ["type"] = "message", ["text"] = "See", ["attachments"] = new JsonArray(Cards.Attachment()) });

        (await TestBot.JsonOf(response)).TryGetProperty("id", out _).ShouldBeFalse();
        var messages = teams.MessagesIn(Chat);
        messages.Count.ShouldBe(2);
        messages[0].ShouldSatisfyAllConditions(first => first.Text.ShouldBe("See"), first => first.Cards.ShouldBeEmpty());
        messages[1].ShouldSatisfyAllConditions(second => second.Text.ShouldBeNull(), second => second.Cards.Count().ShouldBe(1));
    }

    [Fact]
    public async Task Unknown_conversations_and_those_without_the_bot_are_told_apart()
    {
        await teams.As(teams.World.Member).UninstallAsync(TestContext.Current.CancellationToken);

        var gone = await bot.SendAsync(Chat.Id, "Hello");
        var unknown = await bot.SendAsync("19:nobody@thread.v2", "Hello");
        var create = await bot.CreateAsync(Personal(teams.World.Member.Mri));

        (gone.StatusCode, await TestBot.CodeOf(gone)).ShouldBe((HttpStatusCode.Forbidden, "BotNotInConversationRoster"));
        (unknown.StatusCode, await TestBot.CodeOf(unknown)).ShouldBe((HttpStatusCode.NotFound, "ConversationNotFound"));
        (create.StatusCode, await TestBot.CodeOf(create)).ShouldBe((HttpStatusCode.Forbidden, "ForbiddenOperationException"));
    }

    [Fact]
    public async Task A_personal_chat_is_created_once_whatever_id_names_the_person()
    {
        var byMri = await TestBot.IdOf(await bot.CreateAsync(Personal(teams.World.Guest.Mri)));
        var byObjectId = await TestBot.IdOf(await bot.CreateAsync(Personal(teams.World.Guest.AadObjectId)));
        var byName = await bot.CreateAsync(Personal(teams.World.Guest.UserPrincipalName));

        byMri.ShouldBe(teams.World.PersonalChat(teams.World.Guest).Id);
        byObjectId.ShouldBe(byMri);
        byName.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Creating_needs_the_tenant_and_one_member()
    {
        var withoutTenant = Personal(teams.World.Guest.Mri);
        withoutTenant.Remove("tenantId");
        var crowd = Personal(teams.World.Guest.Mri);
        crowd["members"]!.AsArray().Add(new JsonObject { ["id"] = teams.World.Member.Mri });

        foreach (var body in (JsonObject[])[withoutTenant, crowd, []])
            (await TestBot.CodeOf(await bot.CreateAsync(body))).ShouldBe("BadSyntax");
    }

    [Fact]
    public async Task A_post_in_a_channel_begins_a_thread_that_can_be_answered()
    {
        var channel = teams.World.StandardChannel;

        var created = await TestBot.JsonOf(await bot.CreateAsync(Post(channel.Id, Text("News"))));
        var thread = created.GetProperty("activityId").GetString()!;
        await bot.SendAsync(created.GetProperty("id").GetString()!, "More");
        await bot.SendAsync(channel.Id, "Other news");

        created.GetProperty("id").GetString().ShouldBe($"{channel.Id};messageid={thread}");
        teams.MessagesIn(channel).Select(message => (message.Text, message.ThreadId == thread)).ShouldBe([("News", true), ("More", true), ("Other news", false)]);
    }

    [Fact]
    public async Task A_group_chat_cannot_be_created_nor_a_post_without_a_message()
    {
        var group = new JsonObject { ["isGroup"] = true, ["tenantId"] = teams.World.TenantId, ["activity"] = Text("x") };

        (await TestBot.CodeOf(await bot.CreateAsync(group))).ShouldBe("BadSyntax");
        (await TestBot.CodeOf(await bot.CreateAsync(Post(teams.World.General.Id, null)))).ShouldBe("BadSyntax");
    }

    [Fact]
    public async Task A_roster_comes_in_pages_that_join_to_the_whole()
    {
        var path = $"{TestBot.Path(teams.World.General.Id)}/pagedmembers?pageSize=2";
        var first = await TestBot.JsonOf(await bot.GetAsync(path));
        var token = first.GetProperty("continuationToken").GetString()!;
        var second = await TestBot.JsonOf(await bot.GetAsync($"{path}&continuationToken={Uri.EscapeDataString(token)}"));

        first.GetProperty("members").GetArrayLength().ShouldBe(50);
        second.TryGetProperty("continuationToken", out _).ShouldBeFalse();
        first.GetProperty("members").EnumerateArray().Concat(second.GetProperty("members").EnumerateArray())
            .Select(member => member.GetProperty("objectId").GetString())
            .ShouldBe(teams.World.General.Members.Select(member => member.AadObjectId));
    }

    [Theory]
    [InlineData("29")]
    [InlineData("object")]
    [InlineData("upn")]
    public async Task One_member_is_found_by_each_of_the_persons_ids(string form)
    {
        var guest = teams.World.Guest;
        var id = form switch { "29" => guest.Mri, "object" => guest.AadObjectId, _ => guest.UserPrincipalName };

        var member = await TestBot.JsonOf(await bot.GetAsync($"{TestBot.Path(teams.World.GroupChat.Id)}/members/{Uri.EscapeDataString(id)}"));

        member.GetProperty("aadObjectId").GetString().ShouldBe(guest.AadObjectId);
        member.GetProperty("userRole").GetString().ShouldBe("guest");
        member.GetProperty("userPrincipalName").GetString()!.ShouldContain("#EXT#");
        member.GetProperty("tenantId").GetString().ShouldNotBe(teams.World.TenantId);
    }

    [Fact]
    public async Task Who_is_not_in_the_private_channel_is_not_found_there()
    {
        var response = await bot.GetAsync($"{TestBot.Path(teams.World.PrivateChannel.Id)}/members/{Uri.EscapeDataString(teams.World.Business.Mri)}");

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_team_tells_its_details_and_its_channels()
    {
        var team = teams.World.General.Team!;

        var details = await TestBot.JsonOf(await bot.GetAsync($"v3/teams/{Uri.EscapeDataString(team.Id)}"));
        var channels = (await TestBot.JsonOf(await bot.GetAsync($"v3/teams/{Uri.EscapeDataString(team.Id)}/conversations"))).GetProperty("conversations");

        details.GetProperty("name").GetString().ShouldBe(team.Name);
        details.GetProperty("memberCount").GetInt32().ShouldBe(66);
        channels[0].GetProperty("id").GetString().ShouldBe(team.Id);
        channels[0].GetProperty("name").ValueKind.ShouldBe(JsonValueKind.Null);
        channels.EnumerateArray().Select(channel => channel.GetProperty("type").GetString()).ShouldBe(["standard", "standard", "private"]);
    }

    [Fact]
    public async Task A_call_that_Teams_has_not_is_refused_and_remembered()
    {
        var response = await bot.GetAsync("v3/conversations");
        var other = await bot.GetAsync("v9/secrets");

        response.IsSuccessStatusCode.ShouldBeFalse();
        other.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        teams.UnexpectedCalls.ShouldContain(call => call.Contains("v9/secrets", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Refused_calls_fail_the_test_that_asked_for_it()
    {
        var strict = await TeamsSimulator.StartAsync(new SimulatorOptions { FailOnUnexpectedCalls = true }, TestContext.Current.CancellationToken);
        using var careless = new TestBot(strict);
        await careless.SendAsync("19:nobody@thread.v2", "Hello");

        await Should.ThrowAsync<SimulatorException>(async () => await strict.DisposeAsync());
    }

    private static JsonObject Text(string text) => new() { ["type"] = "message", ["text"] = text };

    private JsonObject Personal(string memberId) => new()
    {
        ["isGroup"] = false,
        ["members"] = new JsonArray(new JsonObject { ["id"] = memberId }),
        ["tenantId"] = teams.World.TenantId
    };

    private JsonObject Post(string channelId, JsonObject? activity)
    {
        var body = new JsonObject
        {
            ["isGroup"] = true,
            ["channelData"] = new JsonObject { ["channel"] = new JsonObject { ["id"] = channelId } },
            ["tenantId"] = teams.World.TenantId
        };
        if (activity is not null)
            body["activity"] = activity;
        return body;
    }
}
