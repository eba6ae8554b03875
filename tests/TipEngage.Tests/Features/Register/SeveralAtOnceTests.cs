using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Register;

/// <summary>A sentence about several items loses none of them, and what it recorded is taken back in one step.</summary>
public sealed class SeveralAtOnceTests : IAsyncLifetime
{
    private AnswerBot? bot;

    private AnswerBot Bot => bot!;

    public async ValueTask InitializeAsync() => bot = await AnswerBot.StartAsync();

    public ValueTask DisposeAsync() => Bot.DisposeAsync();

    [Theory]
    [InlineData("en", "assign 5 and 99 to Thailand")]
    [InlineData("en", "assign 99 and 5 to Thailand")]
    [InlineData("id", "tugaskan butir 5 dan 99 ke Thailand")]
    [InlineData("th", "มอบหมายข้อ 5 และ 99 ให้ไทย")]
    [InlineData("vi", "giao mục 5 và 99 cho Thái Lan")]
    public async Task What_the_plan_has_is_previewed_and_what_it_has_not_is_named(string language, string sentence)
    {
        var lines = (await AskAsync(language, sentence)).Lines();

        lines[0].ShouldBe(Strings.Preview_Title);
        lines.ShouldContain(Sentence.Of(Strings.Record_NoSuchItem, "99"));
        lines.ShouldContain(Sentence.Of(Strings.Assign_Line, "5", RegisterWords.Party("TH"), RegisterWords.Role("supporting")));
    }

    [Fact]
    public async Task What_the_plan_has_not_is_named_on_the_form_too_and_after_it()
    {
        var form = await AskAsync("en", "assign 5 and 99 to Narnia");
        form.Lines().ShouldContain(Sentence.Of(Strings.Record_NoSuchItem, "99"));

        var preview = await PressAsync(form, Strings.Button_Preview, """{"parties":"Thailand"}""");

        preview.Lines().ShouldContain(Sentence.Of(Strings.Record_NoSuchItem, "99"));
        preview.Lines().ShouldContain("Item 5: Thailand (supporting)");
    }

    [Fact]
    public async Task Where_the_plan_has_none_of_them_that_is_the_answer() =>
        (await AskAsync("en", "assign 98 and 99 to Thailand")).Lines()[0].ShouldBe(Sentence.Of(Strings.Item_Missing, "98"));

    [Theory]
    [InlineData("en", "mark 4a and 9z completed, source https://example.org/a")]
    [InlineData("id", "tandai butir 4a dan 9z selesai, sumber https://example.org/a")]
    [InlineData("th", "ทำเครื่องหมายข้อ 4a และ 9z ว่าเสร็จแล้ว แหล่งที่มา https://example.org/a")]
    [InlineData("vi", "đánh dấu mục 4a và 9z hoàn thành, nguồn https://example.org/a")]
    public async Task Progress_of_an_item_that_is_there_is_offered_beside_the_one_that_is_not(string language, string sentence)
    {
        var choice = await AskAsync(language, sentence);
        choice.Lines().ShouldContain(Sentence.Of(Strings.Record_NoSuchItem, "9z"));

        var preview = await PressAsync(choice, Sentence.Of(Strings.Plain_Line, Strings.Button_Preview, "4a"));

        preview.Lines()[0].ShouldBe(Strings.Preview_Title);
        preview.Lines().ShouldContain(line => line.Contains("https://example.org/a"));
    }

    [Theory]
    [InlineData("mark 4a, 5 and 6 blocked")]
    [InlineData("4a, 5 and 6 are blocked")]
    public async Task Progress_of_several_items_is_previewed_item_by_item_with_what_was_said(string sentence)
    {
        var choice = await AskAsync("en", sentence);

        choice.Items().ShouldBe(["4a", "5", "6"]);
        (await PressAsync(choice, "Preview: 6")).Lines().ShouldContain("State: Blocked");
    }

