using System.Text.Json;
using System.Text.Json.Nodes;

namespace TipEngage.Safeguarding.Forms;

/// <summary>Takes out of a form what the chat would not take either, and of words that are kept what a practice may not say.</summary>
internal static class ScreenedForm
{
    public static ScreenedForm<TData> Of<TData>(TData data) where TData : IWrittenForm<TData>
    {
        var (rest, cleared, verdict) = (JsonSerializer.SerializeToNode(data, JsonSerializerOptions.Web)!.AsObject(), new List<string>(), Verdict.Harmless);
        foreach (var input in TData.WrittenInputs)
        {
            if (rest[input] is not JsonValue written || !written.TryGetValue<string>(out var text) || Judge<TData>(input, text) is not { IsHarmless: false } found)
                continue;

            rest.Remove(input);
            cleared.Add(input);
            verdict = verdict.IsDisclosure ? verdict : found.IsDisclosure ? found : verdict.And(found);
        }

        if (cleared is [])
            return new(data, [], verdict);

        MessageScreen.Count(verdict);
        return new(rest.Deserialize<TData>(JsonSerializerOptions.Web)!, cleared, verdict);
    }

    private static Verdict Judge<TData>(string input, string text) where TData : IWrittenForm<TData> => MessageScreen.IsId(text) ? Verdict.Harmless : TData.IsKept(input) ? KeptText.Judge([text]) : Screening.Default.Judge(text);
}
