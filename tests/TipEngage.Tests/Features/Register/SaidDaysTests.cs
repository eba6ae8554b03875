using System.Globalization;
using System.Text.Json.Nodes;
using TipEngage.Resources;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Register;

/// <summary>Days that a sentence names are recorded by the Gregorian calendar, those of the Buddhist era among them; of what is no such day it is said, and no other is taken for it.</summary>
public sealed class SaidDaysTests : IAsyncLifetime
{
    private AnswerBot? bot;

    public async ValueTask InitializeAsync() => bot = await AnswerBot.StartAsync();

    public ValueTask DisposeAsync() => bot!.DisposeAsync();

    [Theory]
    [InlineData("en", "mark 4a completed on 31 October 2560, source https://example.org/a")]
    [InlineData("en", "mark 4a completed on 31/10/2560, source https://example.org/a")]
    [InlineData("id", "tandai butir 4a selesai pada 31 Oktober 2017, sumber https://example.org/a")]
    [InlineData("th", "ทำเครื่องหมายข้อ 4a ว่าเสร็จแล้ว วันที่ 31 ตุลาคม 2560 แหล่งที่มา https://example.org/a")]
    [InlineData("vi", "đánh dấu mục 4a hoàn thành vào ngày 31 tháng 10 năm 2017, nguồn https://example.org/a")]
    public async Task The_day_of_progress(string language, string sentence) => await PreviewedAsync(language, sentence, new(2017, 10, 31));

    [Theory]
    [InlineData("en", "assign 5 to Thailand since 1 January 2561")]
    [InlineData("id", "tugaskan butir 5 ke Thailand sejak 1 Januari 2018")]
    [InlineData("th", "มอบหมายข้อ 5 ให้ไทยตั้งแต่ 1 มกราคม 2561")]
    [InlineData("vi", "giao mục 5 cho Thái Lan từ ngày 1 tháng 1 năm 2018")]
    public async Task The_day_since_which_somebody_works_on_an_item(string language, string sentence) => await PreviewedAsync(language, sentence, new(2018, 1, 1));

    [Theory]
    [InlineData("en", "the Thai translation of the FTM guide is published on 3 May 2561")]
    [InlineData("id", "terjemahan Thai panduan follow the money sudah terbit pada 3 Mei 2018")]
    [InlineData("th", "คำแปลภาษาไทยของคู่มือติดตามเส้นทางการเงินเผยแพร่แล้ว วันที่ 3 พฤษภาคม 2561")]
    [InlineData("vi", "bản dịch tiếng Thái của hướng dẫn theo dõi dòng tiền đã xuất bản ngày 3 tháng 5 năm 2018")]
    public async Task The_day_of_a_translation(string language, string sentence) => await PreviewedAsync(language, sentence, new(2018, 5, 3));

    [Theory]
    [InlineData("mark 4a completed on 31 Oct 1439, source https://example.org/a")]
    [InlineData("mark 4a completed on 11 Muharram 1439, source https://example.org/a")]
    [InlineData("mark 4a completed on 2017-13-45, source https://example.org/a")]
    [InlineData("assign 5 to Thailand since 1 January 1439")]
    [InlineData("assign 5 to Thailand since 2018-13-45")]
    [InlineData("the annual meeting of 2018 is confirmed for 16 Ramadan 1439")]
    public async Task What_is_no_day_of_this_calendar_is_said_to_be_none(string sentence)
    {
        var card = await AskAsync("en", sentence);

        card.Lines().ShouldContain(Strings.Fault_BadDate);
        card.Buttons().ShouldNotContain(Strings.Button_Confirm);
    }

    [Fact]
    public async Task A_form_with_such_a_day_comes_again_before_anything_is_previewed()
    {
        var answer = await bot!.PressAsync("workplan.assign.preview", """{"item":"5","plan":"2017-19","parties":"Thailand","role":"lead","since":"2561-01-01"}""", role: "coordinator");

        answer["value"]!.Lines().ShouldContain(Strings.Fault_BadDate);
    }

    private async Task PreviewedAsync(string language, string sentence, DateOnly day)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var lines = (await AskAsync(language, sentence)).Lines();

        lines[0].ShouldBe(Strings.Preview_Title);
        lines.ShouldContain(line => line.EndsWith(Dates.Day(day), StringComparison.Ordinal));
    }

    private async Task<JsonNode> AskAsync(string language, string text)
    {
        bot!.Language = CultureInfo.GetCultureInfo(language);
        return (await bot.AskAsync(text, $"a:{Guid.NewGuid()}", "coordinator")).Card();
    }
}
