using System.Text.Json.Nodes;
using TipEngage.Practices;
using TipEngage.Safeguarding.Forms;

namespace TipEngage.Tests.Safeguarding;

/// <summary>Every form of a card with inputs for somebody's own words.</summary>
/// <param name="Verb">Of the button under it.</param>
/// <param name="Inputs">Names of those inputs.</param>
internal sealed record WrittenForms(string Verb, IReadOnlyList<string> Inputs)
{
    public static IReadOnlyList<WrittenForms> All { get; } =
    [
        .. typeof(WithdrawPractice).Assembly.GetTypes().Where(type => type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IWrittenForm<>)))
            .Select(type => new WrittenForms((string)type.GetProperty("Verb")!.GetValue(null)!, (IReadOnlyList<string>)type.GetProperty("WrittenInputs")!.GetValue(null)!)),
    ];

    /// <summary>What such a form needs beside, whichever it is.</summary>
    public static JsonObject Filled() => new()
    {
        ["practice"] = Guid.NewGuid().ToString(),
        ["invitation"] = Guid.NewGuid().ToString(),
        ["change"] = Guid.NewGuid().ToString(),
        ["plan"] = "2017-19",
        ["item"] = "4b",
        ["id"] = "new",
        ["state"] = "in_progress",
        ["status"] = "planned",
        ["kind"] = "report",
        ["name"] = "Round table",
        ["title"] = "Round table",
        ["rolePoint"] = "1",
        ["country"] = "AU",
        ["days"] = "30",
        ["uses"] = "25",
        ["number"] = 1,
        ["seen"] = 0,
        ["tlp"] = "GREEN",
        ["parties"] = "TH",
        ["role"] = "lead",
        ["subject"] = "News",
        ["field1"] = "title",
        ["reason"] = "no_steps",
        ["day"] = "monday",
        ["time"] = "09:00",
        ["zone"] = "Asia/Bangkok",
    };
}