    [Fact]
    public async Task Of_several_initiatives_the_list_is_shown_where_each_is_decided_on() =>
        (await AskAsync("en", "accept M1 and M2")).Lines()[0].ShouldBe(Strings.Initiatives_Title);

    [Fact]
    public async Task Everything_that_a_sentence_recorded_is_taken_back_by_one_press()
    {
        var recorded = await PressAsync(await AskAsync("en", "assign 5 and 6 to Thailand, Indonesia, Malaysia, Vietnam and Australia"), Strings.Button_Confirm);
        (await WorkingOnAsync("6")).ShouldNotBeNull().ShouldContain("Viet");

        var undone = await PressAsync(recorded, Sentence.Of(Strings.Button_UndoAll, 10));

        undone.Lines().ShouldContain(Strings.Undone_Title);
        (await WorkingOnAsync("5")).ShouldBeNull();
        (await WorkingOnAsync("6")).ShouldBeNull();
    }

    [Theory]
    [InlineData("en", "undo")]
    [InlineData("id", "urungkan")]
    [InlineData("th", "เลิกทำ")]
    [InlineData("vi", "hoàn tác")]
    public async Task Who_says_undo_is_offered_all_that_was_recorded_together(string language, string undo)
    {
        await PressAsync(await AskAsync("en", "assign 6 to Thailand"), Strings.Button_Confirm);
        await PressAsync(await AskAsync("en", "assign 5 to Thailand and Indonesia"), Strings.Button_Confirm);

        var offer = await AskAsync(language, undo);
        offer.Lines().ShouldContain(Sentence.Of(Strings.Undo_Together, 2));
        (await WorkingOnAsync("5")).ShouldNotBeNull();
        CultureInfo.CurrentUICulture = Bot.Language = CultureInfo.GetCultureInfo(language);
        await PressAsync(offer, Sentence.Of(Strings.Button_UndoAll, 2));

        (await WorkingOnAsync("5")).ShouldBeNull();
        (await AskAsync(language, undo)).Lines().ShouldContain(Strings.Undone_Title);
        (await WorkingOnAsync("6")).ShouldBeNull();
    }

    [Fact]
    public async Task What_somebody_changed_since_stays_and_the_rest_is_taken_back()
    {
        var recorded = await PressAsync(await AskAsync("en", "assign 5 to Thailand and Indonesia"), Strings.Button_Confirm);
        await PressAsync(await AskAsync("en", "Thailand leads 5"), Strings.Button_Confirm);

        var undone = await PressAsync(recorded, Sentence.Of(Strings.Button_UndoAll, 2));

        undone.Lines().ShouldContain(Strings.Overtaken_Some);
        (await WorkingOnAsync("5")).ShouldBe("Working on it, by the register: Thailand (lead)");
    }

    [Fact]
    public async Task Each_change_has_its_own_hour()
    {
        var first = UndoIdsOf(await PressAsync(await AskAsync("en", "assign 5 to Thailand and Indonesia"), Strings.Button_Confirm));
        Bot.Clock.Advance(TimeSpan.FromMinutes(40));
        var second = UndoIdsOf(await PressAsync(await AskAsync("en", "assign 6 to Thailand and Indonesia"), Strings.Button_Confirm));
        Bot.Clock.Advance(TimeSpan.FromMinutes(40));

        var answer = await UndoAsync([.. first, .. second]);

        answer["value"]!.Lines().ShouldContain(Strings.Undo_NotAll);
        (await WorkingOnAsync("5")).ShouldNotBeNull();
        (await WorkingOnAsync("6")).ShouldBeNull();
        $"{(await UndoAsync(first))["value"]}".ShouldBe(Strings.Undo_TooLate);
    }

