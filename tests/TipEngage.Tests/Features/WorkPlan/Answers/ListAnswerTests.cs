using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.WorkPlan.Answers;

/// <summary>Lists hold exactly the items that were asked for.</summary>
public sealed class ListAnswerTests(AnswerBotFixture fixture) : IClassFixture<AnswerBotFixture>
{
    private const string Open = "3a 4b 4c 4d 5 6 7";

    [Theory]
    [InlineData("list all ongoing actions", "2018-03-05", "1 2 3")]
    [InlineData("which ones still say for action", "2018-03-05", "3a 4 4a 4b 4c 4d 5 6 7")]
    [InlineData("just the 2017 stuff", "2018-03-05", "4 4a")]
    [InlineData("what's due this year", "2017-09-04", "4 4a")]
    [InlineData("what's due this year", "2018-03-05", "")]
    [InlineData("what's due this year", "2020-03-05", "")]
    [InlineData("what must be wrapped up by end of 2019", "2019-02-11", Open)]
    [InlineData("active 2017", "2018-03-05", "3a 4 4a 4b 4c 4d 5 6 7")]
    [InlineData("active 2018", "2018-03-05", Open)]
    [InlineData("active", "2020-03-05", "")]
    [InlineData("anything overdue?", "2017-12-31", "")]
    [InlineData("anything overdue?", "2018-01-01", "4 4a")]
    [InlineData("anything overdue?", "2020-01-01", "3a 4 4a 4b 4c 4d 5 6 7")]
    [InlineData("FTM status", "2018-03-05", "4 4a 4b 4c 4d")]
    [InlineData("upcoming events", "2017-07-03", "3 4a 1")]
    [InlineData("when is the Perth forum", "2017-07-03", "3")]
    [InlineData("when's the next WG meeting?", "2018-03-05", "1")]
    [InlineData("about the group", "2018-03-05", "")]
    [InlineData("what is RSO", "2018-03-05", "")]
    public async Task A_question_gets_its_items(string question, string asOf, string expected)
    {
        await using var bot = await AnswerBot.StartAsync(asOf);

        var card = (await bot.AskAsync(question)).Card();

        card.Items().ShouldBe(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);
    }

    [Fact]
    public async Task Nothing_is_due_in_2018_but_what_is_active_is_offered() =>
        (await fixture.Bot.AskAsync("due 2018")).Message!.Summary.ShouldBe("Nothing has 2018 as its last year. Active in 2018: 3a, 4b, 4c, 4d, 5, 6, 7.");

    [Theory]
    [InlineData("due in 20177", "20177 is no year of the plan, which covers 2017-19.")]
    [InlineData("due in 2565", "No item for action has 2022 among its years; the plan covers 2017-19.")]
    [InlineData("jatuh tempo tahun 20177", "20177 bukan tahun dalam rencana ini; rencana ini mencakup 2017-19.")]
    [InlineData("ครบกำหนดปี ๒๐๑๗๗", "20177 ไม่ใช่ปีของแผน แผนนี้ครอบคลุม 2017-19")]
    [InlineData("đến hạn năm 20177", "20177 không phải là năm nào của kế hoạch; kế hoạch bao quát 2017-19.")]
    public async Task Of_a_year_that_the_plan_has_not_it_says_so(string question, string expected)
    {
        var reply = await fixture.Bot.AskAsync(question);

        reply.Message!.Summary.ShouldBe(expected);
        reply.Card().Items().ShouldBeEmpty();
    }

    [Fact]
    public async Task Ongoing_items_are_named_apart_and_never_due()
    {
        foreach (var question in new[] { "due 2017", "due 2018", "active 2018" })
            (await fixture.Bot.AskAsync(question)).Card().Lines().ShouldContain("Ongoing, without an end and never due: 1, 2, 3.");
    }

    [Fact]
    public async Task Overdue_blames_nobody() =>
        (await fixture.Bot.AskAsync("overdue")).Card().Lines().Count(line => line == "Window ended 2017, no completion recorded").ShouldBe(2);

    [Fact]
    public async Task Events_have_the_dates_that_the_plan_names() =>
        (await fixture.Bot.AskAsync("events")).Card().Lines().ShouldContain("24-25 Aug 2017, Perth");

    [Fact]
    public async Task A_year_without_events_does_not_make_a_plan_without_events() =>
        (await fixture.Bot.AskAsync("events in 2030")).Message!.Summary.ShouldBe("The plan names no event that fits your question.");

    [Theory]
    [InlineData("is there an event in July 2018?", "EVT-WG-2018")]
    [InlineData("any events in September 2017?", "EVT-AHGSOM-2017")]
    public async Task An_event_of_which_the_plan_names_the_year_may_be_in_any_month_of_it(string question, string found) =>
        (await fixture.Bot.AskAsync(question)).Card().Marks().Where(mark => mark.StartsWith("event-", StringComparison.Ordinal)).ShouldBe([$"event-{found}"]);

    [Fact]
    public async Task The_group_is_described_in_the_words_of_the_document()
    {
        var card = (await fixture.Bot.AskAsync("about the group")).Card();

        SamplePlans.Bundled.Background.Concat(SamplePlans.Bundled.RoleItems).Except(card.Lines()).ShouldBeEmpty();
        card.Verbatim().ShouldAllBe(text => PlanSource.Tagged.Contains(text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_abbreviation_is_spelled_out_as_the_plan_does() =>
        (await fixture.Bot.AskAsync("what does TIP mean?")).Card().Lines()[0].ShouldBe("TIP: Trafficking in Persons.");

    [Fact]
    public async Task A_guess_is_said_to_be_one()
    {
        var card = (await fixture.Bot.AskAsync("purple corruption umbrellas everywhere")).Card();

        card.Items().ShouldBe(["6"]);
        card.Lines().ShouldContain("I am not sure what you mean. These come nearest:");
    }
}
