using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Data;
using TipEngage.Practices;
using TipEngage.Practices.Review;
using TipEngage.Tests.Infrastructure;
using TipEngage.Tests.Practices.Library;

namespace TipEngage.Tests.Features.Library;

/// <summary>The library through the bot: sentences, buttons, the compose box and links.</summary>
public sealed class LibraryBotTests : IAsyncLifetime
{
    private const string Guest = "guest";
    private static readonly IReadOnlyList<SamplePractice> practices = SamplePractice.Make(120);

    private AnswerBot bot = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        bot = await AnswerBot.StartAsync(publicUrl: "https://tipengage.example", member: "member");
        await SampleShelf.PutAsync(bot.Services, [.. practices.Select(practice => practice.ToRow())]);
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    [Theory]
    [InlineData("practices on recruitment fees in Thailand", "fees", "TH")]
    [InlineData("show practices on ethical recruitment", "fees", null)]
    [InlineData("cari praktik baik tentang saluran pengaduan", "hotline", null)]
    [InlineData("praktik tentang pemetaan subkontraktor", "mapping", null)]
    [InlineData("หาแนวปฏิบัติที่ดีเรื่องสายด่วนร้องเรียน", "hotline", null)]
    [InlineData("แสดงแนวปฏิบัติที่ดีเรื่องบันทึกค่าจ้างอิเล็กทรอนิกส์", "wages", null)]
    [InlineData("tìm thực hành về phí tuyển dụng", "fees", null)]
    [InlineData("thuc hanh tot ve hoi lo bien phong", "bribes", null)]
    public async Task A_sentence_finds_practices_in_every_language(string text, string topic, string? country)
    {
        var card = (await bot.AskAsync(text, text, "member")).Card();

        var found = Practices(card);
        found.ShouldNotBeEmpty();
        found.ShouldAllBe(practice => practice.Topic.Key == topic && (country == null || practice.Country == country));
    }

    [Theory]
    [InlineData("practices in Viet Nam", "VN")]
    [InlineData("praktik baik di Viet Nam", "VN")]
    [InlineData("thực hành tốt ở Thái Lan", "TH")]
    [InlineData("thuc hanh tot o thai lan", "TH")]
    [InlineData("practices in Burma", "MM")]
    [InlineData("แนวปฏิบัติที่ดีใน สปป.ลาว", "LA")]
    public async Task A_country_is_found_by_any_of_its_names_in_chat_and_in_the_compose_box(string text, string country)
    {
        var query = JsonSerializer.Serialize(new { commandId = "searchPractices", parameters = new[] { new { name = "query", value = text } } });

        var said = Practices((await bot.AskAsync(text, text, "member")).Card());
        var offered = (await bot.InvokeAsync("composeExtension/query", query, role: "member"))["composeExtension"]!["attachments"]!.AsArray().SelectMany(one => Practices(one!["content"]!)).ToArray();

        said.ShouldNotBeEmpty();
        offered.ShouldNotBeEmpty();
        said.Concat(offered).ShouldAllBe(practice => practice.Country == country);
    }

    [Fact]
    public async Task A_practice_is_shown_with_all_that_cites_it()
    {
        var practice = practices.First(one => one is { Topic.Key: "fees", Language: "en", IsForAll: true, Attribution: "named" });

        var card = (await bot.AskAsync($"show PP-{practice.Number:D4}", "c", "member")).Card();

        card.Marks().ShouldContain($"practice-PP-{practice.Number:D4}");
        var lines = string.Join('\n', card.Lines());
        lines.ShouldContain(practice.Fields["title"]);
        lines.ShouldContain(practice.Fields["summary"]);
        lines.ShouldContain($"TipEngage PP-{practice.Number:D4} v1, published 2018-01-");
        lines.ShouldContain("TLP:CLEAR");
        lines.ShouldContain($"From: Organisation {practice.Number}");
        card.Buttons().ShouldBe(["We use this too", "We find this useful", "Open the page", "All practices"]);
    }

