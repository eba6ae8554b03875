using System.Globalization;
using TipEngage.Understanding;
using TipEngage.Understanding.Requests;

namespace TipEngage.Tests.Understanding.Statements;

/// <summary>What coordinators and members say about the register, in four languages, and what only looks like it.</summary>
public sealed class StatementsTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("id")]
    [InlineData("th")]
    [InlineData("vi")]
    public void Our_sentences_mean_what_they_are_labelled_with(string language)
    {
        var sentences = LabelledStatement.Read(language);

        var wrong = sentences.Select(one => (Sentence: one, Call: one.Understood())).Where(pair => !pair.Sentence.IsRight(pair.Call))
            .Select(pair => $"{pair.Sentence.Id} '{pair.Sentence.Text}': {pair.Call.Name} {pair.Call.Arguments}");

        wrong.ShouldBeEmpty();
        sentences.Count.ShouldBeGreaterThanOrEqualTo(40);
        sentences.Count(one => one.Never).ShouldBeGreaterThanOrEqualTo(sentences.Count * 3 / 10);
    }

    [Theory]
    [InlineData("mark 4a blocked: Übersetzer fehlt (ด่วน), see §4", "Übersetzer fehlt (ด่วน), see §4")]
    [InlineData("mark 4a blocked - \"no TRANSLATORS\" yet", "\"no TRANSLATORS\" yet")]
    [InlineData("mark 4a completed, adopted at KL, source: https://a.org/x, thanks", "adopted at KL")]
    [InlineData("mark 4a completed https://a.org/x adopted at KL.", "adopted at KL.")]
    [InlineData("mark 4a completed, adopted at KL https://a.org/x and endorsed in Bangkok", "adopted at KL https://a.org/x and endorsed in Bangkok")]
    [InlineData("mark 4a completed, note: adopted at KL", "adopted at KL")]
    [InlineData("mark 4a blocked!! no funds :(", "no funds")]
    [InlineData("mark 4a completed, thanks!", null)]
    [InlineData("mark 4a completed on 31 Oct 2017", null)]
    [InlineData("ทำเครื่องหมายข้อ 4a ว่าเสร็จแล้ว ครับ", null)]
    [InlineData("danh dau 4a hoan thanh: ĐÃ thông qua", "ĐÃ thông qua")]
    public void A_note_is_what_is_left_in_the_own_letters(string text, string? note) => Progress(text).Note.ShouldBe(note);

    [Theory]
    [InlineData("mark 4a completed 31 Oct 2017", "2017-10-31")]
    [InlineData("mark 4a completed on October 31st, 2017", "2017-10-31")]
    [InlineData("mark 4a completed 2017-10-31", "2017-10-31")]
    [InlineData("mark 4a completed 31/10/2017", "2017-10-31")]
    [InlineData("mark 4a completed 31.10.17", "2017-10-31")]
    [InlineData("mark 4a completed 5 March", "2018-03-05")]
    [InlineData("mark 4a completed 5 April", "2017-04-05")]
    [InlineData("tandai 4a selesai 31 Oktober 2017", "2017-10-31")]
    [InlineData("ทำเครื่องหมายข้อ 4a ว่าเสร็จแล้ว 31 ตุลาคม 2560", "2017-10-31")]
    [InlineData("ทำเครื่องหมายข้อ 4a ว่าเสร็จแล้ว ๓๑ ตุลาคม ๒๕๖๐", "2017-10-31")]
    [InlineData("đánh dấu 4a hoàn thành ngày 31 tháng 10 năm 2017", "2017-10-31")]
    [InlineData("mark 4a completed 31 Feb 2017", null)]
    [InlineData("mark 4a completed 31/13/2017", null)]
    public void A_day_is_found_however_it_is_written(string text, string? day) => Progress(text).Date.ShouldBe(day);

    [Theory]
    [InlineData("mark 4a completed https://a.org/4b?q=1", "https://a.org/4b?q=1")]
    [InlineData("mark 4a completed (see https://a.org/x).", "https://a.org/x")]
    [InlineData("mark 4a completed http://a.org/a_(b), then https://b.org", "http://a.org/a_(b)")]
    [InlineData("mark 4a completed www.a.org/x", "www.a.org/x")]
    [InlineData("mark 4a completed", null)]
    public void The_first_link_is_the_source_and_names_no_items(string text, string? source)
    {
        Progress(text).Source.ShouldBe(source);
        Progress(text).Item.ShouldBe("4a");
    }

    [Theory]
    [InlineData("mark 4a and 4b completed", "record")]
    [InlineData("mark 9 completed", "missing-item")]
    [InlineData("mark (a) completed", "choose-item")]
    [InlineData("assign 4e to Thailand", "missing-item")]
    public void An_item_that_is_not_certain_is_asked_for(string text, string command)
    {
        var call = LabelledStatement.Understand(text);

        call.Name.ShouldBe(command);
        ProgressRequest.Read(call.Arguments).Item.ShouldBeNull();
    }

    [Fact]
    public void A_denied_state_is_left_open() =>
        Progress("mark 4a as not completed").ShouldBe(new ProgressRequest("4a", null, null, null, null));

    [Theory]
    [InlineData("follow 4a", "item 4a")]
    [InlineData("follow it", "item 4c")]
    [InlineData("follow", "item 4c")]
    [InlineData("follow the theme of corruption", "theme corruption")]
    [InlineData("follow follow the money", "theme follow-the-money")]
    [InlineData("follow 4a and 5", "")]
    public void One_item_or_one_theme_is_followed(string text, string arguments)
    {
        var call = LabelledStatement.Understand(text, isCoordinator: false, new Remembered(["4c"], null, null));

        (call.Name, call.Arguments).ShouldBe((Commands.Follow, arguments));
    }

    [Theory]
    [InlineData("what changed in the last 3 days", "2018-03-04")]
    [InlineData("what changed in the past two weeks", "2018-02-21")]
    [InlineData("what changed yesterday", "2018-03-06")]
    [InlineData("what changed since Wednesday", "2018-02-28")]
    [InlineData("what changed since February", "2018-02-01")]
    [InlineData("what changed since November", "2017-11-01")]
    [InlineData("what changed in 2017", "2017-01-01")]
    [InlineData("apa yang berubah dalam 3 hari", "2018-03-04")]
    [InlineData("มีอะไรเปลี่ยนแปลงตั้งแต่เดือนที่แล้ว", "2018-02-07")]
    [InlineData("có gì thay đổi trong 2 tuần", "2018-02-21")]
    public void A_time_is_a_day(string text, string since)
    {
        var call = LabelledStatement.Understand(text);

        (call.Name, ChangesRequest.Read(call.Arguments).Since?.ToString("O", CultureInfo.InvariantCulture)).ShouldBe((Commands.Changes, since));
    }

    private static ProgressRequest Progress(string text)
    {
        var call = LabelledStatement.Understand(text);
        call.Name.ShouldBe(Commands.Record, call.Arguments);
        return ProgressRequest.Read(call.Arguments);
    }
}
