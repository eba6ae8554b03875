using System.Text.Json.Nodes;
using TipEngage.Safeguarding.Forms;
using TipEngage.Tests.Hosting;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Safeguarding;

/// <summary>The name of a person alone in a chat: a warning, and the writer decides.</summary>
public sealed class NameInChatTests(RunningService service) : IClassFixture<RunningService>
{
    /// <summary>At most so many harmless messages are warned of.</summary>
    private const double Warned = 0.01;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Languages => LabelledTexts.Languages;

    [Theory]
    [InlineData("what did Minister Quokkazebra say about item 4b?", "en")]
    [InlineData("apa kata bapak quokkazebra tentang butir 4b?", "id")]
    public async Task Its_writer_is_warned_and_nothing_of_it_is_kept(string text, string language)
    {
        var card = await SayAsync(text);

        card.Marks().ShouldBe(["named"]);
        card["lang"]!.ToString().ShouldBe(language);
        card.ToJsonString().ShouldNotContain("quokkazebra", Case.Insensitive);
        service.Logs.GetSnapshot().ShouldAllBe(line => !line.Message.Contains("quokkazebra", StringComparison.OrdinalIgnoreCase));
        foreach (var file in service.DatabaseFiles)
            (await TextOfAsync(file)).ShouldNotContain("quokkazebra", Case.Insensitive, file);
    }

    [Fact]
    public async Task Who_sends_it_again_with_the_sign_in_front_is_answered() => (await SayAsync("! item 4b, as Minister Narwhal asked")).Items().ShouldContain("4b");

    [Theory]
    [InlineData("item 4b")]
    [InlineData("hello Budi, what does 4c say?")]
    [InlineData("who is the minister for item 5?")]
    [InlineData("terima kasih pak")]
    public void A_greeting_or_an_office_names_nobody(string text) => NameInChat.IsIn(text).ShouldBeFalse();

    [Theory]
    [MemberData(nameof(Languages))]
    public void Harmless_messages_are_not_warned_of(string language)
    {
        var harmless = LabelledTexts.Of(language).Harmless;
        string[] warned = [.. harmless.Where(NameInChat.IsIn)];

        warned.Length.ShouldBeLessThanOrEqualTo((int)(Warned * harmless.Count), string.Join('\n', warned));
    }

    private async Task<JsonNode> SayAsync(string text)
    {
        var said = await service.Teams.As(service.Teams.World.Member).SayAsync(text, cancellationToken: Cancellation);
        return JsonNode.Parse((await said.WaitForMessageAsync(cancellationToken: Cancellation)).Card.GetRawText())!;
    }

    private static async Task<string> TextOfAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file);
        return await reader.ReadToEndAsync(Cancellation);
    }
}
