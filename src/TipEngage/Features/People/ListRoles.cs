using TipEngage.Access;
using TipEngage.Resources;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.People;

/// <summary>Shows a coordinator who has which role, with what it takes to change it.</summary>
internal sealed class ListRoles(Roles roles, RoleBook book) : ICommand, ICardAction<ListRoles.Data>
{
    public Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken) => ShowAsync(turn, cancellationToken);

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) => ShowAsync(turn, cancellationToken);

    private async Task<Reply> ShowAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (await roles.NowAsync(Person.Of(turn), cancellationToken) is not Role.Coordinator)
            return Reply.Text(Strings.Permission_Coordinators).Privately();

        return Reply.Card(RolesCard.Create(await book.ReadAsync(Person.Of(turn), cancellationToken)).ToAttachment(), Strings.Roles_Title).ForNobodyElse();
    }

    /// <summary>Data of the button.</summary>
    internal sealed record Data : ICardActionData
    {
        public static string Verb => "roles.list";

        public static bool IsQuestion => true;
    }
}
