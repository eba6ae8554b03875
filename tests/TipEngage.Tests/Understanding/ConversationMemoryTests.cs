using Microsoft.Extensions.Time.Testing;
using TipEngage.Teams.Routing;
using TipEngage.Tests.Infrastructure;
using TipEngage.Understanding;

namespace TipEngage.Tests.Understanding;

/// <summary>What was said before counts for ten minutes, for one person in one conversation.</summary>
public sealed class ConversationMemoryTests
{
    private readonly FakeTimeProvider clock = new();
    private readonly ConversationMemory memory;

    public ConversationMemoryTests() => memory = new(clock);

    [Theory]
    [InlineData(9, "4c")]
    [InlineData(10, "")]
    public void An_item_is_remembered_for_ten_minutes(int minutes, string expected)
    {
        memory.Keep(Turn("a", "ada"), new(Commands.Item, "4c"), SamplePlans.Bundled, new(2018, 3, 1));
        clock.Advance(TimeSpan.FromMinutes(minutes));

        string.Join(' ', memory.Of(Turn("a", "ada")).Items).ShouldBe(expected);
    }

    [Theory]
    [InlineData("a", "bob")]
    [InlineData("b", "ada")]
    public void Nobody_else_and_no_other_conversation_remembers_it(string conversation, string person)
    {
        memory.Keep(Turn("a", "ada"), new(Commands.Item, "4c"), SamplePlans.Bundled, new(2018, 3, 1));

        memory.Of(Turn(conversation, person)).ShouldBe(Remembered.Nothing);
    }

    private static Turn Turn(string conversation, string person) => new()
    {
        Activity = AnswerBot.Message("") with { From = new() { AadObjectId = person }, Conversation = new() { Id = conversation } },
    };
}
