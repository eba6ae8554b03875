using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.WorkPlan.Answers;

/// <summary>A member asks for an item and gets it word for word.</summary>
public sealed class ItemAnswerTests(AnswerBotFixture fixture) : IClassFixture<AnswerBotFixture>
{
    public static TheoryData<string> Ids => [.. SamplePlans.Bundled.Items.Ids()];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task What_is_shown_as_the_plan_stands_in_the_document_with_its_italics(string id)
    {
        var card = (await fixture.Bot.AskAsync($"item {id}")).Card();

        var item = SamplePlans.Bundled.Find(id)!;
        card.Verbatim().Select(PlanSource.WithoutTags).ShouldBe([item.Action.Plain, item.Status.AsWritten.Plain]);
        card.Verbatim().ShouldAllBe(text => PlanSource.Tagged.Contains(text, StringComparison.Ordinal));
        card.Items().ShouldBe([id]);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Progress_stands_outside_of_what_the_plan_says(string id)
    {
        var card = (await fixture.Bot.AskAsync(id)).Card();

        var planSays = card.Objects().Single(one => one["id"]?.ToString() == $"item-{id}");
        planSays.ToJsonString().ShouldNotContain("Progress");
        card.Lines().SkipWhile(line => line is not "Progress (kept apart from the plan)").Count().ShouldBe(4);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task No_lead_is_invented(string id)
    {
        var card = (await fixture.Bot.AskAsync(id)).Card();

        card.Lines().Single(line => line.StartsWith("Who acts: ", StringComparison.Ordinal)).ShouldBe(id switch
        {
            "2" => "Who acts: Working Group member countries and/or the RSO",
            "3a" => "Who acts: governments",
            _ => "Who acts: The plan names no lead.",
        });
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Who_cannot_see_the_card_gets_the_same_words(string id)
    {
        var card = (await fixture.Bot.AskAsync(id)).Card();

        var item = SamplePlans.Bundled.Find(id)!;
        var plain = card["fallbackText"]!.GetValue<string>();
        plain.ShouldContain(item.Action.Plain);
        plain.ShouldContain(item.Status.AsWritten.Plain);
        item.Materials.ShouldAllBe(material => plain.Contains(material.DisplayName));
        item.Events.ShouldAllBe(one => plain.Contains(one.Name));
        plain.ShouldEndWith("As of 1 Mar 2018.");
    }

    [Fact]
    public async Task Item_4c_names_the_report_by_both_its_titles()
    {
        var lines = (await fixture.Bot.AskAsync("4c")).Card().Lines();

        lines.ShouldContain("Financial Footprints: An Analysis of Financial Investigations to Combat TIP in the Asia-Pacific Region (report)");
        lines.ShouldContain("The plan also names it: An Analysis of Financial Investigations to Combat TIP in the Asia-Pacific Region");
    }

    [Theory]
    [InlineData("who is doing item 5?", "The plan names no lead for item 5.", "The plan names no lead.")]
    [InlineData("who does 2", "Item 2, as the plan names it: Working Group member countries and/or the RSO", "Working Group member countries and/or the RSO")]
    public async Task Who_acts_is_only_what_the_plan_names(string question, string summary, string fact)
    {
        var reply = await fixture.Bot.AskAsync(question);

        reply.Message!.Summary.ShouldBe(summary);
        reply.Card().Lines().ShouldContain($"Who acts: {fact}");
    }

    [Theory]
    [InlineData("4", "2017-09-04", "Not reported")]
    [InlineData("4", "2018-03-01", "Not reported. Window ended 2017, no completion recorded")]
    [InlineData("4b", "2019-12-31", "Not reported")]
    [InlineData("4b", "2020-01-01", "Not reported. Window ended 2019, no completion recorded")]
    [InlineData("1", "2025-01-01", "Not reported")]
    public async Task Progress_says_when_the_years_are_over_but_never_for_ongoing_items(string id, string asOf, string progress)
    {
        await using var bot = await AnswerBot.StartAsync(asOf);

        (await bot.AskAsync(id)).Card().Lines().ShouldContain(progress);
    }

    [Fact]
    public async Task Without_a_fixed_date_no_answer_says_as_of()
    {
        await using var bot = await AnswerBot.StartAsync();

        foreach (var question in AnswerShapeTests.Questions.Select(row => row.Data))
        {
            var reply = await bot.AskAsync(question);
            $"{reply.Message!.Text} {(reply.Message.Attachments is null ? "" : reply.Card().ToJsonString())}".ShouldNotContain("As of", Case.Sensitive, question);
        }
    }

    [Fact]
    public async Task A_title_of_ours_is_said_to_be_ours()
    {
        (await fixture.Bot.AskAsync("4b")).Card().Lines().ShouldContain("Short title by TipEngage");
        (await fixture.Bot.AskAsync("6")).Card().Lines().ShouldNotContain("Short title by TipEngage");
    }

    [Fact]
    public async Task The_letter_a_alone_asks_one_question()
    {
        var card = (await fixture.Bot.AskAsync("item a")).Card();

        card.Buttons().ShouldBe(["Item 3a", "Item 4a", "All items"]);
        card.Lines()[0].ShouldBe("Which item do you mean: 3a or 4a?");
        card.Items().ShouldBe(["3a", "4a"]);
    }

    [Theory]
    [InlineData("4e?", "The plan has no item 4e. These are the nearest:", "Item 4d")]
    [InlineData("item 9", "The plan has no item 9. These are the nearest:", "Item 7")]
    public async Task What_the_plan_has_not_is_said_with_the_nearest(string question, string sentence, string nearest)
    {
        var card = (await fixture.Bot.AskAsync(question)).Card();

        card.Lines()[0].ShouldBe(sentence);
        card.Buttons()[0].ShouldBe(nearest);
        card.Items().ShouldBeEmpty();
    }

    [Fact]
    public async Task Several_items_are_listed_together() =>
        (await fixture.Bot.AskAsync("4b and 4c")).Card().Items().ShouldBe(["4b", "4c"]);

    [Fact]
    public async Task The_same_card_is_written_once()
    {
        var first = await fixture.Bot.AskAsync("item 4b");
        var second = await fixture.Bot.AskAsync("4(b)");

        second.Message!.Attachments![0].ShouldBeSameAs(first.Message!.Attachments![0]);
    }
}
