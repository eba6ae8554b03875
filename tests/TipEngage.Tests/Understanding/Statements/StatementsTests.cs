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
    [InlineData("ทำเครื่องหมายข้อ 4a ว่าเสร็จแล้ว 31/10/60", 2017)]
    [InlineData("ทำเครื่องหมายข้อ 4a ว่าเสร็จแล้ว 31/10/17", 2017)]
    [InlineData("mark 4a completed on 31/10/17", 2017)]
    public void Two_digits_of_a_year_are_of_the_calendar_of_the_sentence(string text, int year) => Progress(text).Date.ShouldBe($"{year}-10-31");

    [Theory]
    [InlineData("mark 4a blocked: Übersetzer fehlt (ด่วน), see §4", "Übersetzer fehlt (ด่วน), see §4")]
    [InlineData("mark 4a blocked - \"no TRANSLATORS\" yet", "\"no TRANSLATORS\" yet")]
    [InlineData("mark 4a completed, adopted at KL, source: https://a.org/x, thanks", "adopted at KL")]
    [InlineData("mark 4a completed https://a.org/x adopted at KL.", "adopted at KL.")]
    [InlineData("mark 4a completed, adopted at KL https://a.org/x and endorsed in Bangkok", "adopted at KL https://a.org/x and endorsed in Bangkok")]
    [InlineData("mark 4a completed, note: adopted at KL", "adopted at KL")]
    [InlineData("mark 4a blocked!! no funds :(", "no funds")]
    [InlineData("mark 4a completed, thanks!", null)]
    [InlineData("ทำเครื่องหมายข้อ 4a ว่าติดขัด วันที่ 31 ตุลาคม 2560", null)]
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
    [InlineData("mark 4a completed 31 Feb 2017", "31 feb 2017")]
    [InlineData("mark 4a completed 31/13/2017", "31/13/2017")]
    [InlineData("mark 4a completed on 12 Muharram 1439", "12 muharram 1439")]
    [InlineData("mark 4a completed 1439-01-12", "1439-01-12")]
    [InlineData("tandai 4a selesai 31/02/2018", "31/02/2018")]
    [InlineData("mark 4a completed, see chapter 3 of volume 2", null)]
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

    [Theory]
    [InlineData("mark 4a and b completed", "4a 4b")]
    [InlineData("mark 4a, b and d completed", "4a 4b 4d")]
    [InlineData("mark 4a, b and 5 completed", "4a 4b 5")]
    [InlineData("4a and b are completed", "4a 4b")]
    [InlineData("tandai butir 4a dan b selesai", "4a 4b")]
    [InlineData("đánh dấu mục 4a và b hoàn thành", "4a 4b")]
    [InlineData("mark 4a completed and a note follows", "4a")]
    public void A_letter_goes_on_with_the_number_before(string text, string items)
    {
        var request = Progress(text);

        string.Join(' ', request.Several ?? [request.Item!]).ShouldBe(items);
    }

    [Theory]
    [InlineData("mark 4a and a completed")]
    [InlineData("tandai butir 4a dan a selesai")]
    public void A_letter_that_is_named_already_is_asked_after(string text) => LabelledStatement.Understand(text).Name.ShouldBe(Commands.ChooseItem);

    [Theory]
    [InlineData("Klingon translation is published", "Klingon")]
    [InlineData("the Klingon translation of the guide is published", "Klingon")]
    [InlineData("record that the translation into Klingon is published", "Klingon")]
    [InlineData("terjemahan bahasa Klingon sudah terbit", "Klingon")]
    [InlineData("bản dịch tiếng Klingon đã xuất bản", "Klingon")]
    [InlineData("ฉบับแปลภาษาคลิงออนเผยแพร่แล้ว", "คลิงออน")]
    [InlineData("the Thai translation of the guide is published", null)]
    [InlineData("terjemahan bahasa Thai sudah terbit", null)]
    [InlineData("bản dịch tiếng Thái đã xuất bản", null)]
    [InlineData("ฉบับแปลภาษาไทยเผยแพร่แล้ว", null)]
    [InlineData("the translation is published", null)]
    [InlineData("mark the accurate translation of the guide as published", null)]
    [InlineData("bản dịch chính xác của hướng dẫn đã xuất bản", null)]
    public void A_language_that_is_not_known_is_told_as_it_was_typed(string text, string? typed)
    {
        var call = LabelledStatement.Understand(text);

        call.Name.ShouldBe(Commands.RecordTranslation);
        var request = TranslationRequest.Read(call.Arguments);
        request.UnknownLanguage.ShouldBe(typed);
        if (typed is not null)
            request.Language.ShouldBeNull();
    }

    [Theory]
    [InlineData("export as pdf", "pdf")]
    [InlineData("export the plan as a word document", "docx")]
    [InlineData("ekspor sebagai pdf", "pdf")]
    [InlineData("ส่งออกเป็น pdf", "pdf")]
    [InlineData("xuất pdf", "pdf")]
    [InlineData("export as csv", "csv")]
    public void A_format_that_there_is_not_is_told(string text, string format)
    {
        var call = LabelledStatement.Understand(text, isCoordinator: false);

        (call.Name, call.Arguments).ShouldBe((Commands.Export, format));
    }

    [Theory]
    [InlineData("download the guide as pdf")]
    [InlineData("where is the pdf of the report")]
    public void A_file_of_a_material_is_no_export(string text) => LabelledStatement.Understand(text, isCoordinator: false).Name.ShouldNotBe(Commands.Export);

    [Theory]
    [InlineData("mark 4a finalised", "finalised")]
    [InlineData("please set 4a to tadaaa", "tadaaa")]
    [InlineData("tandai butir 4a sebagai zigzag", "zigzag")]
    public void A_word_in_the_place_of_a_state_is_told_and_not_taken(string text, string state) =>
        Progress(text).ShouldBe(new ProgressRequest("4a", state, null, null, null));

    [Theory]
    [InlineData("mark 4a completed yesterday", "2018-03-06", null)]
    [InlineData("mark 4a as completed yesterday, source https://x.test/a", "2018-03-06", null)]
    [InlineData("4a was completed yesterday", "2018-03-06", null)]
    [InlineData("mark 4a completed today; 12 states took part", "2018-03-07", "12 states took part")]
    [InlineData("mark 4a completed; we met yesterday", null, "we met yesterday")]
    [InlineData("tandai 4a selesai kemarin", "2018-03-06", null)]
    [InlineData("ทำเครื่องหมายข้อ 4a เสร็จสิ้นเมื่อวาน", "2018-03-06", null)]
    [InlineData("đánh dấu mục 4a hoàn thành hôm qua", "2018-03-06", null)]
    public void Yesterday_is_the_day_on_which_it_was_done(string text, string? day, string? note)
    {
        var request = Progress(text);

        (request.Item, request.Date, request.Note).ShouldBe(("4a", day, note));
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
    [InlineData("follow 4a and 5", "item 4a,5")]
    [InlineData("follow 4a, b and 5 here", "item 4a,4b,5 here")]
    [InlineData("ikuti butir 4a dan 5", "item 4a,5")]
    [InlineData("ติดตามข้อ 4a และ 5", "item 4a,5")]
    [InlineData("theo dõi mục 4a và 5", "item 4a,5")]
    [InlineData("follow 4a here", "item 4a here")]
    [InlineData("please follow item 4a in this channel", "item 4a here")]
    [InlineData("follow it in this chat", "item 4c here")]
    [InlineData("follow the theme of corruption in this channel", "theme corruption here")]
    [InlineData("tell this channel when 4a changes", "item 4a here")]
    [InlineData("ikuti butir 4a di kanal ini", "item 4a here")]
    [InlineData("ikuti tema korupsi di sini", "theme corruption here")]
    [InlineData("ติดตามข้อ 4a ในช่องนี้", "item 4a here")]
    [InlineData("ติดตามข้อ 4a ที่นี่", "item 4a here")]
    [InlineData("theo dõi mục 4a trong kênh này", "item 4a here")]
    [InlineData("theo doi muc 4a o day", "item 4a here")]
    public void Items_or_one_theme_are_followed(string text, string arguments)
    {
        var call = LabelledStatement.Understand(text, isCoordinator: false, new Remembered(["4c"], null, null));

        (call.Name, call.Arguments).ShouldBe((Commands.Follow, arguments));
    }

    [Theory]
    [InlineData("unfollow 4a in this channel")]
    [InlineData("stop telling this channel about 4a")]
    [InlineData("berhenti mengikuti 4a di saluran ini")]
    [InlineData("เลิกติดตามข้อ 4a ในช่องนี้")]
    [InlineData("bỏ theo dõi mục 4a ở kênh này")]
    public void A_conversation_stops_following_as_it_began(string text)
    {
        var call = LabelledStatement.Understand(text, isCoordinator: false);

        (call.Name, call.Arguments).ShouldBe((Commands.Unfollow, "item 4a here"));
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

    [Theory]
    [InlineData("what changed on 3 November", "2017-11-03", "2017-11-03")]
    [InlineData("what changed 2017-11-03?", "2017-11-03", "2017-11-03")]
    [InlineData("show changes on November 3rd, 2017", "2017-11-03", "2017-11-03")]
    [InlineData("what changed between 1 and 5 March", "2018-03-05", "2018-03-05")]
    [InlineData("what changed between 1 Nov and 3 Nov 2017", "2017-11-01", "2017-11-03")]
    [InlineData("what changed from 1/11/2017 to 3/11/2017", "2017-11-01", "2017-11-03")]
    [InlineData("what changed since 3 November", "2017-11-03", null)]
    [InlineData("changes since 3 November", "2017-11-03", null)]
    [InlineData("what changed yesterday", "2018-03-06", "2018-03-06")]
    [InlineData("what changed since yesterday", "2018-03-06", null)]
    [InlineData("what changed on Monday", "2018-03-05", "2018-03-05")]
    [InlineData("what changed since Monday", "2018-03-05", null)]
    [InlineData("what changed in November", "2017-11-01", "2017-11-30")]
    [InlineData("what changed in 2017", "2017-01-01", "2017-12-31")]
    [InlineData("what changed last year", "2017-01-01", "2017-12-31")]
    [InlineData("what changed this year", "2018-01-01", null)]
    [InlineData("what changed in the last 3 days", "2018-03-04", null)]
    [InlineData("what changed last week", "2018-02-28", null)]
    [InlineData("what changed today", "2018-03-07", null)]
    [InlineData("what changed on 7 March", "2018-03-07", null)]
    [InlineData("apa yang berubah pada 3 November", "2017-11-03", "2017-11-03")]
    [InlineData("apa yang berubah tanggal 3 November 2017", "2017-11-03", "2017-11-03")]
    [InlineData("apa yang berubah sejak 3 November", "2017-11-03", null)]
    [InlineData("perubahan sejak 3 November", "2017-11-03", null)]
    [InlineData("apa yang berubah kemarin", "2018-03-06", "2018-03-06")]
    [InlineData("มีอะไรเปลี่ยนแปลงวันที่ 3 พฤศจิกายน", "2017-11-03", "2017-11-03")]
    [InlineData("มีอะไรเปลี่ยนแปลงบ้างเมื่อวันที่ 3 พฤศจิกายน 2560", "2017-11-03", "2017-11-03")]
    [InlineData("มีอะไรเปลี่ยนแปลงตั้งแต่วันที่ 3 พฤศจิกายน", "2017-11-03", null)]
    [InlineData("มีอะไรเปลี่ยนแปลงเมื่อวาน", "2018-03-06", "2018-03-06")]
    [InlineData("có gì thay đổi ngày 3 tháng 11", "2017-11-03", "2017-11-03")]
    [InlineData("có gì thay đổi vào ngày 3/11/2017", "2017-11-03", "2017-11-03")]
    [InlineData("có gì thay đổi trong ngày 3 tháng 11", "2017-11-03", "2017-11-03")]
    [InlineData("có gì thay đổi từ ngày 3 tháng 11", "2017-11-03", null)]
    [InlineData("co gi thay doi hom qua", "2018-03-06", "2018-03-06")]
    public void A_time_ends_where_it_says_so(string text, string since, string? until)
    {
        var call = LabelledStatement.Understand(text);

        call.Name.ShouldBe(Commands.Changes);
        var asked = ChangesRequest.Read(call.Arguments);
        (Written(asked.Since), Written(asked.Until)).ShouldBe((since, until));
    }

    [Theory]
    [InlineData("history of 4a on 3 November", "4a")]
    [InlineData("who changed 4a on 3 November", "4a")]
    [InlineData("who changed anything on 3 November", "")]
    [InlineData("riwayat butir 4a pada 3 November", "4a")]
    [InlineData("ประวัติข้อ 4a วันที่ 3 พฤศจิกายน", "4a")]
    [InlineData("lịch sử mục 4a ngày 3 tháng 11", "4a")]
    public void The_past_of_a_day_is_that_day_alone(string text, string items)
    {
        var call = LabelledStatement.Understand(text);

        call.Name.ShouldBe(Commands.Changes);
        var asked = ChangesRequest.Read(call.Arguments);
        (Written(asked.Since), Written(asked.Until), string.Join(' ', asked.Items)).ShouldBe(("2017-11-03", "2017-11-03", items));
    }

    [Theory]
    [InlineData("the 2018 annual meeting is confirmed for 16 May 2018", "EVT-WG-2018 confirmed 2018-05-16 ")]
    [InlineData("the annual meeting in 2018 is confirmed for 16 May", "EVT-WG-2018 confirmed 2018-05-16 ")]
    [InlineData("record the 2018 annual meeting on 16 May 2018", "EVT-WG-2018  2018-05-16 ")]
    [InlineData("record the annual meeting as confirmed, 14 May 2018 to 16 May 2018, https://rso.org/x", "EVT-WG-2018 confirmed 2018-05-14 2018-05-16")]
    [InlineData("mark the annual meeting as planned", " planned  ")]
    [InlineData("the annual meeting is confirmed", " confirmed  ")]
    [InlineData("the business forum is confirmed", "EVT-GBF-2017 confirmed  ")]
    [InlineData("pertemuan tahunan 2018 sudah dikonfirmasi pada 16 Mei 2018", "EVT-WG-2018 confirmed 2018-05-16 ")]
    [InlineData("การประชุมประจำปี 2561 ยืนยันแล้ว 16 พฤษภาคม 2561", "EVT-WG-2018 confirmed 2018-05-16 ")]
    [InlineData("cuộc họp thường niên 2018 đã được xác nhận ngày 16 tháng 5 năm 2018", "EVT-WG-2018 confirmed 2018-05-16 ")]
    public void An_event_is_said_with_its_days_and_state(string text, string expected)
    {
        var call = LabelledStatement.Understand(text);

        call.Name.ShouldBe(Commands.RecordEvent, call.Arguments);
        var asked = EventRequest.Read(call.Arguments);
        $"{asked.Event} {asked.Status} {asked.Start} {asked.End}".ShouldBe(expected);
        LabelledStatement.Changes(LabelledStatement.Understand(text, isCoordinator: false)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("is the annual meeting confirmed?")]
    [InlineData("is the annual meeting confirmed for 16 May")]
    [InlineData("when is the annual meeting planned")]
    [InlineData("the annual meeting is not confirmed")]
    [InlineData("annual meeting 16 May 2018")]
    [InlineData("who confirmed the annual meeting")]
    [InlineData("apakah pertemuan tahunan sudah dikonfirmasi")]
    [InlineData("การประชุมประจำปียืนยันแล้วหรือยัง")]
    [InlineData("cuộc họp thường niên đã được xác nhận chưa")]
    public void Who_asks_for_an_event_records_nothing(string text) => LabelledStatement.Changes(LabelledStatement.Understand(text)).ShouldBeFalse();

    [Theory]
    [InlineData("the 2018 annual meeting is confirmed for 16 May 2018 in Bangkok", "EVT-WG-2018||2018-05-16||Bangkok|Asia/Bangkok")]
    [InlineData("the 2018 annual meeting is confirmed for 14-16 May 2018 in Kuala Lumpur, Malaysia", "EVT-WG-2018||2018-05-14|2018-05-16|Kuala Lumpur, Malaysia|Asia/Kuala_Lumpur")]
    [InlineData("record the 2018 annual meeting in Nusa Dua, time zone Asia/Makassar", "EVT-WG-2018||||Nusa Dua|Asia/Makassar")]
    [InlineData("move the 2018 annual meeting to Bangkok", "EVT-WG-2018||||Bangkok|Asia/Bangkok")]
    [InlineData("set the time zone of the 2018 annual meeting to Asia/Bangkk", "EVT-WG-2018|||||Asia/Bangkk")]
    [InlineData("add an event: Roundtable on recruitment in fisheries in Bangkok on 3 May", "|Roundtable on recruitment in fisheries|2018-05-03||Bangkok|Asia/Bangkok")]
    [InlineData("Add an event \"Roundtable in May\", Bangkok time Asia/Bangkok, 3 May 2018", "|Roundtable in May|2018-05-03|||Asia/Bangkok")]
    [InlineData("please add a workshop on ethical recruitment, 3 to 5 May 2018, in Hanoi", "|workshop on ethical recruitment|2018-05-03|2018-05-05|Hanoi|Asia/Ho_Chi_Minh")]
    [InlineData("add a Webinar for Judges on 2018-05-03", "|Webinar for Judges|2018-05-03|||")]
    [InlineData("add an event in Bangkok on 3 May", "||2018-05-03||Bangkok|Asia/Bangkok")]
    [InlineData("add an event", "|||||")]
    [InlineData("mark the event Roundtable on Recruitment as confirmed for 3 May 2018", "|Roundtable on Recruitment|2018-05-03|||")]
    [InlineData("tambahkan acara: Lokakarya perekrutan di Jakarta pada 3 Mei 2018", "|Lokakarya perekrutan|2018-05-03||Jakarta|Asia/Jakarta")]
    [InlineData("เพิ่มการประชุม: เวทีหารือเรื่องการจัดหางาน ที่กรุงเทพ วันที่ 3 พฤษภาคม 2561", "|เวทีหารือเรื่องการจัดหางาน|2018-05-03||กรุงเทพ|Asia/Bangkok")]
    [InlineData("thêm sự kiện: Tọa đàm về tuyển dụng tại Hà Nội ngày 3 tháng 5 năm 2018", "|Tọa đàm về tuyển dụng|2018-05-03||Hà Nội|Asia/Ho_Chi_Minh")]
    [InlineData("thêm sự kiện: Tọa đàm về tuyển dụng, từ ngày 3 đến 5 tháng 5 năm 2018 tại Đà Nẵng", "|Tọa đàm về tuyển dụng|2018-05-03|2018-05-05|Đà Nẵng|")]
    public void An_event_is_said_with_its_name_its_place_and_its_zone(string text, string expected)
    {
        var call = LabelledStatement.Understand(text);

        call.Name.ShouldBe(Commands.RecordEvent, call.Arguments);
        var asked = EventRequest.Read(call.Arguments);
        $"{asked.Event}|{asked.Name}|{asked.Start}|{asked.End}|{asked.Place}|{asked.Zone}".ShouldBe(expected);
        LabelledStatement.Changes(LabelledStatement.Understand(text, isCoordinator: false)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("the report is also called Money Trails", "MAT-RPT-FF|||Money Trails|")]
    [InlineData("The Financial Footprints report is also known as \"Money Trails\".", "MAT-RPT-FF|||Money Trails|")]
    [InlineData("the training module is also titled Trainers' Pack", "MAT-TM-FTM|||Trainers' Pack|")]
    [InlineData("add a material: Toolkit for Judges https://example.org/kit", "|Toolkit for Judges|||https://example.org/kit")]
    [InlineData("add a report: Baseline Study 2018", "|Baseline Study 2018|report||")]
    [InlineData("please add a guide Following Every Lead", "|Following Every Lead|policy-guide||")]
    [InlineData("laporan itu juga disebut Jejak Uang", "MAT-RPT-FF|||Jejak Uang|")]
    [InlineData("tambahkan dokumen: Panduan Hakim", "|Panduan Hakim|||")]
    [InlineData("รายงานมีอีกชื่อว่า รอยเท้าการเงิน", "MAT-RPT-FF|||รอยเท้าการเงิน|")]
    [InlineData("เพิ่มเอกสาร: คู่มือผู้พิพากษา", "|คู่มือผู้พิพากษา|||")]
    [InlineData("báo cáo còn gọi là Dấu vết tiền", "MAT-RPT-FF|||Dấu vết tiền|")]
    [InlineData("thêm tài liệu: Sổ tay thẩm phán", "|Sổ tay thẩm phán|||")]
    public void A_material_is_said_with_its_other_title(string text, string expected)
    {
        var call = LabelledStatement.Understand(text);

        call.Name.ShouldBe(Commands.RecordMaterial, call.Arguments);
        var asked = MaterialRequest.Read(call.Arguments);
        $"{asked.Material}|{asked.Name}|{asked.Kind}|{asked.Alias}|{asked.Link}".ShouldBe(expected);
        LabelledStatement.Understand(text, isCoordinator: false).Name.ShouldBe(Commands.NotForYou);
    }

    [Theory]
    [InlineData("accept M1", "M1 accepted")]
    [InlineData("Please decline m 12.", "M12 declined")]
    [InlineData("M1 is accepted", "M1 accepted")]
    [InlineData("accept the initiative M1", "M1 accepted")]
    [InlineData("initiative M2 rejected", "M2 declined")]
    [InlineData("terima inisiatif M1", "M1 accepted")]
    [InlineData("tolak M2", "M2 declined")]
    [InlineData("อนุมัติข้อริเริ่ม M1", "M1 accepted")]
    [InlineData("ปฏิเสธ M2", "M2 declined")]
    [InlineData("chấp nhận sáng kiến M1", "M1 accepted")]
    [InlineData("tu choi M2", "M2 declined")]
    public void An_initiative_is_decided_on_by_its_number(string text, string arguments)
    {
        LabelledStatement.Understand(text).ShouldBe(new(Commands.DecideInitiative, arguments));
        LabelledStatement.Understand(text, isCoordinator: false).Name.ShouldBe(Commands.NotForYou);
    }

    [Theory]
    [InlineData("is M1 accepted?")]
    [InlineData("was M1 accepted")]
    [InlineData("don't accept M1")]
    [InlineData("who accepted M1")]
    [InlineData("is the report also called Money Trails?")]
    [InlineData("which report is also called Money Trails")]
    [InlineData("the report is not also called Money Trails")]
    [InlineData("should we add an event in Bangkok")]
    [InlineData("don't add an event in Bangkok")]
    [InlineData("when is the next meeting in Bangkok")]
    [InlineData("which events are in Bangkok")]
    [InlineData("apakah M1 diterima")]
    [InlineData("M1 อนุมัติแล้วหรือยัง")]
    [InlineData("M1 đã được chấp nhận chưa")]
    public void Who_asks_for_initiatives_materials_or_places_records_nothing(string text) => LabelledStatement.Changes(LabelledStatement.Understand(text)).ShouldBeFalse();

    private static string? Written(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private static ProgressRequest Progress(string text)
    {
        var call = LabelledStatement.Understand(text);
        call.Name.ShouldBe(Commands.Record, call.Arguments);
        return ProgressRequest.Read(call.Arguments);
    }
}
