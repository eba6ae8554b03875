using TipEngage.Access;
using TipEngage.Resources;
using TipEngage.Safeguarding.Answers;
using TipEngage.Safeguarding.Forms;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.People;

/// <summary>Shows a coordinator what a person's role is and would be, before anything is changed.</summary>
internal sealed class PreviewRole(Roles roles, RoleBook book) : ICardAction<PreviewRole.Data>
{
    public const int LongestName = 80;

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken)
    {
        var screened = ScreenedForm.Of(data);
        if (await roles.NowAsync(Person.Of(turn), cancellationToken) is not Role.Coordinator)
            return screened.Verdict.IsDisclosure ? Refer.Answer() : Reply.Text(Strings.Permission_Coordinators).Privately();

        var page = await book.ReadAsync(Person.Of(turn), cancellationToken);
        if (FormRemark.Of(screened, RolesCard.LabelOf) is { } remark)
            return Show(RolesCard.Create(page, remark, screened.Data));
        if (IdOf(data) is not { } id || !RoleWords.TryRead(data.Role, out var wanted))
            return Show(RolesCard.Create(page, Strings.Roles_WhoAndWhat, data));
        if (page.IsSetByOperator(id))
            return Show(RolesCard.Create(page, Strings.Roles_SetByOperator, data));

        var now = page.Find(id);
        return Show(RolePreviewCard.Create(id, NameOf(data) ?? page.NameOf(id), NameOf(data), now?.Role, wanted, now?.Position ?? 0));
    }

    /// <summary>The one person that is named, in whichever field.</summary>
    private static string? IdOf(Data data)
    {
        string?[] named = [data.Person, data.ObjectId];
        return named.Where(id => !string.IsNullOrWhiteSpace(id)).ToArray() is [{ } one] && Guid.TryParse(one, out var id) ? id.ToString() : null;
    }

    private static string? NameOf(Data data) => data.Name?.Trim() is { Length: > 0 } name ? name[..Math.Min(name.Length, LongestName)] : null;

    private static Reply Show(AdaptiveCard card) => Reply.Card(card.ToAttachment(), Strings.Roles_Title).Privately();

    /// <summary>Data of the button, with the inputs of the card.</summary>
    /// <param name="Person">Entra object id that was picked.</param>
    /// <param name="ObjectId">The same, typed.</param>
    /// <param name="Name">Name to show.</param>
    /// <param name="Role">Name of a role, or <c>None</c>.</param>
    internal sealed record Data(string? Person = null, string? ObjectId = null, string? Name = null, string? Role = null) : IWrittenForm<Data>
    {
        public static IReadOnlyList<string> WrittenInputs => ["objectId", "name"];

        public static string Verb => "roles.preview";

        public static bool IsQuestion => true;
    }
}
