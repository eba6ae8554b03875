using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using TipEngage.Simulator;
using TipEngage.Simulator.Messages;
using TipEngage.Simulator.Sending;
using TipEngage.Simulator.World;

namespace TipEngage.Tests.Hosting;

/// <summary>What people send that is no question: a clear sentence, or silence.</summary>
[Collection<RunningServiceCollection>]
public sealed class BadInputTests(RunningService service)
{
    private const string Secret = "quagga7731";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private TeamsSimulator Teams => service.Teams;

    private TeamsWorld World => Teams.World;

    public static TheoryData<string> Texts =>
    [
        "",
        "   ",
        "?",
        new string('x', 100_000),
        string.Concat(Enumerable.Repeat("item 4b and ", 8_000)),
        "\u202e\u200f\u061c",
        "e\u0301\u0301\u0301\u0301 \u0e01\u0e49\u0e49\u0e49 Z\u0351\u036b\u0343\u036a",
        "مرحبا، ما هو البند ٤؟",
        "**bold** _it_ [a](javascript:alert(1)) | x | `code`",
        "<script>alert(1)</script><img src=x onerror=alert(1)>",
        "\uffff\ufffe\u0000\u0007",
        "{0} {1} %s ${x}",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Whatever_is_written_gets_an_answer_and_no_apology(string text)
    {
        var delivery = await Teams.As(World.Member).SayAsync(text, cancellationToken: Cancellation);
        var answer = await delivery.WaitForMessageAsync(cancellationToken: Cancellation);

        delivery.Status.ShouldNotBeNull().ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.Accepted);
        (answer.Text ?? answer.Summary).ShouldNotBeNullOrWhiteSpace();
        Says(answer).ShouldNotContain("something went wrong");
        Says(answer).ShouldNotContain("alert(1)");
    }

    [Theory]
    [InlineData("**item** 4b")]
    [InlineData("<b>item 4b</b>")]
    [InlineData("\u200fitem 4\u200eb\u200f")]
    [InlineData("*4b*?")]
    public async Task A_question_is_understood_through_its_decoration(string text)
    {
        var delivery = await Teams.As(World.Member).SayAsync(text, cancellationToken: Cancellation);

        Says(await delivery.WaitForMessageAsync(cancellationToken: Cancellation)).ShouldContain("\"item-4b\"");
    }

    [Fact]
    public async Task A_mention_of_somebody_else_is_no_part_of_the_question()
    {
        var delivery = await Teams.As(World.Member, World.GroupChat).SayAsync("item 4b", new SayOptions { Mentions = [World.Guest] }, Cancellation);

        Says(await delivery.WaitForMessageAsync(cancellationToken: Cancellation)).ShouldContain("\"item-4b\"");
    }

    [Fact]
    public async Task An_attachment_alone_is_said_not_to_be_read()
    {
        var file = new JsonObject { ["contentType"] = "application/vnd.microsoft.teams.file.download.info", ["contentUrl"] = "https://files.example/plan.docx", ["name"] = "plan.docx" };

        var delivery = await Teams.As(World.Member).SayAsync("", new SayOptions { Attachments = [file] }, Cancellation);

        (await delivery.WaitForMessageAsync(cancellationToken: Cancellation)).Text.ShouldNotBeNull().ShouldStartWith("I do not read files.");
    }

    [Fact]
    public async Task A_strangers_tenant_is_refused()
    {
        var calls = Teams.CallCount;
        var delivery = await Teams.As(World.Member).SayAsync("item 4b", new SayOptions { Change = MoveToAnotherTenant }, Cancellation);

        delivery.Status.ShouldBe(HttpStatusCode.Forbidden);
        Teams.CallCount.ShouldBe(calls);
    }

    [Fact]
    public async Task A_message_of_a_bot_is_left_alone()
    {
        var member = Teams.As(World.Member);
        var own = await member.SayAsync("item 4b", new SayOptions { Change = activity => activity["from"] = activity["recipient"]!.DeepClone() }, Cancellation);
        var next = await member.SayAsync("item 5", cancellationToken: Cancellation);

        var answer = await own.WaitForMessageAsync(cancellationToken: Cancellation);

        own.Status.ShouldNotBeNull().ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.Accepted);
        Says(answer).ShouldContain("\"item-5\"");
        next.WasDelivered.ShouldBeTrue();
    }

    [Fact]
    public async Task Nothing_that_people_write_is_logged()
    {
        var member = Teams.As(World.Member);
        var answered = await member.SayAsync($"item 4b {Secret}", cancellationToken: Cancellation);
        var answer = await answered.WaitForMessageAsync(cancellationToken: Cancellation);
        await member.ExecuteAsync(answer.Id, "workplan.item", new JsonObject { ["item"] = Secret }, cancellationToken: Cancellation);
        await member.QueryAsync("searchPlan", Secret, cancellationToken: Cancellation);
        await member.QueryLinkAsync($"https://tipengage.example/items/{Secret}", Cancellation);
        await Teams.PostAsync($$"""{"type":"message","text":"{{Secret}}""", Teams.SignToken(), Cancellation);

        var lines = service.Logs.GetSnapshot();

        lines.ShouldContain(line => line.Level == LogLevel.Debug || line.Level == LogLevel.Trace);
        lines.Where(line => $"{line.Message} {line.Exception} {string.Join(' ', line.StructuredState ?? [])}".Contains(Secret, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }

    private static void MoveToAnotherTenant(JsonObject activity)
    {
        const string Stranger = "0a1b2c3d-0000-4000-8000-00000000beef";
        activity["conversation"]!["tenantId"] = Stranger;
        activity["channelData"]!["tenant"]!["id"] = Stranger;
    }

    private static string Says(Message message) => $"{message.Text} {message.Activity.GetRawText()}";
}
