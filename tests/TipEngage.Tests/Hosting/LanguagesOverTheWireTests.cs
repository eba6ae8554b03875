using System.Text.Json.Nodes;
using TipEngage.Simulator;
using TipEngage.Simulator.Messages;
using TipEngage.Simulator.World;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Hosting;

/// <summary>The language of answers in the whole service, from the wire to the wire.</summary>
public sealed class LanguagesOverTheWireTests(RunningService service) : IClassFixture<RunningService>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private TeamsSimulator Teams => service.Teams;

    private TeamsWorld World => Teams.World;

    [Fact]
    public async Task A_choice_counts_in_every_conversation_of_the_person_and_for_nobody_else()
    {
        var chosen = await SayAsync(World.Coordinator, "language vi");
        Language(await SayAsync(World.Coordinator, "item 4b")).ShouldBe("vi");
        Language(await SayAsync(World.Coordinator, "item 4b", World.GroupChat)).ShouldBe("vi");
        Language(await SayAsync(World.Member, "item 4b", World.GroupChat)).ShouldBe("en");

        var taken = await SayAsync(World.Coordinator, "language auto");

        chosen.Text!.ShouldStartWith("Từ nay tôi trả lời bạn bằng tiếng Việt.");
        taken.Text!.ShouldStartWith("From now on I follow the language you write in");
        Language(await SayAsync(World.Coordinator, "item 5")).ShouldBe("en");
    }

    [Theory]
    [InlineData("ช่วยด้วย ฉันถูกขังอยู่ในบ้านนายจ้าง", "referral", "หากมีผู้อยู่ในอันตรายขณะนี้")]
    [InlineData("tolong, saya dikurung di rumah majikan", "referral", "Jika ada yang sedang dalam bahaya")]
    [InlineData("ผู้ประสานงานคือ somchai@example.org", "refused", "ไม่สามารถรับข้อความนี้ได้")]
    public async Task A_referral_and_a_refusal_are_in_the_language_of_what_was_written(string text, string mark, string words)
    {
        var card = Card(await SayAsync(World.Member, text));

        card.Marks().ShouldContain(mark);
        card.Lines()[0].ShouldStartWith(words);
    }

    [Fact]
    public async Task The_contacts_come_in_the_language_of_the_referral()
    {
        var referral = await SayAsync(World.Member, "ช่วยด้วย ฉันถูกขังอยู่ในบ้านนายจ้าง");

        var answer = await Teams.As(World.Member).PressAsync(referral, "แสดงช่องทางติดต่อ", new() { ["country"] = "TH" }, Cancellation);

        JsonNode.Parse(answer.Json!.Value.GetRawText())!["value"]!.Lines().ShouldContain("ช่องทางติดต่อของทางการ: ไทย");
    }

    private static JsonNode Card(Message message) => JsonNode.Parse(message.Card.GetRawText())!;

    private static string Language(Message message) => $"{Card(message)["lang"]}";

    private async Task<Message> SayAsync(Persona persona, string text, Conversation? where = null)
    {
        var delivery = await Teams.As(persona, where).SayAsync(text, cancellationToken: Cancellation);
        return await delivery.WaitForMessageAsync(cancellationToken: Cancellation);
    }
}
