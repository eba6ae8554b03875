using System.Globalization;
using TipEngage.Practices.Invitations;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Practices.Invitations;

/// <summary>The invitations that are open or ended of late, and the fields to make another.</summary>
internal static class InvitationsCard
{
    /// <summary>Names of the inputs, as <see cref="IssueInvitation.Data"/> has them.</summary>
    private const string Purpose = "purpose", Days = "days", Uses = "uses";

    private const int MostShown = 20;
    private const int MostClosed = 10;

    /// <param name="invitations">What there is.</param>
    /// <param name="notice">What stands above everything else; nothing for nothing.</param>
    /// <param name="typed">What was typed into the fields; null at first.</param>
    public static AdaptiveCard Create(ListedInvitations invitations, IReadOnlyList<CardElement> notice, IssueInvitation.Data? typed = null) => new()
    {
        Body =
        [
            CardText.Heading(Strings.Invite_Title),
            .. notice,
            CardText.Plain(Strings.Invite_What),
            .. Inputs(typed),
            new ActionSet([CardLanguage.Button(Strings.Button_MakeInvitation, new IssueInvitation.Data(Guid.NewGuid()))]),
            CardText.Label(Strings.Invite_Open) with { Separator = true },
            .. invitations.Open is [] ? (CardElement[])[CardText.Plain(Strings.Invite_None)] : [.. invitations.Open.Take(MostShown).Select(one => Row(one, Line(one), mayEnd: true))],
            .. More(Strings.Invite_More, invitations.Open.Count - MostShown),
            .. Closed(invitations),
        ],
        FallbackText = CardText.Lines([Strings.Invite_Title, .. invitations.Open.Select(one => Sentence.Of(Strings.Plain_Line, one.Purpose, Line(one)))]),
        Lang = CultureInfo.CurrentUICulture.Name,
        Teams = TeamsCardOptions.FullWidth,
    };

    private static IEnumerable<CardElement> Inputs(IssueInvitation.Data? typed) =>
    [
        new TextInput { Id = Purpose, Label = Strings.Invite_Purpose, MaxLength = InvitationTerms.LongestPurpose, Value = typed?.Purpose },
        new ChoiceSetInput([.. InvitationTerms.DaysToChoose.Select(days => new Choice(Sentence.Of(Strings.Invite_Days, days), days.ToString(CultureInfo.InvariantCulture)))])
        {
            Id = Days,
            Label = Strings.Invite_For,
            Value = typed?.Days ?? InvitationTerms.DaysToChoose[1].ToString(CultureInfo.InvariantCulture),
        },
        new TextInput { Id = Uses, Label = Sentence.Of(Strings.Invite_Uses, InvitationTerms.MostUses), MaxLength = 3, Value = typed is null ? "1" : typed.Uses },
    ];

    private static IEnumerable<CardElement> Closed(ListedInvitations invitations) => invitations.Closed is [] ? [] :
    [
        CardText.Label(Strings.Invite_Closed) with { Separator = true, Id = "invitations-closed" },
        .. invitations.Closed.Take(MostClosed).Select(one => Row(one, HowClosed(one, invitations.Now), mayEnd: one.IsGoodAt(invitations.Now))),
        .. More(Strings.Invite_MoreClosed, invitations.Closed.Count - MostClosed),
    ];

    private static IEnumerable<CardElement> More(string sentence, int count) => count > 0 ? [CardText.Subtle(Sentence.Of(sentence, count))] : [];

    private static Container Row(Invitation invitation, string line, bool mayEnd) => new(
    [
        CardText.Verbatim(invitation.Purpose),
        CardText.Subtle(line) with { Spacing = CardSpacing.None },
        .. mayEnd ? [new ActionSet([CardLanguage.Button(Strings.Button_EndInvitation, new EndInvitation.Data(invitation.Id)) with { AssociatedInputs = "none" }])] : Array.Empty<CardElement>(),
    ])
    {
        Spacing = CardSpacing.Medium,
    };

    private static string Line(Invitation invitation) => Sentence.Of(Strings.Invite_Line, invitation.Used, invitation.Uses, Dates.DayOf(invitation.ExpiresAt));

    private static string HowClosed(Invitation invitation, DateTimeOffset now) => invitation switch
    {
        { EndedAt: { } ended } => Sentence.Of(Strings.Invite_WasEnded, invitation.Used, invitation.Uses, Dates.DayOf(ended)),
        _ when invitation.IsGoodAt(now) => Sentence.Of(Strings.Invite_UsedUp, invitation.Used, invitation.Uses, Dates.DayOf(invitation.ExpiresAt)),
        _ => Sentence.Of(Strings.Invite_Expired, invitation.Used, invitation.Uses, Dates.DayOf(invitation.ExpiresAt)),
    };
}
