using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using TipEngage.Resources;
using TipEngage.Safeguarding.Answers;
using TipEngage.Safeguarding.Forms;
using TipEngage.Simulator.Messages;
using TipEngage.Simulator.World;
using TipEngage.Teams.Routing;
using TipEngage.Tests.Hosting;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Safeguarding;

/// <summary>The name of a person alone in a chat: the answer as usual, and a warning beside it.</summary>
public sealed class NameInChatTests(RunningService service) : IClassFixture<RunningService>
{
    /// <summary>At most so many harmless messages are warned of.</summary>
    private const double Warned = 0.01;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Languages => LabelledTexts.Languages;

    [Theory]
    [InlineData("member", "what did Minister Quokkazebra say about item 4b?", "en")]
    [InlineData("business", "apa kata bapak Quokkazebra tentang butir 4b?", "id")]
    [InlineData("civil-society", "นายควอกกาซีบรา ชาติพันธุ์ พูดถึงข้อ 4b ว่าอย่างไร", "th")]
    [InlineData("guest", "ông Quokka Văn Zebra nói gì về mục 4b?", "vi")]
    public async Task A_question_is_answered_and_a_sentence_beside_it_warns(string person, string text, string language)
    {
        var messages = await SaidAsync(person, text);

        Card(messages[0]).Items().ShouldContain("4b");
        messages[1].Text.ShouldBe(Strings.ResourceManager.GetString("Safeguarding_Named", new(language)));
    }

    [Theory]
    [InlineData("coordinator", "mark 4b in progress, source: speech of Minister Quokkazebra")]
    [InlineData("co-chair", "mark 4b in progress, note: reviewed by Dr Somsak Quokkazebra")]
    public async Task What_a_coordinator_records_is_shown_first_as_ever_with_the_name_in_it(string person, string text)
    {
        var messages = await SaidAsync(person, text);

        Card(messages[0]).Buttons().ShouldContain("Record it");
        Card(messages[0]).Lines().ShouldContain(line => line.Contains("Quokkazebra"));
        messages[1].Text.ShouldBe(Strings.Safeguarding_Named);
    }

    [Fact]
    public async Task In_a_channel_only_the_writer_sees_the_warning()
    {
        var messages = await SaidAsync("member", "what did Minister Quokkazebra say about item 4b?", service.Teams.World.StandardChannel);

        messages.Select(message => message.TargetedTo).ShouldBe([null, "member"]);
    }

    [Fact]
    public void Whoever_was_warned_is_not_warned_again_in_ten_minutes_but_elsewhere()
    {
        var clock = new FakeTimeProvider();
        var warn = new WarnOfName(clock);

        IsWarned("a", "ada").ShouldBeTrue();
        clock.Advance(TimeSpan.FromMinutes(9));
        IsWarned("a", "ada").ShouldBeFalse();
        (IsWarned("b", "ada"), IsWarned("a", "bob")).ShouldBe((true, true));
        clock.Advance(TimeSpan.FromMinutes(1));
        IsWarned("a", "ada").ShouldBeTrue();

        bool IsWarned(string conversation, string person) => warn.Beside(new Turn
        {
            Activity = AnswerBot.Message("item 4b, as Minister Narwhal asked") with { From = new() { AadObjectId = person }, Conversation = new() { Id = conversation } },
        }).Message is not null;
    }

    [Theory]
    [InlineData("Retno Marsudi spoke about item 4b")]
    [InlineData("the manual by Octavio Renquist-Sy is about 4b")]
    [InlineData("butir 4b dibahas Budi Santoso kemarin")]
    [InlineData("สมชาย ใจกล้า พูดถึงข้อ 4b")]
    [InlineData("mục 4b do Nguyễn Văn Nam trình bày")]
    public void A_full_name_without_a_title_is_noticed(string text) => NameInChat.IsIn(text).ShouldBeTrue();

    [Theory]
    [InlineData("what does Victoria do about item 4b?")]
    [InlineData("Walk Free and the Bali Process, item 4b")]
    [InlineData("item 4b")]
    [InlineData("hello Budi, what does 4c say?")]
    [InlineData("Good morning Minister Retno Marsudi, here is the report on 4b")]
    [InlineData("Dear Dr Somsak Chaiyaphum, what does 4c say?")]
    [InlineData("thank you Mr Narwhal")]
    [InlineData("who is the minister for item 5?")]
    [InlineData("selamat pagi Pak Budi Santoso, butir 4b bagaimana?")]
    [InlineData("terima kasih pak")]
    [InlineData("สวัสดีครับคุณสมชาย ใจดี ขอดูข้อ 4b")]
    [InlineData("chào anh Nguyễn Văn Nam, mục 4b nói gì?")]
    public void A_greeting_or_an_office_names_nobody(string text) => NameInChat.IsIn(text).ShouldBeFalse();

    [Theory]
    [MemberData(nameof(Languages))]
    public void Harmless_messages_are_not_warned_of(string language)
    {
        var harmless = LabelledTexts.Of(language).Harmless;
        string[] warned = [.. harmless.Where(NameInChat.IsIn)];

        warned.Length.ShouldBeLessThanOrEqualTo((int)(Warned * harmless.Count), string.Join('\n', warned));
    }

    /// <summary>The answer and what is beside it.</summary>
    private async Task<IReadOnlyList<Message>> SaidAsync(string person, string text, Conversation? where = null)
    {
        var client = service.Teams.As(service.Teams.World.Personas.First(one => one.Id == person), where);
        var said = await client.SayAsync(text, cancellationToken: Cancellation);
        return await said.WaitForMessagesAsync(2, cancellationToken: Cancellation);
    }

    private static JsonNode Card(Message message) => JsonNode.Parse(message.Card.GetRawText())!;
}
