using TipEngage.Access;
using TipEngage.Register;
using TipEngage.Tests.Features.Following;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Features.Digests;

/// <summary>What a digest says of changes: what, by whom, and where it comes from.</summary>
public sealed class DigestChangesTests
{
    [Fact]
    public void Of_where_a_change_comes_from_it_names_the_site()
    {
        var material = SampleWeek.Quiet(Role.Guest) with
        {
            Changes = [SampleNews.Change(1, EntryKey.Progress("2017-19", "4a"), "4a", ("state", null, "completed"), ("source", null, "https://www.baliprocess.net/event/twelfth-meeting"))],
        };

        SampleWeek.Json(material).Lines().ShouldContain("Source: www.baliprocess.net");
    }

    [Fact]
    public void Who_recorded_it_is_named_to_members_and_not_to_guests()
    {
        SampleWeek.Json(SampleWeek.Busy(Role.Member)).Lines().ShouldContain("by Ada, 1 Mar 2018");
        SampleWeek.Json(SampleWeek.Busy(Role.Guest)).Lines().ShouldNotContain(line => line.Contains("Ada", StringComparison.Ordinal));
    }

    [Fact]
    public void Nobodys_name_stands_below_what_somebody_else_recorded()
    {
        var (before, after) = (SampleNews.Change(1, EntryKey.Progress("2017-19", "4a"), "4a", ("state", null, "completed"), ("source", null, "https://example.org/a")),
            SampleNews.Change(2, EntryKey.Assignment("2017-19", "4a", "TH"), "4a", ("role", null, "lead")) with { ByName = "Grace" });

        var lines = SampleWeek.Json(SampleWeek.Quiet(Role.Member) with { Changes = [after, before] }).Lines().SkipWhile(line => line != "What changed").ToArray();

        lines[2..7].ShouldBe(["Thailand · Role: lead", "by Grace, 1 Mar 2018", "State: Completed", "Source: example.org", "by Ada, 1 Mar 2018"]);
    }

    [Fact]
    public void Of_an_event_its_name_stands_before_how_certain_it_is_and_when()
    {
        var material = SampleWeek.Quiet(Role.Guest) with
        {
            Changes = [SampleNews.Change(1, new EntryKey("2017-19", RegisterKind.Event, "roundtable"), "3", ("end", null, "2018-05-16"), ("name", null, "Roundtable"), ("start", null, "2018-05-15"), ("status", null, "confirmed"))],
        };

        SampleWeek.Json(material).Lines().SkipWhile(line => line != "What changed").Skip(2).Take(3).ShouldBe(["Name: Roundtable", "State: confirmed", "First day: 15 May 2018"]);
    }
}
