using System.Globalization;
using Microsoft.Extensions.Options;
using TipEngage.Access;
using TipEngage.Practices.Invitations;
using TipEngage.Resources;
using TipEngage.Safeguarding.Answers;
using TipEngage.Safeguarding.Forms;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Practices.Invitations;

/// <summary>Makes an invitation and shows its link, this once.</summary>
internal sealed class IssueInvitation(Roles roles, InvitationBook book, IOptions<PublicUrlOptions> links, TimeProvider clock) : ICardAction<IssueInvitation.Data>
{
    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken)
    {
        var screened = ScreenedForm.Of(data);
        if (await InviteSubmitters.RefuseAsync(roles, turn, cancellationToken) is { } refusal)
            return screened.Verdict.IsDisclosure ? Refer.Answer() : refusal;
        if (FormRemark.Of(screened, _ => Strings.Invite_Purpose) is { } remark)
            return await InviteSubmitters.ShowAsync(book, remark.Elements, screened.Data, cancellationToken);
        if (links.Value.PublicUrl is null)
            return await WrongAsync(Strings.Invite_NoAddress, data, cancellationToken);
        if (data.Purpose?.Trim() is not { Length: > 0 and <= InvitationTerms.LongestPurpose } purpose)
            return await WrongAsync(Sentence.Of(Strings.Invite_SayForWhom, InvitationTerms.LongestPurpose), data, cancellationToken);
        if (!int.TryParse(data.Uses?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var uses) || uses is < 1 or > InvitationTerms.MostUses)
            return await WrongAsync(Sentence.Of(Strings.Invite_SayHowMany, InvitationTerms.MostUses), data, cancellationToken);

        var days = InvitationTerms.DaysToChoose.FirstOrDefault(one => one.ToString(CultureInfo.InvariantCulture) == data.Days, InvitationTerms.DaysToChoose[1]);
        var terms = new InvitationTerms(data.Invitation, purpose, days, uses);
        return await book.IssueAsync(terms, Person.Of(turn), cancellationToken) is { } secret
            ? await InviteSubmitters.ShowAsync(book, [Made(terms, links.Value.Under($"{ShareByInvitation.Path}/{secret}")!)], null, cancellationToken)
            : await WrongAsync(Strings.Invite_CardUsed, null, cancellationToken);
    }

    private Task<Reply> WrongAsync(string sentence, Data? typed, CancellationToken cancellationToken) =>
        InviteSubmitters.ShowAsync(book, [CardText.Wrong(sentence)], typed, cancellationToken);

    private Container Made(InvitationTerms terms, Uri link) => new(
    [
        CardText.Plain(Sentence.Of(terms.Uses == 1 ? Strings.Invite_Made : Strings.Invite_MadeForMore, terms.Purpose, Dates.DayOf(clock.GetUtcNow().AddDays(terms.Days)), terms.Uses)),
        CardText.Verbatim(link.AbsoluteUri) with { Id = "invitation-link" },
        new ActionSet([new OpenUrlAction(link.AbsoluteUri) { Title = Strings.Button_OpenInvitation }]),
    ])
    {
        Style = ContainerStyle.Good,
    };

    /// <summary>Data of the button, with the inputs of the card.</summary>
    /// <param name="Invitation">Id of the one to be made.</param>
    /// <param name="Purpose">For whom it is.</param>
    /// <param name="Days">For how many days.</param>
    /// <param name="Uses">For how many people.</param>
    internal sealed record Data(Guid Invitation, string? Purpose = null, string? Days = null, string? Uses = null) : IWrittenForm<Data>
    {
        public static IReadOnlyList<string> WrittenInputs => ["purpose"];

        public static string Verb => "invitations.issue";

        /// <summary>Its answer holds the link, which is kept nowhere; asked twice it makes one invitation.</summary>
        public static bool IsQuestion => true;
    }
}
