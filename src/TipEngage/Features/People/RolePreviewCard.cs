using System.Globalization;
using TipEngage.Access;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.People;

/// <summary>A role as it is and as it would be, to be confirmed.</summary>
internal static class RolePreviewCard
{
    /// <param name="id">Entra object id of the person.</param>
    /// <param name="name">Name to show; null for the id.</param>
    /// <param name="newName">Name that was typed; null for none.</param>
    /// <param name="now">The role that was given; null for none.</param>
    /// <param name="wanted">The role to give; null for none.</param>
    /// <param name="seen">Position of the role that was given.</param>
    public static AdaptiveCard Create(string id, string? name, string? newName, Role? now, Role? wanted, long seen)
    {
        (string Title, string Value)[] facts =
        [
            (Strings.Roles_Person, name is null ? id : $"{name} ({id})"),
            (Strings.Roles_Now, RoleWords.Name(now)),
            (Strings.Roles_Then, RoleWords.Name(wanted)),
        ];
        return new()
        {
            Body =
            [
                CardText.Heading(Strings.Roles_Check),
                new FactSet([.. facts.Select(fact => new Fact(fact.Title, Markdown.Escape(fact.Value)))]),
            ],
            Actions =
            [
                CardLanguage.Button(Strings.Roles_Confirm, new ChangeRole.Data(id, RoleWords.Key(wanted), seen, newName)),
                CardLanguage.Button(Strings.Roles_Back, new ListRoles.Data()),
            ],
            FallbackText = CardText.Lines([Strings.Roles_Check, .. facts.Select(fact => CardText.Line(fact.Title, fact.Value))]),
            Lang = CultureInfo.CurrentUICulture.Name,
            Teams = TeamsCardOptions.FullWidth,
        };
    }
}
