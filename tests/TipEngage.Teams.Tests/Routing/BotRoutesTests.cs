using Microsoft.Extensions.DependencyInjection;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Routing;
using TipEngage.Teams.Routing.Invokes;

namespace TipEngage.Teams.Tests.Routing;

public sealed class BotRoutesTests
{
    [Fact]
    public void A_command_is_mapped_once_in_any_case() =>
        Message(() => new BotRoutes().Command<ScriptedCommand>("tip").Command<ScriptedCommand>("TIP")).ShouldBe("Route 'TIP' is already mapped.");

    [Fact]
    public void A_verb_is_mapped_once() =>
        Message(() => new BotRoutes().CardAction<ScriptedAction<RateData>, RateData>().CardAction<ScriptedAction<RateData>, RateData>())
            .ShouldBe("Route 'tests.rate' is already mapped.");

    [Fact]
    public void An_event_is_mapped_once() =>
        Message(() => new BotRoutes().Event<ScriptedEvent<EventActivity>, EventActivity>().Event<ScriptedEvent<EventActivity>, EventActivity>())
            .ShouldBe("Route 'EventActivity' is already mapped.");

    [Fact]
    public void What_Teams_tells_of_a_team_is_mapped_once_in_any_case_and_its_handler_gets_it_alone()
    {
        var routes = new BotRoutes().Event<ScriptedEvent<ConversationUpdateActivity>, ConversationUpdateActivity>();
        var all = routes.FindEvent(Told("teamArchived"));

        routes.TeamEvent<ScriptedEvent<ConversationUpdateActivity>>("teamArchived");

        routes.FindEvent(Told("TEAMARCHIVED")).ShouldNotBe(all);
        routes.FindEvent(Told("teamRenamed")).ShouldBe(all);
        routes.FindEvent(Told(null)).ShouldBe(all);
        Message(() => routes.TeamEvent<ScriptedEvent<ConversationUpdateActivity>>("teamarchived")).ShouldBe("Route 'teamarchived' is already mapped.");
    }

    [Theory]
    [InlineData(null, "Invoke 'composeExtension/query' is already mapped.")]
    [InlineData("search", "Invoke 'composeExtension/query' is already mapped for 'search'.")]
    public void An_invoke_is_mapped_once_for_each_key(string? key, string message)
    {
        var routes = Query(new(), key);
        Query(routes, "another");

        Message(() => Query(routes, key)).ShouldBe(message);
    }

    [Fact]
    public void Messages_and_invokes_are_no_events()
    {
        Message(() => new BotRoutes().Event<ScriptedEvent<MessageActivity>, MessageActivity>())
            .ShouldBe("MessageActivity is no event: map ScriptedEvent`1 with Command, CardAction or Invoke.");
        Message(() => new BotRoutes().Event<ScriptedEvent<InvokeActivity>, InvokeActivity>()).ShouldStartWith("InvokeActivity is no event");
    }

    [Fact]
    public void A_handler_is_made_when_it_is_asked_for_and_not_when_it_is_mapped()
    {
        var routes = new BotRoutes().Command<WithoutItsServices>("tip");

        Message(() => routes.Makers.ShouldHaveSingleItem()(new ServiceCollection().BuildServiceProvider())).ShouldContain(nameof(IBotVoice));
    }

    private static ConversationUpdateActivity Told(string? name) => new() { ChannelData = new() { EventType = name } };

    private static BotRoutes Query(BotRoutes routes, string? key) =>
        routes.Invoke<ScriptedInvoke<MessagingExtensionQuery, MessagingExtensionAnswer>, MessagingExtensionQuery, MessagingExtensionAnswer>(InvokeNames.Query, key);

    private static string Message(Func<object> act) => Should.Throw<InvalidOperationException>(() => { act(); }).Message;

    private sealed class WithoutItsServices(IBotVoice voice) : ICommand
    {
        public Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken) => Task.FromResult(Reply.Text(voice.NothingToShow));
    }
}
