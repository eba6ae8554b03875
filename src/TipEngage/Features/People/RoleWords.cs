using TipEngage.Access;
using TipEngage.Resources;

namespace TipEngage.Features.People;

/// <summary>Words for the roles.</summary>
internal static class RoleWords
{
    /// <summary>Stands for no role in the data of a button, beside the names of the roles.</summary>
    public const string NoRole = "None";

    /// <summary>The roles that can be given, the one with the most rights first.</summary>
    public static IReadOnlyList<Role> Given { get; } = [Role.Coordinator, Role.Member, Role.Submitter, Role.Guest];

    public static string Name(Role? role) => role switch
    {
        Role.Coordinator => Strings.Role_Coordinator,
        Role.Member => Strings.Role_Member,
        Role.Submitter => Strings.Role_Submitter,
        Role.Guest => Strings.Role_Guest,
        _ => Strings.Roles_NoRole,
    };

    public static string May(Role role) => role switch
    {
        Role.Coordinator => Strings.Role_May_Coordinator,
        Role.Member => Strings.Role_May_Member,
        Role.Submitter => Strings.Role_May_Submitter,
        _ => Strings.Role_May_Guest,
    };

    /// <summary>Reads what <see cref="Key"/> wrote.</summary>
    /// <returns>False for anything else.</returns>
    public static bool TryRead(string? key, out Role? role) => (role = GivenRole.RoleOf(key)) is not null || key is NoRole;

    public static string Key(Role? role) => role?.ToString() ?? NoRole;

    public static string Describe(RoleOutcome outcome, string who, Role? role) => outcome switch
    {
        RoleOutcome.Done => Sentence.Of(Strings.Roles_Done, who, Name(role)),
        RoleOutcome.Nothing => Strings.Roles_Nothing,
        RoleOutcome.SetByOperator => Strings.Roles_SetByOperator,
        RoleOutcome.Overtaken => Strings.Roles_Overtaken,
        RoleOutcome.LastCoordinator => Strings.Roles_LastCoordinator,
        _ => Strings.Permission_Coordinators,
    };
}
