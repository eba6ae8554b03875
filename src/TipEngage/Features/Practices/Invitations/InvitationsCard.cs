using System.Globalization;
using TipEngage.Practices.Invitations;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Practices.Invitations;

/// <summary>The invitations that are open or have ended, and the fields to make another.</summary>
internal static class InvitationsCard
{
    /// <summary>Names of the inputs, as <see cref="IssueInvitation.Data"/> has them.</summary>
    private const string Purpose = "purpose", Days = "days", Uses = "uses";

    /// <summary>So many of each are shown at most, the first that find room.</summary>
    private static readonly int[] lengths = [20, 15, 10, 5];

    /// <param name="open">The open ones.</param>
    /// <param name="closed">Those that have ended.</param>
    /// <param name="notice">What stands above everything else; nothing for nothing.</param>
    /// <param name="typed">What was typed into the fields; null at first.</param>
    public static AdaptiveCard Create(
        IReadOnlyList<Invitation> open, IReadOnlyList<ClosedInvitation> closed, IReadOnlyList<CardElement> notice, IssueInvitation.Data? typed = null)
    {
        var cards = lengths.Select(most => Create(open, closed, notice, typed, most));
        return cards.FirstOrDefault(card => card.ToUtf8().Length < CardSize.Most) ?? cards.Last();
    }

    private static AdaptiveCard Create(IReadOnlyList<Invitation> open, IReadOnlyList<ClosedInvitation> closed, IReadOnlyList<CardElement> notice, IssueInvitation.Data? typed, int most) => new()
    {
        Body =
        [
            CardText.Heading(Strings.Invite_Title),
            .. notice,
            CardText.Plain(Strings.Invite_What),
            .. Inputs(typed),
            new ActionSet([CardLanguage.Button(Strings.Button_MakeInvitation, new IssueInvitation.Data(Guid.NewGuid()))]),
            CardText.Label(Strings.Invite_Open) with { Separator = true },
            .. open.Count == 0 ? (CardElement[])[CardText.Plain(Strings.Invite_None)] : [.. open.Take(most).Select(Row)],
            .. More(Strings.Invite_More, open.Count - most),
            .. closed.Count == 0 ? Array.Empty<CardElement>() : [CardText.Label(Heading()) with { Separator = true, Id = "invitations-closed" }, .. closed.Take(most).Select(Row)],
            .. More(Strings.Invite_MoreClosed, closed.Count - most),
        ],
        FallbackText = CardText.Lines(
        [
            Strings.Invite_Title,
            .. open.Take(most).Select(one => Sentence.Of(Strings.Plain_Line, one.Purpose, Line(one))),
            closed.Count == 0 ? null : Heading(),
            .. closed.Take(most).Select(one => Sentence.Of(Strings.Plain_Line, one.Purpose, Line(one))),
        ]),
        Lang = CultureInfo.CurrentUICulture.Name,
        Teams = TeamsCardOptions.FullWidth,
    };

    private static IEnumerable<CardElement> More(string sentence, int count) => count > 0 ? [CardText.Subtle(Sentence.Of(sentence, count))] : [];

    private static string Heading() => Sentence.Of(Strings.Invite_Closed, InvitationBook.DaysListed);

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

    private static Container Row(Invitation invitation) => Row(invitation.Purpose, Line(invitation), invitation.Id);

    /// <summary>Those whom one that is used up let in may share more until it is ended.</summary>
    private static Container Row(ClosedInvitation invitation) => Row(invitation.Purpose, Line(invitation), invitation.MoreUntil is null ? null : invitation.Id);

    private static Container Row(string purpose, string line, Guid? toEnd) => new(
    [
        CardText.Verbatim(purpose),
        CardText.Subtle(line) with { Spacing = CardSpacing.None },
        .. toEnd is { } id ? [new ActionSet([CardLanguage.Button(Strings.Button_EndInvitation, new EndInvitation.Data(id)) with { AssociatedInputs = "none" }])] : Array.Empty<CardElement>(),
    ])
    {
        Spacing = CardSpacing.Medium,
    };

    private static string Line(ClosedInvitation invitation) => Sentence.Of(
        invitation.Ending switch
        {
            InvitationEnding.UsedUp => invitation.MoreUntil is null ? Strings.Invite_LineUsedUp : Strings.Invite_LineUsedUpStill,
            InvitationEnding.TakenBack => Strings.Invite_LineTakenBack,
            _ => Strings.Invite_LineExpired,
        },
        invitation.Used, invitation.Uses, Dates.DayOf(invitation.At), Dates.DayOf(invitation.MoreUntil ?? invitation.At));

    private static string Line(Invitation invitation) => Sentence.Of(Strings.Invite_Line, invitation.Used, invitation.Uses, Dates.DayOf(invitation.ExpiresAt));
}