    [Fact]
    public async Task Of_what_stays_because_a_role_was_lost_it_is_said_what_it_is()
    {
        var (register, cato) = (Bot.Services.GetRequiredService<TipRegister>(), new Person("tenant", "cato", "Cato"));
        await GiveAsync(cato, Role.Coordinator);
        var assignment = new ProposedChange(Guid.NewGuid(), EntryKey.Assignment("2017-19", "5", "TH"), 0, new Dictionary<string, string?> { ["role"] = "supporting" }, "5");
        var proposal = new ProposedChange(Guid.NewGuid(), new("2017-19", RegisterKind.Initiative, "M1"), 0, new Dictionary<string, string?> { ["state"] = "proposed", ["title"] = "A joint exercise" });
        foreach (var change in new[] { assignment, proposal })
            (await register.ChangeAsync(change, cato, CancellationToken.None)).ShouldBeOfType<ChangeOutcome.Recorded>();
        await GiveAsync(cato, null);

        var answer = await UndoAsync([$"{assignment.ChangeId}", $"{proposal.ChangeId}"], cato.Id);

        answer["value"]!.Lines().ShouldContain(Sentence.Of(Strings.Plain_Line, RegisterWords.Party("TH"), Strings.Permission_Coordinators));
    }

    [Fact]
    public async Task Nobody_else_takes_it_back()
    {
        var ids = UndoIdsOf(await PressAsync(await AskAsync("en", "assign 5 to Thailand and Indonesia"), Strings.Button_Confirm));

        $"{(await UndoAsync(ids, "member"))["value"]}".ShouldBe(Strings.Undo_NotYours);
        (await WorkingOnAsync("5")).ShouldNotBeNull();
    }

    [Fact]
    public async Task What_is_gone_is_called_by_its_name()
    {
        (await TextAsync("materials.update.preview", """{"plan":"2017-19","id":"REG-MAT-99","alias":"Money Trails","name":"Money"}""")).ShouldBe(Strings.Plan_Gone);
        (await TextAsync("register.undo.all", """{"plan":"2014-16","changes":[]}""")).ShouldBe(Strings.Plan_Gone);
        (await TextAsync("workplan.assign", """{"item":"9z","plan":"2017-19"}""")).ShouldBe(Strings.Item_Gone);
    }

    private async Task GiveAsync(Person person, Role? role) =>
        (await Bot.Services.GetRequiredService<GiveRole>().GiveAsync(new(person.Id, person.Name, role, null), new("tenant", "coordinator", null), CancellationToken.None)).ShouldBe(RoleOutcome.Done);

    private static string[] UndoIdsOf(JsonNode card) =>
        [.. card.Objects().First(one => $"{one["verb"]}" is "register.undo.all")["data"]!["changes"]!.AsArray().Select(id => $"{id}")];

    private Task<JsonNode> UndoAsync(string[] ids, string role = "coordinator") =>
        Bot.PressAsync("register.undo.all", $$"""{"plan":"2017-19","changes":[{{string.Join(',', ids.Select(id => $"\"{id}\""))}}]}""", role: role);

    private async Task<string> TextAsync(string verb, string data) => $"{(await Bot.PressAsync(verb, data, role: "coordinator"))["value"]}";

    private async Task<string?> WorkingOnAsync(string item) => (await AskAsync("en", $"item {item}")).Lines().FirstOrDefault(line => line.StartsWith("Working on it", StringComparison.Ordinal));

    private Task<JsonNode> AskAsync(string language, string text)
    {
        CultureInfo.CurrentUICulture = Bot.Language = CultureInfo.GetCultureInfo(language);
        return AskAsync(text);
    }

    private async Task<JsonNode> AskAsync(string text) => (await Bot.AskAsync(text, $"a:{Guid.NewGuid()}", "coordinator")).Card();

    private async Task<JsonNode> PressAsync(JsonNode card, string title, string inputs = "{}")
    {
        var button = card.Objects().FirstOrDefault(one => $"{one["type"]}" is "Action.Execute" && $"{one["title"]}" == title).ShouldNotBeNull(card.Indented());
        var data = button["data"]!.DeepClone().AsObject();
        foreach (var (id, value) in JsonNode.Parse(inputs)!.AsObject())
            data[id] = value!.DeepClone();
        return (await Bot.PressAsync($"{button["verb"]}", data.ToJsonString(), role: "coordinator"))["value"]!;
    }
}
