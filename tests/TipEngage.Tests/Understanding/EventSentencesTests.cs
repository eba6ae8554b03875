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
