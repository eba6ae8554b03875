using TipEngage.Practices.Form;
using TipEngage.Resources;
using TipEngage.Safeguarding.Answers;
using TipEngage.Safeguarding.Forms;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Practices;

/// <summary>What screening left of a step.</summary>
/// <param name="Values">What may be kept.</param>
/// <param name="Shown">What is on the screen again where the step is not done.</param>
/// <param name="Questioned">The fields that are to be looked at again.</param>
internal sealed record ScreenedFields(IReadOnlyDictionary<string, string> Values, IReadOnlyDictionary<string, string> Shown, IReadOnlyList<QuestionedField> Questioned)
{
    /// <summary>What is said about fields, by their name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Remarks => Questioned.ToDictionary(one => one.Field.Name, one => one.Remarks);

    /// <summary>Where help is, where somebody seems to be in danger.</summary>
    public IReadOnlyList<CardElement> Notice => IsDisclosure ? ReferralCard.InForm(Strings.Practice_Referral_NotKept) : [];

    public bool IsDisclosure => Questioned.Any(one => one.Gravest is Severity.Refer);

    /// <summary>The wordings that may be left as they are, by field: none where anything is refused.</summary>
    public IReadOnlyDictionary<string, string> Asked => Questioned.Any(one => one.IsRefused)
        ? new Dictionary<string, string>()
        : Questioned.ToDictionary(one => one.Field.Name, one => QuestionedField.DigestOf(one.Text));

    public bool MayMask => Questioned.All(one => !one.IsRefused) && Questioned.Any(one => one.CanBeMasked);

    public bool IsAnythingStopped => Questioned.Count > 0;

    /// <summary>Whether what was typed into a field is not kept, at least not yet: of a step that tells of somebody in danger nothing that was written is.</summary>
    public bool IsStopped(string field) => Questioned.Any(one => one.Field.Name == field) || (IsDisclosure && PracticeForm.Find(field) is { IsWritten: true });

    /// <summary>Whether a field tells of somebody in danger, alone or with others.</summary>
    public bool IsTold(string field) => Questioned.Any(one => one.Field.Name == field && one.Gravest is Severity.Refer);
}
