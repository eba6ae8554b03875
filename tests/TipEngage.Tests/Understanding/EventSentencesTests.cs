using TipEngage.Tests.Infrastructure;
using TipEngage.Understanding;

namespace TipEngage.Tests.Understanding;

/// <summary>Events by when and where they are.</summary>
public sealed class EventSentencesTests
{
    [Theory]
    [InlineData("is there an event in July 2018?", "events from:2018-07-01 to:2018-07-31")]
    [InlineData("events in Bangkok", "events at:bangkok")]
    [InlineData("what events are coming up?", "events EVT-WG-2018 EVT-WG-2019 from:2018-03-05")]
    [InlineData("which meetings took place in Bangkok?", "events at:bangkok")]
    [InlineData("what's on in Perth?", "events EVT-GBF-2017")]
    [InlineData("any upcoming meetings", "events EVT-WG-2018 EVT-WG-2019 from:2018-03-05")]
    [InlineData("ada acara di bulan Juli 2018?", "events from:2018-07-01 to:2018-07-31")]
    [InlineData("acara di Bangkok", "events at:bangkok")]
    [InlineData("acara apa saja yang akan datang?", "events EVT-WG-2018 EVT-WG-2019 from:2018-03-05")]
    [InlineData("pertemuan apa yang diadakan Mei 2018?", "events from:2018-05-01 to:2018-05-31")]
    [InlineData("kegiatan mendatang apa saja", "events EVT-WG-2018 EVT-WG-2019 from:2018-03-05")]
    [InlineData("apakah ada acara di Perth?", "events EVT-GBF-2017")]
    [InlineData("มีกิจกรรมเดือนกรกฎาคม 2561 ไหม", "events from:2018-07-01 to:2018-07-31")]
    [InlineData("มีงานอะไรกำลังจะมาถึง", "events EVT-WG-2018 EVT-WG-2019 from:2018-03-05")]
    [InlineData("เดือนพฤษภาคม 2018 มีประชุมอะไรบ้าง", "events from:2018-05-01 to:2018-05-31")]
    [InlineData("มีการประชุมที่เพิร์ทไหม", "events EVT-GBF-2017")]
    [InlineData("กิจกรรมที่จะเกิดขึ้นเร็วๆ นี้", "events EVT-WG-2018 EVT-WG-2019 from:2018-03-05")]
    [InlineData("có sự kiện nào vào tháng 7 năm 2018 không?", "events from:2018-07-01 to:2018-07-31")]
    [InlineData("sự kiện ở Bangkok", "events at:bangkok")]
    [InlineData("sắp tới có sự kiện gì?", "events EVT-WG-2018 EVT-WG-2019 from:2018-03-05")]
    [InlineData("tháng 5/2018 có cuộc họp nào?", "events from:2018-05-01 to:2018-05-31")]
    [InlineData("các sự kiện tại Perth", "events EVT-GBF-2017")]
    [InlineData("nhung su kien sap dien ra", "events EVT-WG-2018 EVT-WG-2019 from:2018-03-05")]
    public void Events_are_asked_for_by_month_by_town_or_from_today_on(string text, string expected) => Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("events from May to July", "events from:2018-05-01 to:2018-07-31")]
    [InlineData("events until August", "events from:2018-03-05 to:2018-08-31")]
    [InlineData("which meetings are there until July?", "events from:2018-03-05 to:2018-07-31")]
    [InlineData("sự kiện đến tháng 8", "events from:2018-03-05 to:2018-08-31")]
    [InlineData("meetings in June or July", "events from:2018-06-01 to:2018-07-31")]
    [InlineData("events May-July 2019", "events from:2019-05-01 to:2019-07-31")]
    [InlineData("any events in June, July and August?", "events from:2018-06-01 to:2018-08-31")]
    [InlineData("what's planned from May to July", "events from:2018-05-01 to:2018-07-31")]
    [InlineData("meetings between November and February", "events from:2018-11-01 to:2019-02-28")]
    [InlineData("events from November 2017 to February 2018", "events from:2017-11-01 to:2018-02-28")]
    [InlineData("acara dari Mei sampai Juli", "events from:2018-05-01 to:2018-07-31")]
    [InlineData("acara bulan Juni atau Juli", "events from:2018-06-01 to:2018-07-31")]
    [InlineData("apa yang direncanakan antara Mei dan Juli", "events from:2018-05-01 to:2018-07-31")]
    [InlineData("ประชุมตั้งแต่เดือนพฤษภาคมถึงเดือนกรกฎาคม", "events from:2018-05-01 to:2018-07-31")]
    [InlineData("มีประชุมเดือนมิถุนายนหรือกรกฎาคมไหม", "events from:2018-06-01 to:2018-07-31")]
    [InlineData("ประชุม พ.ค.-ก.ค. 2561", "events from:2018-05-01 to:2018-07-31")]
    [InlineData("sự kiện từ tháng 5 đến tháng 7", "events from:2018-05-01 to:2018-07-31")]
    [InlineData("sự kiện từ tháng 5 đến 7", "events from:2018-05-01 to:2018-07-31")]
    [InlineData("họp tháng 6 hoặc tháng 7", "events from:2018-06-01 to:2018-07-31")]
    [InlineData("cuộc họp từ tháng năm đến tháng bảy", "events from:2018-05-01 to:2018-07-31")]
    public void Months_that_are_named_together_are_one_stretch(string text, string expected) => Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("events since January", "events from:2018-01-01 to:2018-03-05")]
    [InlineData("what meetings have there been since October?", "events from:2017-10-01 to:2018-03-05")]
    [InlineData("events after June", "events from:2018-07-01")]
    [InlineData("events from June on", "events from:2018-06-01")]
    [InlineData("meetings up to August", "events from:2018-03-05 to:2018-08-31")]
    [InlineData("meetings before July", "events from:2018-03-05 to:2018-06-30")]
    [InlineData("acara sejak Januari", "events from:2018-01-01 to:2018-03-05")]
    [InlineData("acara mulai Juni", "events from:2018-06-01")]
    [InlineData("acara setelah Juni", "events from:2018-07-01")]
    [InlineData("มีประชุมอะไรบ้างนับแต่เดือนมกราคม", "events from:2018-01-01 to:2018-03-05")]
    [InlineData("กิจกรรมหลังเดือนมิถุนายน", "events from:2018-07-01")]
    [InlineData("sự kiện kể từ tháng 1", "events from:2018-01-01 to:2018-03-05")]
    [InlineData("sự kiện sau tháng 6", "events from:2018-07-01")]
    public void A_word_before_a_month_opens_or_closes_the_time(string text, string expected) => Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("events this month", "events from:2018-03-01 to:2018-03-31")]
    [InlineData("any events next month?", "events from:2018-04-01 to:2018-04-30")]
    [InlineData("meetings last month", "events from:2018-02-01 to:2018-02-28")]
    [InlineData("events this week", "events from:2018-03-05 to:2018-03-11")]
    [InlineData("what is planned for next quarter?", "events from:2018-04-01 to:2018-06-30")]
    [InlineData("events next quarter", "events from:2018-04-01 to:2018-06-30")]
    [InlineData("events in Q2", "events from:2018-04-01 to:2018-06-30")]
    [InlineData("events in the third quarter of 2018", "events from:2018-07-01 to:2018-09-30")]
    [InlineData("acara bulan ini", "events from:2018-03-01 to:2018-03-31")]
    [InlineData("pertemuan bulan depan", "events from:2018-04-01 to:2018-04-30")]
    [InlineData("acara kuartal depan", "events from:2018-04-01 to:2018-06-30")]
    [InlineData("acara triwulan kedua 2018", "events from:2018-04-01 to:2018-06-30")]
    [InlineData("มีกิจกรรมอะไรบ้างเดือนนี้", "events from:2018-03-01 to:2018-03-31")]
    [InlineData("กิจกรรมเดือนหน้า", "events from:2018-04-01 to:2018-04-30")]
    [InlineData("ประชุมไตรมาสหน้า", "events from:2018-04-01 to:2018-06-30")]
    [InlineData("กิจกรรมไตรมาสที่ 3", "events from:2018-07-01 to:2018-09-30")]
    [InlineData("sự kiện tháng này", "events from:2018-03-01 to:2018-03-31")]
    [InlineData("sự kiện tháng sau", "events from:2018-04-01 to:2018-04-30")]
    [InlineData("su kien thang sau", "events from:2018-04-01 to:2018-04-30")]
    [InlineData("sự kiện tháng sáu", "events from:2018-06-01 to:2018-06-30")]
    [InlineData("sự kiện quý tới", "events from:2018-04-01 to:2018-06-30")]
    [InlineData("sự kiện quý 2 năm 2018", "events from:2018-04-01 to:2018-06-30")]
    [InlineData("anything in June?", "events from:2018-06-01 to:2018-06-30")]
    public void Weeks_months_and_quarters_are_counted_from_today(string text, string expected) => Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("what events are there in May?", "events from:2018-05-01 to:2018-05-31")]
    [InlineData("events this May", "events from:2018-05-01 to:2018-05-31")]
    [InlineData("which meetings are in May or June", "events from:2018-05-01 to:2018-06-30")]
    [InlineData("which events may be held in 2019?", "events from:2019-01-01 to:2019-12-31")]
    [InlineData("may I see the events?", "events")]
    [InlineData("who may come to the events?", "events")]
    [InlineData("what meetings may we expect in 2019", "events from:2019-01-01 to:2019-12-31")]
    public void May_is_a_month_only_where_a_time_is_said(string text, string expected) => Read(text).ShouldBe(expected);

    [Theory]
    [InlineData("what is active in 2018", "list Active 2018")]
    [InlineData("when is the Perth forum", "events EVT-GBF-2017")]
    [InlineData("events", "events")]
    public void What_is_asked_otherwise_stays_as_it_was(string text, string expected) => Read(text).ShouldBe(expected);

    private static string Read(string text, params IReadOnlyList<string> shown)
    {
        var before = shown is [] ? Remembered.Nothing : new Remembered(shown, null, null);
        var call = QuestionReader.Default.Read(PlainWords.Of(text), SamplePlans.Bundled, new DateOnly(2018, 3, 5), before, typed: text);
        return $"{call.Name} {call.Arguments}".TrimEnd();
    }
}
