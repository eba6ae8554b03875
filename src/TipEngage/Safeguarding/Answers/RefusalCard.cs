using System.Globalization;
using TipEngage.Resources;
using TipEngage.Teams.Cards;

namespace TipEngage.Safeguarding.Answers;

/// <summary>Why a text was not taken, and what to write instead.</summary>
internal static class RefusalCard
{
    public const string Mark = "refused";

    public static AdaptiveCard Create(IReadOnlyList<Reason> reasons)
    {
        var sentences = SentencesFor(reasons);
        return new()
        {
            Body =
            [
                new Container(
                [
                    new TextBlock(Strings.Safeguarding_Refused_Title) { Weight = TextWeight.Bolder, Style = TextStyle.Heading },
                    .. sentences.Select(sentence => new TextBlock(sentence)),
                    new TextBlock(Strings.Safeguarding_Refused_Danger),
                ])
                {
                    Id = Mark,
                },
                ReferralCard.NotKept,
            ],
            FallbackText = string.Join('\n', [Strings.Safeguarding_Refused_Title, .. sentences, Strings.Safeguarding_Refused_Danger, Strings.Safeguarding_NotKept]),
            Lang = CultureInfo.CurrentUICulture.Name,
            Teams = TeamsCardOptions.FullWidth,
        };
    }

    public static IReadOnlyList<string> SentencesFor(IReadOnlyList<Reason> reasons) => [.. reasons.Select(SentenceFor).Distinct()];

    private static string SentenceFor(Reason reason) => reason switch
    {
        Reason.Identifier => Strings.Safeguarding_Reason_Identifier,
        Reason.Account => Strings.Safeguarding_Reason_Account,
        Reason.Email => Strings.Safeguarding_Reason_Email,
        Reason.Phone => Strings.Safeguarding_Reason_Phone,
        Reason.Address => Strings.Safeguarding_Reason_Address,
        Reason.Allegation => Strings.Safeguarding_Reason_Allegation,
        Reason.OpenCase => Strings.Safeguarding_Reason_OpenCase,
        Reason.Handle => Strings.Safeguarding_Reason_Handle,
        Reason.Details => Strings.Safeguarding_Reason_Details,
        _ => Strings.Safeguarding_Reason_Identity,
    };
}
