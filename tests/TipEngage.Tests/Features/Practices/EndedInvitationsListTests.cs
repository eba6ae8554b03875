using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Access;
using TipEngage.Practices.Invitations;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Practices;

/// <summary>Coordinators see what became of the invitations that let nobody in any more.</summary>
public sealed class EndedInvitationsListTests : IAsyncLifetime
{
    private const string Coordinator = "coordinator";
    private const int MostBytes = 25 * 1024;

    private static readonly Person coordinator = new("tenant", Coordinator, null);

    private AnswerBot? bot;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => bot = await AnswerBot.StartAsync(publicUrl: "https://tipengage.example");

    public ValueTask DisposeAsync() => bot!.DisposeAsync();

    [Theory]
    [InlineData("en", "Ended in the last 90 days", "1 of 1 people, used up on 1 Mar 2018. Until 30 May 2018 they can share more.", "0 of 3 people, taken back on 1 Mar 2018", "0 of 5 people, expired on 8 Mar 2018")]
    [InlineData("id", "Berakhir dalam 90 hari terakhir", "1 dari 1 orang, habis terpakai pada 1 Mar 2018. Sampai 30 Mei 2018 mereka masih dapat membagikan lagi.", "0 dari 3 orang, ditarik kembali pada 1 Mar 2018", "0 dari 5 orang, kedaluwarsa pada 8 Mar 2018")]
    [InlineData("th", "สิ้นสุดใน 90 วันที่ผ่านมา", "1 จาก 1 คน ใช้ครบเมื่อ 1 มี.ค. 2018 (พ.ศ. 2561) คนเหล่านี้ยังแบ่งปันเพิ่มได้ถึง 30 พ.ค. 2018 (พ.ศ. 2561)", "0 จาก 3 คน ถูกเรียกคืนเมื่อ 1 มี.ค. 2018 (พ.ศ. 2561)", "0 จาก 5 คน หมดอายุเมื่อ 8 มี.ค. 2018 (พ.ศ. 2561)")]
    [InlineData("vi", "Đã kết thúc trong 90 ngày qua", "1 trên 1 người, dùng hết ngày 1 tháng 3, 2018. Đến 30 tháng 5, 2018 họ vẫn có thể chia sẻ thêm.", "0 trên 3 người, thu hồi ngày 1 tháng 3, 2018", "0 trên 5 người, hết hạn ngày 8 tháng 3, 2018")]
    public async Task How_each_ended_for_how_many_of_how_many_and_when_is_listed(string language, string heading, params string[] lines)
    {
        bot!.Language = CultureInfo.GetCultureInfo(language);
        await AdmitAsync(await IssueAsync("Forum", uses: 1));
        await EndAsync("Network", uses: 3);
        await IssueAsync("Round table", uses: 5, days: 7);
        bot.Clock.Advance(TimeSpan.FromDays(8));

        var card = await InviteAsync();

        card.Lines().ShouldContain(heading);
        foreach (var line in lines)
            card.Lines().ShouldContain(line);
        foreach (var purpose in (string[])["Forum", "Network", "Round table"])
            card["fallbackText"]!.ToString().ShouldContain(purpose);
        Ends(card).Length.ShouldBe(1, "those whom the one that is used up let in may share more");
        bot.Clock.Advance(TimeSpan.FromDays(82));
        Ends(await InviteAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_last_to_end_is_the_first_and_only_open_ones_can_be_ended()
    {
        await EndAsync("Earlier", uses: 1);
        bot!.Clock.Advance(TimeSpan.FromDays(1));
        await EndAsync("Later", uses: 1);
        await IssueAsync("Open", uses: 1);

        var card = await InviteAsync();

        card.Lines().Where(line => line is "Open" or "Earlier" or "Later").ShouldBe(["Open", "Later", "Earlier"]);
        Ends(card).Length.ShouldBe(1);
    }

    [Fact]
    public async Task What_ended_longer_ago_is_not_listed()
    {
        await EndAsync("Forum", uses: 1);
        bot!.Clock.Advance(TimeSpan.FromDays(91));

        (await InviteAsync()).Lines().ShouldNotContain("Ended in the last 90 days");
    }

    [Fact]
    public async Task Where_none_has_ended_nothing_is_said_of_it()
    {
        await IssueAsync("Forum", uses: 1);

        (await InviteAsync()).Lines().ShouldNotContain("Ended in the last 90 days");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("id")]
    [InlineData("th")]
    [InlineData("vi")]
    public async Task However_many_there_are_the_card_is_not_too_large_and_says_how_many_more(string language)
    {
        bot!.Language = CultureInfo.GetCultureInfo(language);
        for (var i = 0; i < 60; i++)
        {
            await IssueAsync(new('ฒ', InvitationTerms.LongestPurpose), uses: 200);
            await EndAsync(new('\'', InvitationTerms.LongestPurpose), uses: 200);
        }

        var card = await InviteAsync();

        Encoding.UTF8.GetByteCount(card.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })).ShouldBeLessThan(MostBytes);
        var open = card.Lines().Count(line => line.StartsWith('ฒ'));
        var ended = card.Lines().Count(line => line.StartsWith('\''));
        (open, ended).ShouldSatisfyAllConditions(() => open.ShouldBeGreaterThan(4), () => ended.ShouldBeGreaterThan(4));
        card.Lines().ShouldContain(line => line.Contains($": {60 - open}", StringComparison.Ordinal));
        card.Lines().ShouldContain(line => line.Contains($": {60 - ended}", StringComparison.Ordinal));
    }

    private static string[] Ends(JsonNode card) => [.. card.Objects().Where(one => one["type"]?.ToString() is "Action.Execute" && one["verb"]?.ToString() is "invitations.end").Select(one => one.ToJsonString())];

    private async Task<JsonNode> InviteAsync() => (await bot!.CommandAsync("invite", Coordinator, "personal")).Card();

    private async Task<string> IssueAsync(string purpose, int uses, int days = 90) => (await Book().IssueAsync(new(Guid.NewGuid(), purpose, days, uses), coordinator, Cancellation))!;

    private async Task EndAsync(string purpose, int uses)
    {
        var terms = new InvitationTerms(Guid.NewGuid(), purpose, 90, uses);
        await Book().IssueAsync(terms, coordinator, Cancellation);
        await Book().EndAsync(terms.Id, coordinator, Cancellation);
    }

    private async Task AdmitAsync(string secret)
    {
        var door = bot!.Services.GetRequiredService<InvitationDoor>();
        (await door.AdmitAsync((await door.EnterAsync(secret, Secret.New(), Cancellation))!, Cancellation)).ShouldBeTrue();
    }

    private InvitationBook Book() => bot!.Services.GetRequiredService<InvitationBook>();
}
