using TipEngage.Access;
using TipEngage.Resources;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.People;

/// <summary>Gives or takes the role that a coordinator has seen in a preview, and shows how the roles are then.</summary>
internal sealed class ChangeRole(GiveRole give, RoleBook book) : ICardAction<ChangeRole.Data>
{
    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(data.Person, out var person) || !RoleWords.TryRead(data.Role, out var role))
            return Reply.Text(Strings.Permission_Coordinators).Privately();

        var outcome = await give.GiveAsync(new(person.ToString(), data.Name, role, data.Seen), Person.Of(turn), cancellationToken);
        if (outcome is RoleOutcome.NotAllowed)
            return Reply.Text(Strings.Permission_Coordinators).Privately();

        var page = await book.ReadAsync(Person.Of(turn), cancellationToken);
        var who = page.NameOf(person.ToString()) ?? person.ToString();
        return Reply.Card(RolesCard.Create(page, RoleWords.Describe(outcome, who, role)).ToAttachment(), Strings.Roles_Title).Privately();
    }

    /// <summary>Data of the button.</summary>
    /// <param name="Person">Entra object id.</param>
    /// <param name="Role">Name of a role, or <c>None</c>.</param>
    /// <param name="Seen">Position of the role that the preview showed.</param>
    /// <param name="Name">Name to show; null leaves it.</param>
    internal sealed record Data(string Person, string Role, long Seen, string? Name = null) : ICardActionData
    {
        public static string Verb => "roles.change";
    }
}
