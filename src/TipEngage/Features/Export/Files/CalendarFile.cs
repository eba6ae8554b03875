using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using TipEngage.Register;
using TipEngage.Screens;

namespace TipEngage.Features.Export.Files;

/// <summary>The events that everybody may see and whose days are confirmed, as a calendar; each keeps its id, so that a file that is opened again replaces what came before.</summary>
internal static class CalendarFile
{
    public const string ContentType = "text/calendar; charset=utf-8";
    public const string Name = "tipengage-events.ics";
    private const string Confirmed = "confirmed";

    /// <summary>Whether there is any.</summary>
    public static bool HasAny(PlanView view) => Events(view).Any();

    public static byte[] Write(PlanView view)
    {
        var calendar = new Calendar { ProductId = "-//TipEngage//Events//EN" };
        foreach (var one in Events(view))
            calendar.Events.Add(one);
        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!);
    }

    private static IEnumerable<CalendarEvent> Events(PlanView view)
    {
        foreach (var id in RegisterEvents.Ids(view).Distinct())
        {
            if (view.Register.Find(new(view.Plan.Key, RegisterKind.Event, id)) is not { Tlp: Tlp.Clear } entry || entry.Value(RegisterFields.Status) is not Confirmed || !RegisterRules.TryReadDay(entry.Value(RegisterFields.Start), out var start))
                continue;

            var end = RegisterRules.TryReadDay(entry.Value(RegisterFields.End), out var last) ? last : start;
            yield return new()
            {
                Uid = $"{view.Plan.Key}-{id}@tipengage.invalid",
                Summary = RegisterEvents.NameOf(view, id),
                Location = entry.Value(RegisterFields.Place),
                Start = new CalDateTime(start),
                End = new CalDateTime(end.AddDays(1)),
                DtStamp = new CalDateTime(entry.RecordedAt.UtcDateTime),
                Sequence = entry.Version,
                Status = EventStatus.Confirmed,
                Transparency = TransparencyType.Transparent,
            };
        }
    }
}
