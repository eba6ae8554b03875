using TipEngage.Tests.Infrastructure;
using TipEngage.Understanding;
using TipEngage.Understanding.Requests;

namespace TipEngage.Tests.Understanding.Statements;

/// <summary>An event that gets another day: a coordinator is offered the change; a member who orders it is told who may record it, and one who only tells it is not.</summary>
public sealed class MovedEventTests
{
    [Theory]
    [InlineData("the roundtable moved to 17 May 2018", null, "roundtable", "2018-05-17")]
    [InlineData("The annual meeting has been postponed to 20 June 2018", "EVT-WG-2018", null, "2018-06-20")]
    [InlineData("the workshop will now be on 3 July 2018", null, "workshop", "2018-07-03")]
    [InlineData("change the date of the roundtable to 18 May 2018", null, "roundtable", "2018-05-18")]
    [InlineData("rapat tahunan ditunda sampai 20 Juni 2018", "EVT-WG-2018", null, "2018-06-20")]
    [InlineData("lokakarya diundur ke 3 Juli 2018", null, "lokakarya", "2018-07-03")]
    [InlineData("ubah tanggal forum menjadi 18 Mei 2018", "EVT-GBF-2017", null, "2018-05-18")]
    [InlineData("การประชุมโต๊ะกลมเลื่อนไปวันที่ 17 พฤษภาคม 2561", null, "การประชุมโต๊ะกลม", "2018-05-17")]
    [InlineData("ประชุมประจำปีเลื่อนเป็น 20 มิถุนายน 2018", "EVT-WG-2018", null, "2018-06-20")]
    [InlineData("เวิร์กชอปเปลี่ยนเป็นวันที่ 3 กรกฎาคม 2561", null, "เวิร์กชอป", "2018-07-03")]
    [InlineData("เปลี่ยนวันจัดฟอรัมเป็น 18 พฤษภาคม 2561", null, "ฟอรัม", "2018-05-18")]
    [InlineData("hội nghị bàn tròn dời sang ngày 17 tháng 5 năm 2018", null, "hội nghị bàn tròn", "2018-05-17")]
    [InlineData("họp thường niên hoãn đến 20/6/2018", "EVT-WG-2018", null, "2018-06-20")]
    [InlineData("hội thảo chuyển sang ngày 3/7/2018", null, "hội thảo", "2018-07-03")]
    [InlineData("đổi ngày diễn đàn thành 18/5/2018", null, "diễn đàn", "2018-05-18")]
    public void A_coordinator_is_offered_the_change(string text, string? planned, string? name, string start)
    {
        var call = Read(text, isCoordinator: true);

        call.Name.ShouldBe(Commands.RecordEvent);
        var request = EventRequest.Read(call.Arguments);
        (request.Event, request.Name, request.Start).ShouldBe((planned, name, start));
    }

    [Theory]
    [InlineData("change the date of the roundtable to 18 May 2018")]
    [InlineData("please move the date of the annual meeting to 20 June 2018")]
    [InlineData("ubah tanggal forum menjadi 18 Mei 2018")]
    [InlineData("tolong ganti tanggal rapat tahunan menjadi 20 Juni 2018")]
    [InlineData("เปลี่ยนวันจัดฟอรัมเป็น 18 พฤษภาคม 2561")]
    [InlineData("đổi ngày diễn đàn thành 18/5/2018")]
    [InlineData("dời ngày họp thường niên sang 20/6/2018")]
    public void A_member_who_orders_it_is_told_who_may(string text) => Read(text, isCoordinator: false).Name.ShouldBe(Commands.NotForYou);

    [Theory]
    [InlineData("the meeting was moved to room 4")]
    [InlineData("our call has been moved to 3 pm")]
    [InlineData("fyi the workshop has been moved to Thursday 17 May")]
    [InlineData("The annual meeting has been postponed to 20 June 2018")]
    [InlineData("rapatnya dipindah ke ruang 4")]
    [InlineData("rapat tahunan ditunda sampai 20 Juni 2018")]
    [InlineData("lokakarya diundur ke 3 Juli 2018 ya")]
    [InlineData("ประชุมย้ายไปห้อง 4 แล้ว")]
    [InlineData("ประชุมประจำปีเลื่อนเป็น 20 มิถุนายน 2018")]
    [InlineData("เวิร์กชอปเปลี่ยนเป็นวันที่ 3 กรกฎาคม 2561 นะ")]
    [InlineData("cuộc họp dời sang phòng 4")]
    [InlineData("họp thường niên hoãn đến 20/6/2018")]
    [InlineData("hội thảo chuyển sang ngày 3/7/2018 rồi nhé")]
    public void A_member_who_tells_it_is_not_told_that_it_is_for_coordinators(string text) =>
        Read(text, isCoordinator: false).Name.ShouldNotBeOneOf(Commands.NotForYou, Commands.RecordEvent);

    [Theory]
    [InlineData("the meeting was moved to room 4")]
    [InlineData("rapatnya dipindah ke ruang 4")]
    [InlineData("ประชุมย้ายไปห้อง 4 แล้ว")]
    [InlineData("cuộc họp dời sang phòng 4")]
    public void Another_room_is_nothing_to_record(string text) => Read(text, isCoordinator: true).Name.ShouldNotBe(Commands.RecordEvent);

    [Theory]
    [InlineData("has the roundtable moved to 17 May 2018?")]
    [InlineData("the roundtable was not moved to 17 May 2018")]
    [InlineData("kapan forum dipindah ke 17 Mei 2018?")]
    [InlineData("ประชุมประจำปีเลื่อนไปวันที่ 17 พฤษภาคม 2561 หรือเปล่า")]
    [InlineData("họp thường niên có dời sang ngày 17/5/2018 không?")]
    public void What_is_asked_or_denied_records_nothing(string text) => Read(text, isCoordinator: true).Name.ShouldNotBe(Commands.RecordEvent);

    private static TipEngage.Teams.Routing.CommandCall Read(string text, bool isCoordinator) =>
        QuestionReader.Default.Read(PlainWords.Of(text), SamplePlans.Bundled, new DateOnly(2018, 3, 5), isCoordinator: isCoordinator, typed: text);
}
