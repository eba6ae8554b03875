using System.Text;
using Ical.Net;
using TipEngage.Access;
using TipEngage.Features.Export.Files;
using TipEngage.Register;
using TipEngage.Screens;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Export;

/// <summary>The calendar holds the events whose days are confirmed, whole days by the clocks of their place, and no others.</summary>
public sealed class CalendarFileTests
{
    private const string Plan = "2017-19";

    [Fact]
    public void A_confirmed_event_is_in_it_with_its_days_and_place()
    {
        var one = Read(View(Event("EVT-1", "confirmed", "2018-08-07", "2018-08-08"))).Events.ShouldHaveSingleItem();

        one.Uid.ShouldBe("2017-19-EVT-1@tipengage.invalid");
        one.Summary.ShouldBe("Forum, second; day \"one\"");
        one.Location.ShouldBe("Nadi, Fiji");
        one.Start!.ToString("yyyy-MM-dd", null).ShouldStartWith("2018-08-07");
        one.Start.HasTime.ShouldBeFalse();
        one.End!.ToString("yyyy-MM-dd", null).ShouldStartWith("2018-08-09");
        one.Sequence.ShouldBe(3);
    }

    [Fact]
    public void What_is_planned_has_no_day_or_is_not_for_everybody_is_not()
    {
        Read(View(Event("EVT-1", "planned", "2018-08-07", null), Event("EVT-2", "confirmed", null, null), Event("EVT-3", "confirmed", "2018-08-07", null) with { Tlp = Tlp.Green }))
            .Events.ShouldBeEmpty();
    }

    [Fact]
    public void The_same_events_make_the_same_file() => CalendarFile.Write(View(Event("EVT-1", "confirmed", "2018-08-07", null))).ShouldBe(CalendarFile.Write(View(Event("EVT-1", "confirmed", "2018-08-07", null))));

    private static Calendar Read(PlanView view) => Calendar.Load(Encoding.UTF8.GetString(CalendarFile.Write(view)))!;

    private static RegisterEntry Event(string id, string status, string? start, string? end)
    {
        var fields = new Dictionary<string, string> { ["name"] = "Forum, second; day \"one\"", ["status"] = status, ["place"] = "Nadi, Fiji" };
        if (start is not null)
            fields["start"] = start;
        if (end is not null)
            fields["end"] = end;
        return new() { Key = new(Plan, RegisterKind.Event, id), Version = 3, Position = 1, Fields = fields, RecordedAt = new(2018, 3, 1, 12, 0, 0, TimeSpan.Zero) };
    }

    private static PlanView View(params RegisterEntry[] entries) => new(SamplePlans.Bundled, new(2018, 3, 1), false, System.Globalization.CultureInfo.GetCultureInfo("en"))
    {
        Register = new RegisterView(new PlanRegister(1, entries), Plan, Role.Guest, null),
    };
}
