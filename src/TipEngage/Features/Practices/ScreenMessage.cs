using TipEngage.Practices.Form;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Safeguarding.Answers;
using TipEngage.Safeguarding.Forms;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Practices;

/// <summary>Screens what somebody else wrote in a message before its beginning fills the summary: all of it, since the end may tell of somebody in danger.</summary>
internal static class ScreenMessage
{
    private static PracticeField Summary => PracticeFields.Summary;

    public static ScreenedFields Of(FormStep step, string message)
    {
        FieldText[] whole = [new(Summary.Name, message, Summary.Nature)];
        Finding[] danger = [.. FormScreening.Default.Judge(whole).Findings.Where(one => one.Severity is Severity.Refer)];
        var screened = danger is []
            ? ScreenFields.Of(step, Typed(message), RegisterJson.NoFields, FormMove.Next)
            : new(RegisterJson.NoFields, RegisterJson.NoFields, [new(Summary, message, danger, null)]);
        return screened with { Questioned = [.. screened.Questioned.Select(one => one with { IsOfMessage = true })] };
    }

    /// <summary>What stands above the form: where help is, or what is marked, that the message goes on, and whose words these are.</summary>
    public static IReadOnlyList<CardElement> Notice(ScreenedFields screened, string message) => screened.IsDisclosure ? ReferralCard.InForm(Strings.Practice_Message_NotKept) :
    [
        .. screened.IsAnythingStopped ? [CardText.Wrong(Strings.Practice_Message_Look)] : Array.Empty<CardElement>(),
        .. screened.Shown.Count == 0 ? Array.Empty<CardElement>() : [CardText.Plain(Strings.Practice_Message_Whose)],
        .. screened.Shown.Count > 0 && message.Length > Summary.MaxLength ? [CardText.Plain(Strings.Practice_Message_Cut) with { Id = "message-cut" }] : Array.Empty<CardElement>(),
    ];

    private static Dictionary<string, string> Typed(string message) =>
        Graphemes.Cut(message, Summary.MaxLength) is { Length: > 0 } summary ? new() { [Summary.Name] = summary } : [];
}
