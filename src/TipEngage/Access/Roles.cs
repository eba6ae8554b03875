using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TipEngage.Data;
using TipEngage.Teams.Connector;
using TipEngage.Teams.Routing;

namespace TipEngage.Access;

/// <summary>Knows the role of each person: the one that the settings name, else the one that was given, else what their account makes them.</summary>
internal sealed class Roles(IOptions<RoleOptions> options, RoleMemory given, Visitors visitors, IDbContextFactory<TipDbContext> contexts)
{
    /// <summary>Whether anybody can give roles.</summary>
    public bool HaveCoordinator => options.Value.NamesCoordinators
        || given.All.Any(one => one.Role is Role.Coordinator && options.Value.RoleOf(one.PersonId) is null);

    /// <summary>Ids of all coordinators, at most a second behind what other replicas gave and took.</summary>
    public async ValueTask<IReadOnlyList<string>> CoordinatorsAsync(CancellationToken cancellationToken)
    {
        await given.CatchUpAsync(cancellationToken);
        var known = options.Value.Named.Select(one => one.Id).Union(given.All.Select(one => one.PersonId), StringComparer.OrdinalIgnoreCase);
        return [.. known.Where(id => Of(new Person("", id, null)) is Role.Coordinator)];
    }

    /// <summary>The role of the person of a turn, from memory.</summary>
    public Role Of(Turn turn) => Of(Person.Of(turn));

    /// <summary>The role of a person, from memory.</summary>
    public Role Of(Person person) => Decide(person, given.Find(person.Id)?.Role);

    /// <summary>The same at most a second behind what other replicas gave and took.</summary>
    public async ValueTask<Role> OfAsync(Person person, CancellationToken cancellationToken)
    {
        await given.CatchUpAsync(cancellationToken);
        return Of(person);
    }

    /// <summary>The role of a person as the database has it: asked before each write.</summary>
    public async ValueTask<Role> NowAsync(Person person, CancellationToken cancellationToken)
    {
        if (options.Value.RoleOf(person.Id) is { } named)
            return named;

        var id = Person.IdOf(person.Id);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await db.PersonRoles.AsNoTracking().SingleOrDefaultAsync(one => one.PersonId == id, cancellationToken);
        return Decide(person, row is null ? null : GivenRole.Of(row).Role);
    }

    /// <summary>The role of somebody who asks nothing just now, as the database and Teams have it; a guest's where Teams does not say.</summary>
    /// <param name="person">The person.</param>
    /// <param name="chat">A conversation that the person is in.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async ValueTask<Role> OfAbsentAsync(Person person, ConversationReference chat, CancellationToken cancellationToken)
    {
        await given.CatchUpAsync(cancellationToken);
        if (!HangsOnAccount(person))
            return await NowAsync(person, cancellationToken);

        await visitors.LearnAsync(person.Id, chat);
        return visitors.IsKnown(person) ? await NowAsync(person, cancellationToken) : Role.Guest;
    }

    /// <summary>Whether a person's role hangs on what their account is.</summary>
    public bool HangsOnAccount(Person person) =>
        !options.Value.NamesMembers && options.Value.RoleOf(person.Id) is null && given.Find(person.Id)?.Role is null;

    private Role Decide(Person person, Role? role) => options.Value.RoleOf(person.Id) ?? role
        ?? (options.Value.NamesMembers || visitors.IsVisitor(person) ? Role.Guest : Role.Member);
}
