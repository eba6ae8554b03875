using TipEngage.Resources;
using TipEngage.Safeguarding.Answers;
using TipEngage.Safeguarding.Forms;
using TipEngage.Teams.Cards;

namespace TipEngage.Screens;

/// <summary>What stands above a form that comes again.</summary>
/// <param name="Plain">The same in words alone.</param>
/// <param name="Elements">Its elements.</param>
internal sealed record FormRemark(string Plain, IReadOnlyList<CardElement> Elements)
{
    public static implicit operator FormRemark?(string? sentence) => sentence is null ? null : new(sentence, [CardText.Wrong(sentence)]);

    /// <summary>Why something was taken out, and never a word of it; null where nothing was.</summary>
    /// <param name="form">What is left of the form.</param>
    /// <param name="labelOf">What an input is called; null for one of the register.</param>
    public static FormRemark? Of<TData>(ScreenedForm<TData> form, Func<string, string>? labelOf = null)
    {
        if (form.Verdict.IsHarmless)
            return null;

        var takenOut = Sentence.Of(Strings.Form_TakenOut, string.Join(", ", form.Cleared.Select(labelOf ?? LabelOf)));
        if (form.Verdict.IsDisclosure)
            return new(CardText.Lines(Strings.Safeguarding_Referral_Danger, Strings.Practice_Referral_Help, takenOut), [ReferralCard.Help, CardText.Plain(takenOut)]);

        string[] sentences = [takenOut, .. RefusalCard.SentencesFor(form.Verdict.Reasons)];
        return new(
            CardText.Lines(sentences),
            [new Container([.. sentences.Select(CardText.Plain)]) { Id = RefusalCard.Mark, Style = ContainerStyle.Attention }]);
    }

    private static string LabelOf(string input) => input is "parties" ? Strings.Field_Parties : RegisterWords.Field(input);
}