    [Fact]
    public async Task A_practice_says_what_its_person_agreed_to()
    {
        var practice = SamplePractice.Make(121)[120].ToRow();
        practice.Fields = practice.Fields!.Replace("{", "{\"quote\":\"true\",", StringComparison.Ordinal);
        await SampleShelf.PutAsync(bot.Services, [practice]);

        var lines = (await CardAsync("library.practice", """{"practice":"PP-0121"}""")).Lines();
        lines.ShouldContain("Its words may be quoted in reports: yes");
        lines.ShouldContain("Cite as");
        (await CardAsync("library.practice", """{"practice":"PP-0001"}""")).Lines().ShouldSatisfyAllConditions(
            unquoted => unquoted.ShouldContain("Its words may be quoted in reports: no"), unquoted => unquoted.ShouldNotContain("Cite as"), unquoted => unquoted.ShouldContain("Refer to it, without quoting its words, as"));
        lines.ShouldContain("May be translated: no");
        (await CardAsync("library.describe", """{"practice":"PP-0121"}""")).Lines().ShouldContain("May be translated: no");
    }

    [Theory]
    [InlineData("library.adopt.give", """ "country":"FJ","year":"2016" """)]
    [InlineData("library.adopt.take", """ "country":"FJ" """)]
    [InlineData("library.endorse.give", """ "party":"NZ" """)]
    [InlineData("library.endorse.take", """ "party":"NZ" """)]
    public async Task A_button_whose_answer_all_in_a_channel_read_acts_on_nothing_that_is_not_for_all(string verb, string inputs)
    {
        var (hidden, none) = (await PressInChannelAsync(verb, "PP-0005", inputs), await PressInChannelAsync(verb, "PP-0999", inputs));

        hidden.ShouldBe(none);
        await using var db = await DbAsync();
        (await db.Adoptions.AnyAsync(Cancellation) || await db.Endorsements.AnyAsync(Cancellation)).ShouldBeFalse();
    }

