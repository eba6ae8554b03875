using TipEngage.Teams.Activities;

namespace TipEngage.Teams.Tests.Activities;

public sealed class ActivityShapeTests
{
    [Theory]
    [InlineData("a:1abc", null, false, ConversationKind.Personal)]
    [InlineData("19:x@thread.v2", null, true, ConversationKind.GroupChat)]
    [InlineData("19:meeting_x@thread.v2", null, null, ConversationKind.GroupChat)]
    [InlineData("19:x@unq.gbl.spaces", "personal", null, ConversationKind.Personal)]
    [InlineData("19:x@thread.v2", "groupchat", true, ConversationKind.GroupChat)]
    [InlineData("19:x@thread.tacv2", null, true, ConversationKind.Channel)]
    [InlineData("19:x@thread.skype;messageid=17", null, true, ConversationKind.Channel)]
    [InlineData("19:x@thread.skype", "CHANNEL", true, ConversationKind.Channel)]
    [InlineData("19:x@thread.tacv2", "somethingNew", true, ConversationKind.Channel)]
    [InlineData(null, null, null, ConversationKind.Personal)]
    public void A_conversation_s_kind_is_told_or_else_seen_from_its_id(string? id, string? type, bool? isGroup, ConversationKind kind) =>
        new ConversationAccount { Id = id, ConversationType = type, IsGroup = isGroup }.Kind.ShouldBe(kind);

    [Theory]
    [InlineData("19:x@thread.tacv2;messageid=17", "19:x@thread.tacv2")]
    [InlineData("19:x@thread.tacv2", "19:x@thread.tacv2")]
    [InlineData(null, null)]
    public void The_channel_of_a_thread_is_its_id_without_the_message(string? id, string? channel) =>
        new ConversationAccount { Id = id }.IdWithoutThread.ShouldBe(channel);

    [Theory]
    [InlineData("add", true, false)]
    [InlineData("Add", true, false)]
    [InlineData("add-upgrade", true, false)]
    [InlineData("remove", false, true)]
    [InlineData("REMOVE-upgrade", false, true)]
    [InlineData("somethingNew", false, false)]
    [InlineData(null, false, false)]
    public void An_installation_adds_or_removes_in_any_case(string? action, bool adds, bool removes)
    {
        var update = new InstallationUpdateActivity { Action = action };

        (update.Adds, update.Removes).ShouldBe((adds, removes));
    }

    [Fact]
    public void The_bot_is_among_the_members_by_id()
    {
        var update = new ConversationUpdateActivity { Recipient = new() { Id = "28:bot" }, MembersAdded = [null!, new(), new() { Id = "28:BOT" }], MembersRemoved = [new() { Id = "29:1" }] };

        update.AddsBot().ShouldBeTrue();
        update.RemovesBot().ShouldBeFalse();
        new ConversationUpdateActivity { MembersAdded = [new()] }.AddsBot().ShouldBeFalse();
    }

    [Theory]
    [InlineData("a", "b", "a")]
    [InlineData(null, "b", "b")]
    [InlineData(null, null, null)]
    public void The_tenant_is_the_conversation_s_or_else_the_channel_data_s(string? conversation, string? channelData, string? tenant) =>
        new Activity
        {
            Conversation = new() { TenantId = conversation },
            ChannelData = new() { Tenant = new(channelData) },
        }.TenantId.ShouldBe(tenant);
}
