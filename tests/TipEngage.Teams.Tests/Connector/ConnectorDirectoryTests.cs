using TipEngage.Teams.Connector;

namespace TipEngage.Teams.Tests.Connector;

public sealed class ConnectorDirectoryTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Members_are_read_page_by_page_until_no_token_is_left()
    {
        await using var harness = await ConnectorHarness.StartAsync();
        harness.Teams
            .Answers(200, """{"members":[{"id":"29:a","objectId":"1-1"},null],"continuationToken":"a+b/="}""")
            .Answers(200, """{"members":[{"id":"29:b","aadObjectId":"2-2"}],"continuationToken":""}""");

        var members = await harness.Client.GetMembersAsync(harness.At(ConnectorHarness.Thread), 50, Cancelled).ToListAsync(Cancelled);

        members.Select(member => member.EntraObjectId).ShouldBe(["1-1", "2-2"]);
        harness.Teams.Requests.Select(request => request.Line).ShouldBe(
        [
            "GET /amer/v3/conversations/19%3Aabc_def%40thread.tacv2/pagedmembers?pageSize=50",
            "GET /amer/v3/conversations/19%3Aabc_def%40thread.tacv2/pagedmembers?pageSize=50&continuationToken=a%2Bb%2F%3D",
        ]);
    }

    [Fact]
    public async Task Pages_are_asked_for_when_they_are_needed()
    {
        await using var harness = await ConnectorHarness.StartAsync();
        harness.Teams.Answers(200, """{"members":[{"id":"29:a"}],"continuationToken":"more"}""");

        (await harness.Client.GetMembersAsync(harness.Chat, cancellationToken: Cancelled).FirstAsync(Cancelled)).Id.ShouldBe("29:a");

        harness.Teams.Requests.ShouldHaveSingleItem().Target.ShouldEndWith("/pagedmembers?pageSize=500");
    }

    [Fact]
    public async Task A_list_that_comes_back_to_an_earlier_page_is_an_error_and_not_an_endless_loop()
    {
        await using var harness = await ConnectorHarness.StartAsync();
        foreach (var token in (string[])["x", "y", "x"])
            harness.Teams.Answers(200, $$"""{"members":[],"continuationToken":"{{token}}"}""");

        var failure = await Should.ThrowAsync<ConnectorException>(
            harness.Client.GetMembersAsync(harness.Chat, cancellationToken: Cancelled).ToListAsync(Cancelled).AsTask());

        failure.Code.ShouldBe(ConnectorErrorCodes.RepeatedPage);
        harness.Teams.Requests.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData(49)]
    [InlineData(501)]
    public async Task A_page_that_Teams_does_not_give_is_refused_before_it_is_asked_for(int pageSize)
    {
        await using var harness = await ConnectorHarness.StartAsync();

        Should.Throw<ArgumentOutOfRangeException>(() => harness.Client.GetMembersAsync(harness.Chat, pageSize, Cancelled));
    }

    [Theory]
    [InlineData("<html>Sign in</html>")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"members":"none"}""")]
    public async Task A_page_that_cannot_be_read_is_an_error_and_not_an_empty_list(string body)
    {
        await using var harness = await ConnectorHarness.StartAsync();
        harness.Teams.Answers(200, body);

        var failure = await Should.ThrowAsync<ConnectorException>(
            harness.Client.GetMembersAsync(harness.Chat, cancellationToken: Cancelled).ToListAsync(Cancelled).AsTask());

        failure.Code.ShouldBe(ConnectorErrorCodes.UnreadableAnswer);
    }

    [Fact]
    public async Task One_member_is_read_by_id()
    {
        await using var harness = await ConnectorHarness.StartAsync();
        harness.Teams.Answers(200, """{"id":"29:ada","name":"Ada","userPrincipalName":"ada_x#EXT#@y","userRole":"guest"}""");

        var member = await harness.Client.GetMemberAsync(harness.Chat, "29:ada", Cancelled);

        member.ShouldNotBeNull().UserRole.ShouldBe("guest");
        harness.Teams.Requests.ShouldHaveSingleItem().Line.ShouldBe("GET /amer/v3/conversations/a%3A1abc/members/29%3Aada");
    }

    [Fact]
    public async Task Who_is_no_member_is_nobody()
    {
        await using var harness = await ConnectorHarness.StartAsync();
        harness.Teams.Answers(404, """{"error":{"code":"MemberNotFoundInConversation","message":"…"}}""");

        (await harness.Client.GetMemberAsync(harness.Chat, "29:eve", Cancelled)).ShouldBeNull();
    }

    [Fact]
    public async Task In_a_conversation_that_the_bot_is_not_in_nobody_is_looked_for()
    {
        await using var harness = await ConnectorHarness.StartAsync();
        harness.Teams.Answers(404, """{"error":{"code":"ConversationNotFound","message":"…"}}""");

        (await Should.ThrowAsync<ConnectorException>(harness.Client.GetMemberAsync(harness.Chat, "29:eve", Cancelled))).IsGone.ShouldBeTrue();
    }

    [Fact]
    public async Task A_team_is_read_by_its_thread_id()
    {
        await using var harness = await ConnectorHarness.StartAsync();
        harness.Teams.Answers(200, """{"id":"19:abc_def@thread.tacv2","name":"Working Group","aadGroupId":"0-0","channelCount":3,"memberCount":40,"new":1}""");

        var team = await harness.Client.GetTeamAsync(harness.Teams.ServiceUrl, "tenant-1", ConnectorHarness.Channel, Cancelled);

        team.Name.ShouldBe("Working Group");
        team.MemberCount.ShouldBe(40);
        harness.Teams.Requests.ShouldHaveSingleItem().Line.ShouldBe("GET /amer/v3/teams/19%3Aabc_def%40thread.tacv2");
    }

    [Fact]
    public async Task Channels_are_read_with_General_unnamed()
    {
        await using var harness = await ConnectorHarness.StartAsync();
        harness.Teams.Answers(200, """{"conversations":[{"id":"19:abc_def@thread.tacv2","name":null},{"id":"19:p@thread.tacv2","name":"Drafts","type":"private"}]}""");

        var channels = await harness.Client.GetChannelsAsync(harness.Teams.ServiceUrl, "tenant-1", ConnectorHarness.Channel, Cancelled);

        channels.Select(channel => channel.Name).ShouldBe([null, "Drafts"]);
        harness.Teams.Requests.ShouldHaveSingleItem().Line.ShouldBe("GET /amer/v3/teams/19%3Aabc_def%40thread.tacv2/conversations");
    }
}