    /// <summary>Presses a button as clients do that send a message for it.</summary>
    private async Task<string> PressInChannelAsync(string verb, string practice, string inputs)
    {
        var reply = await bot.HandleAsync(AnswerBot.Message(null) with
        {
            Value = JsonSerializer.SerializeToElement(JsonNode.Parse($$"""{"verb":"{{verb}}","practice":"{{practice}}",{{inputs}}}""")),
            From = new() { Id = "29:member", AadObjectId = "member", Name = "member" },
            Conversation = new() { Id = "19:a@thread.tacv2", ConversationType = "channel", TenantId = "tenant" },
        });
        return JsonSerializer.Serialize(reply.Message).Replace(practice, "PP", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("show PP-0005")]
    [InlineData("PP-0005")]
    [InlineData("show PP-0999")]
    public async Task A_guest_is_told_the_same_of_what_they_may_not_see_and_of_what_there_is_not(string text)
    {
        var card = (await bot.AskAsync(text, "c", Guest)).Card();

        card.Marks().ShouldNotContain(mark => mark.StartsWith("practice-", StringComparison.Ordinal));
        card["fallbackText"]!.GetValue<string>().ShouldBe($"There is no published practice {text[^7..]} for you to see. If it is yours, look under \"My submissions\".");
    }

    [Fact]
    public async Task What_all_in_a_channel_read_is_what_everybody_may_see()
    {
        var reply = await bot.CommandAsync("practice", "member", "channel", "PP-0005");
        reply.Card().Marks().ShouldBeEmpty();

        var found = (await bot.CommandAsync("library", "member", "channel", """{"text":"","items":[]}""")).Card();
        Practices(found).ShouldAllBe(practice => practice.IsForAll);
    }

    [Fact]
    public async Task Buttons_narrow_page_and_take_back()
    {
        var first = await CardAsync("library.search", """{"text":"recruitment"}""");
        var facet = first.Objects().First(one => $"{one["verb"]}" is "library.search" && $"{one["data"]?["filters"]}".StartsWith("c_", StringComparison.Ordinal));

        var narrowed = await CardAsync("library.search", facet["data"]!.ToJsonString());

        var country = $"{facet["data"]!["filters"]}"[2..].ToUpperInvariant();
        Practices(narrowed).ShouldAllBe(practice => practice.Country == country);
        narrowed.ToJsonString().ShouldContain("Remove filter: ");
        var next = await CardAsync("library.search", """{"text":"recruitment","skip":5}""");
        Practices(next).Intersect(Practices(first)).ShouldBeEmpty();
        next.Buttons().ShouldContain("Previous ones");
    }

    [Fact]
    public async Task A_withdrawn_practice_is_gone_from_every_card()
    {
        await SampleShelf.MoveAsync(bot.Services, 1, PracticeState.Withdrawn);

        (await CardAsync("library.practice", """{"practice":"PP-0001"}""")).Marks().ShouldBeEmpty();
        (await CardAsync("library.describe", """{"practice":"PP-0001"}""")).Marks().ShouldBeEmpty();
        (await CardAsync("library.endorse", """{"practice":"PP-0001"}""")).Marks().ShouldBeEmpty();
        (await CardAsync("library.adopt", """{"practice":"PP-0001"}""")).Marks().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_member_endorses_once_by_name_or_counted_and_takes_it_back()
    {
        var number = practices.First(one => one is { IsForAll: true, Attribution: "named", Country: not ("NZ" or "AU") }).Number;
        var practice = $"PP-{number:D4}";

        var given = await CardAsync("library.endorse.give", $$"""{"practice":"{{practice}}","party":"NZ","said":"We will try it.","named":"true"}""");
        await CardAsync("library.endorse.give", $$"""{"practice":"{{practice}}","party":"NZ","said":"We tried it.","named":"true"}""");
        var counted = await CardAsync("library.endorse.give", $$"""{"practice":"{{practice}}","party":"AU","named":"false"}""");

        given.ToJsonString().ShouldContain("We will try it.");
        string.Join('\n', counted.Lines()).ShouldContain("New Zealand; members that are not named: 1");
        string.Join('\n', counted.Lines()).ShouldContain("We tried it.");
        (await CardAsync("library.practice", $$"""{"practice":"{{practice}}"}""")).ToJsonString().ShouldNotContain("Australia");
        var taken = await CardAsync("library.endorse.take", $$"""{"practice":"{{practice}}","party":"NZ"}""");
        string.Join('\n', taken.Lines()).ShouldNotContain("We tried it.");
        await using var db = await DbAsync();
        (await db.Endorsements.SingleAsync(Cancellation)).Party.ShouldBe("AU");
        (await db.Practices.SingleAsync(row => row.Number == number, Cancellation)).Tier.ShouldBe(((Tier)(number % 4)).ToString());
    }

    [Fact]
    public async Task Nobody_endorses_what_may_be_their_own_and_no_anonymous_one_is_given_away_by_trying()
    {
        (await SayAsync("library.endorse.give", """{"practice":"PP-0001","party":"NZ"}""", "guest")).ShouldContain("Working Group");
        await SetOwnerAsync(1, "member");
        (await SayAsync("library.endorse.give", """{"practice":"PP-0001","party":"NZ"}""")).ShouldContain("may be their own");
        (await SayAsync("library.adopt.give", """{"practice":"PP-0001","country":"NZ","year":"2017"}""")).ShouldContain("your own practice");

        var anonymous = practices.First(one => one is { Number: > 1, Attribution: "anonymous" });
        (await SayAsync("library.endorse.give", $$"""{"practice":"PP-{{anonymous.Number:D4}}","party":"{{anonymous.Country}}"}""")).ShouldContain("may be their own");
        (await SayAsync("library.endorse.give", $$"""{"practice":"PP-{{anonymous.Number:D4}}","party":"IOM"}""")).ShouldContain("may be their own");
    }

    [Theory]
    [InlineData("""{"practice":"PP-0001"}""", "Choose the member.")]
    [InlineData("""{"practice":"PP-0001","party":"XX"}""", "Choose the member.")]
    [InlineData("""{"practice":"PP-0001","party":"ASEAN-ACT"}""", "Choose the member.")]
    public async Task An_endorsement_needs_a_member(string data, string sentence) => (await CardAsync("library.endorse.give", data)).ToJsonString().ShouldContain(sentence);

    [Fact]
    public async Task A_sentence_that_is_too_long_or_tells_of_a_person_is_not_kept()
    {
        (await CardAsync("library.endorse.give", $$"""{"practice":"PP-0001","party":"NZ","said":"{{new string('x', 281)}}"}""")).ToJsonString().ShouldContain("280");
        var refused = await bot.PressAsync("library.endorse.give", """{"practice":"PP-0001","party":"NZ","said":"A worker with passport AB1234567 told us"}""", role: "member");

        refused.ToJsonString().ShouldNotContain("AB1234567");
        await using var db = await DbAsync();
        (await db.Endorsements.AnyAsync(Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task Who_is_no_member_any_more_can_still_take_back_what_they_said_and_nothing_else()
    {
        await using (var before = await DbAsync())
        {
            var id = await before.Practices.Where(row => row.Number == 5).Select(row => row.Id).SingleAsync(Cancellation);
            foreach (var (party, by) in new[] { ("NZ", "guest"), ("AU", "member") })
                before.Endorsements.Add(new() { PracticeId = id, Party = party, IsNamed = true, ById = by, At = bot.Clock.GetUtcNow() });
            await before.SaveChangesAsync(Cancellation);
        }

        (await bot.PressAsync("library.endorse", """{"practice":"PP-0005"}""", role: "guest")).ToJsonString().ShouldContain("library.endorse.take");
        (await SayAsync("library.endorse.take", """{"practice":"PP-0005","party":"AU"}""", "guest")).ShouldContain("Members of the Working Group");
        await bot.PressAsync("library.endorse.take", """{"practice":"PP-0005","party":"NZ"}""", role: "guest");

        await using var db = await DbAsync();
        (await db.Endorsements.SingleAsync(Cancellation)).Party.ShouldBe("AU");
        (await SayAsync("library.endorse", """{"practice":"PP-0005"}""", "guest")).ShouldContain("Members of the Working Group");
    }

    [Fact]
    public async Task Somebody_uses_it_too_since_a_year()
    {
        var practice = $"PP-{practices.First(one => one is { Number: > 1, IsForAll: true }).Number:D4}";

        var card = await CardAsync("library.adopt.give", $$"""{"practice":"{{practice}}","country":"FJ","year":"2016"}""");

        string.Join('\n', card.Lines()).ShouldContain("Fiji (since 2016)");
        (await CardAsync("library.adopt.give", $$"""{"practice":"{{practice}}","country":"FJ","year":"2019"}""")).ToJsonString().ShouldContain("Give a year");
        (await CardAsync("library.adopt.give", $$"""{"practice":"{{practice}}","country":"ZZ","year":"2016"}""")).ToJsonString().ShouldContain("Choose the country");
        (await CardAsync("library.adopt.take", $$"""{"practice":"{{practice}}","country":"FJ"}""")).ToJsonString().ShouldNotContain("since 2016");
    }

    [Fact]
    public async Task Opening_it_is_counted_for_all_but_its_own_person()
    {
        await SetOwnerAsync(1, "owner");
        await CardAsync("library.practice", """{"practice":"PP-0001"}""");
        await bot.AskAsync("show PP-0001", "a:1", "member");
        var own = await bot.PressAsync("library.practice", """{"practice":"PP-0001"}""", role: "owner");

        own.ToJsonString().ShouldContain("Opened by others: 2");
        (await CardAsync("library.search", "{}")).ToJsonString().ShouldNotContain("Opened by others");
        await using var db = await DbAsync();
        var reads = await db.PracticeReads.SingleAsync(Cancellation);
        (reads.Month, reads.Count).ShouldBe((201803, 2));
    }

    [Fact]
    public async Task The_compose_box_offers_what_everybody_may_see_whoever_asks()
    {
        var answer = await bot.InvokeAsync("composeExtension/query", """{"commandId":"searchPractices","parameters":[{"name":"query","value":"recruitm"}]}""", role: "member");

        var offered = answer["composeExtension"]!["attachments"]!.AsArray().Select(one => one!["content"]!).Where(card => card.Marks() is not []).ToArray();
        offered.ShouldNotBeEmpty();
        foreach (var card in offered)
        {
            Practices(card).ShouldHaveSingleItem().IsForAll.ShouldBeTrue();
            card["version"]!.GetValue<string>().ShouldBe("1.3");
            card.Objects().ShouldNotContain(one => $"{one["type"]}" == "Action.Execute");
        }
    }

    [Theory]
    [InlineData("https://tipengage.example/practices/PP-0001", 1)]
    [InlineData("https://tipengage.example/practices/pp-0001", 1)]
    [InlineData("https://tipengage.example/practices/PP-0005", null)]
    [InlineData("https://tipengage.example/practices/PP-0999", null)]
    [InlineData("https://tipengage.example/practices/PP-0001/x", null)]
    [InlineData("https://other.example/practices/PP-0001", null)]
    public async Task A_link_unfurls_to_what_everybody_may_see(string url, int? number)
    {
        foreach (var name in new[] { "composeExtension/queryLink", "composeExtension/anonymousQueryLink" })
        {
            var answer = await bot.InvokeAsync(name, $$"""{"url":"{{url}}"}""", role: "member");
            (answer["composeExtension"]!["attachments"]?.AsArray() ?? []).SelectMany(one => Practices(one!["content"]!)).Select(practice => practice.Number)
                .ShouldBe(number is { } expected ? [expected] : []);
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("id")]
    [InlineData("th")]
    [InlineData("vi")]
    public async Task The_cards_fit_a_message_in_every_language(string language)
    {
        bot.Language = CultureInfo.GetCultureInfo(language);

        foreach (var card in new[] { await CardAsync("library.search", "{}"), await CardAsync("library.practice", """{"practice":"PP-0001"}""") })
            Encoding.UTF8.GetByteCount(card.ToJsonString()).ShouldBeLessThan(25_000);
    }

    private async Task<JsonNode> CardAsync(string verb, string data)
    {
        var answer = await bot.PressAsync(verb, data, role: "member");
        answer["type"]!.GetValue<string>().ShouldBe("application/vnd.microsoft.card.adaptive", answer.ToJsonString());
        return answer["value"]!;
    }

    private async Task<string> SayAsync(string verb, string data, string who = "member") => (await bot.PressAsync(verb, data, role: who))["value"]!.ToString();

    private async Task SetOwnerAsync(int number, string owner)
    {
        await using var db = await DbAsync();
        await db.Database.ExecuteSqlAsync($"""UPDATE "Practices" SET "OwnerId" = {owner} WHERE "Number" = {number}""", Cancellation);
    }

    private Task<TipDbContext> DbAsync() => bot.Services.GetRequiredService<IDbContextFactory<TipDbContext>>().CreateDbContextAsync(Cancellation);

    private static SamplePractice[] Practices(JsonNode card) =>
        [.. card.Marks().Where(mark => mark.StartsWith("practice-PP-", StringComparison.Ordinal)).Select(mark => practices[int.Parse(mark[^4..], CultureInfo.InvariantCulture) - 1])];
}
