using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Practices.Form;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Tests.Infrastructure;
using static TipEngage.Tests.Features.Practices.FormWalk;

namespace TipEngage.Tests.Features.Practices;

/// <summary>What was kept before the lists knew that it may not be is deleted as soon as sending it finds it.</summary>
public sealed class StoppedAtSendTests : FormTests
{
    private const string Story = "My boss took my passport and he locks me in at night, please help";

    [Fact]
    public async Task A_refused_field_is_deleted_and_its_safe_wording_stands_on_the_page_alone()
    {
        var card = await SendAsync((PracticeFields.Summary, "Tenders ask for proof. Our welfare officer, whose NRIC is S7948813E, can confirm it."));

        card.Marks().ShouldContain("wrong-summary");
        ValueOf(card, "f_summary").ShouldNotBeNull().ShouldNotContain("S7948813E");
        ValueOf(card, "f_title").ShouldBe("Fair recruitment clauses in tenders");
        var draft = await DraftAsync();
        draft.ShouldNotContainKey(PracticeFields.Summary.Name);
        draft.ShouldContainKey(PracticeFields.Title.Name);
    }

    [Fact]
    public async Task Of_a_page_that_tells_of_somebody_in_danger_nothing_that_was_written_stays_and_help_comes_first()
    {
        var card = await SendAsync((PracticeFields.Summary, Story));

        card.Marks().ShouldContain("referral");
        card.Lines().ShouldContain(Strings.Practice_Referral_Deleted);
        (ValueOf(card, "f_title"), ValueOf(card, "f_summary")).ShouldBe((null, null));
        (await DraftAsync()).Keys.ShouldBe(["approach", "orgName", "orgType", "countries", "sectors", "attribution", "tlp", "coi", "evidence", "workplanItems", "language"], ignoreOrder: true);
    }

    [Fact]
    public async Task What_stood_on_other_pages_is_named_there()
    {
        var card = await SendAsync((PracticeFields.Summary, "Our welfare officer, whose NRIC is S7948813E, can confirm it."), (PracticeFields.OrganisationName, "Fair Work, NRIC S7948813E"));

        card.Marks().ShouldContain("practice-step-what");
        card.Lines().ShouldContain(line => line.StartsWith("Deleted on other pages", StringComparison.Ordinal) && line.Contains(PracticeWords.Label(PracticeFields.OrganisationName)));
        (await DraftAsync()).Keys.ShouldNotContain(PracticeFields.OrganisationName.Name);
    }

    [Fact]
    public async Task With_other_words_it_is_sent()
    {
        var card = await SendAsync((PracticeFields.Summary, Story));
        foreach (var inputs in Quick[..^1])
            card = await walk!.PressAsync(card, "Next", inputs);

        await walk!.PressAsync(card, SendButton, Quick[^1]);

        (await RowsAsync()).ShouldHaveSingleItem().Number.ShouldBe(1);
    }

    [Fact]
    public async Task No_file_of_the_database_holds_a_word_of_it()
    {
        await SendAsync((PracticeFields.Summary, Story));

        await using var db = await ContextAsync();
        var database = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(database)!, Path.GetFileName(database) + "*"))
            (await ReadAsync(file)).ShouldNotContain("locks me in", Case.Sensitive, file);
    }

    private static async Task<string> ReadAsync(string file)
    {
        await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(open, System.Text.Encoding.Latin1);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Puts into a finished draft what an earlier version let pass, and sends it from the card that shows it.</summary>
    private async Task<JsonNode> SendAsync(params (PracticeField Field, string Text)[] earlier)
    {
        await walk!.ToCheckAsync();
        await using (var db = await ContextAsync())
        {
            var row = await db.Practices.SingleAsync(TestContext.Current.CancellationToken);
            row.Draft = RegisterJson.Write(RegisterJson.ReadFields(row.Draft!).Select(one => KeyValuePair.Create(one.Key, earlier.FirstOrDefault(text => text.Field.Name == one.Key).Text ?? one.Value)).ToDictionary());
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        return await walk.PressAsync(await walk.PressAsync(await walk.MineAsync(), "Continue"), SendButton, Quick[^1]);
    }

    private async Task<IReadOnlyDictionary<string, string>> DraftAsync() => RegisterJson.ReadFields((await RowsAsync()).ShouldHaveSingleItem().Draft!);

    private Task<TipDbContext> ContextAsync() => bot!.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
}
