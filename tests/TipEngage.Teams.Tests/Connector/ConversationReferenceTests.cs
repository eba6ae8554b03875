using TipEngage.Teams.Activities;
using TipEngage.Teams.Connector;

namespace TipEngage.Teams.Tests.Connector;

public sealed class ConversationReferenceTests
{
    private static readonly MessageActivity Posted = new()
    {
        ServiceUrl = "https://smba.trafficmanager.net/amer/",
        Conversation = new ConversationAccount { Id = ConnectorHarness.Thread, ConversationType = "channel" },
        ChannelData = new TeamsChannelData { Tenant = new TenantInfo("tenant-1"), Team = new TeamInfo { Id = "19:team@thread.tacv2" } },
    };

    [Fact]
    public void It_takes_from_an_activity_what_is_needed_to_answer()
    {
        var reference = ConversationReference.From(Posted);

        reference.ShouldBe(new ConversationReference
        {
            ServiceUrl = new Uri("https://smba.trafficmanager.net/amer/"),
            ConversationId = ConnectorHarness.Thread,
            TenantId = "tenant-1",
            TeamId = "19:team@thread.tacv2",
            Kind = ConversationKind.Channel,
        });
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/amer")]
    [InlineData("ftp://host/")]
    [InlineData("https://host/?to=elsewhere")]
    [InlineData("https://host/#x")]
    [InlineData("https://user:word@host/")]
    public void An_activity_without_a_usable_address_cannot_be_answered(string? serviceUrl)
    {
        var activity = Posted with { ServiceUrl = serviceUrl };

        ConversationReference.TryFrom(activity, out _).ShouldBeFalse();
        Should.Throw<ArgumentException>(() => ConversationReference.From(activity));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("..")]
    public void An_activity_without_a_usable_conversation_cannot_be_answered(string? id) =>
        ConversationReference.TryFrom(Posted with { Conversation = new ConversationAccount { Id = id } }, out _).ShouldBeFalse();

    [Fact]
    public void Without_its_thread_it_is_the_channel()
    {
        var reference = ConversationReference.From(Posted);

        reference.WithoutThread.ConversationId.ShouldBe(ConnectorHarness.Channel);
        reference.WithoutThread.WithoutThread.ShouldBe(reference.WithoutThread);
        reference.InThread("7").ConversationId.ShouldBe(ConnectorHarness.Channel + ";messageid=7");
    }
}
