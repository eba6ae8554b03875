using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Safeguarding;
using TipEngage.Safeguarding.Answers;
using TipEngage.Safeguarding.Forms;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Register;

/// <summary>The short answers of the register.</summary>
internal static class Say
{
    /// <summary>An item is not in the plan.</summary>
    public static Reply Gone => Reply.Text(Strings.Item_Gone);

    /// <summary>Something else is not: a plan, a material, an event, an initiative.</summary>
    public static Reply NotThere => Reply.Text(Strings.Plan_Gone);

    /// <summary>In a channel nobody sees what is recorded before they press: the answer to a press is for one person alone.</summary>
    public static Reply Here(PlanView view, ExecuteAction preview) =>
        Reply.Card(view.Card([CardText.Plain(Strings.Record_InChannel)], Strings.Record_InChannel, [preview]).ToAttachment(), Strings.Record_InChannel);

    /// <summary>Where a form that was filled in does not come again: the way to help where its words ask for it, else what is to be said.</summary>
    public static Reply HelpFirst<TData>(ScreenedForm<TData> form, Reply otherwise) => form.Verdict.IsDisclosure ? Refer.Answer() : otherwise;

    /// <summary>Why what was said is not recorded, or the way to help; null where it may be. Whatever door it came through, it passes here.</summary>
    public static Reply? NotTaken(ProposedChange proposed)
    {
        var verdict = KeptText.Judge(proposed.Set);
        if (verdict.IsHarmless)
            return null;

        MessageScreen.Count(verdict);
        return verdict.IsDisclosure ? Refer.Answer() : Refuse.Answer(verdict.Reasons);
    }

    /// <summary>For whom may not; it says nothing of what there is.</summary>
    public static Reply NotForYou(string? sentence = null) => Reply.Text(sentence ?? Strings.Permission_Coordinators).Privately();
}
