using System.Globalization;
using TipEngage.Access;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.People;

/// <summary>Who has which role, and the fields to change one.</summary>
internal static class RolesCard
{
    /// <summary>Names of the inputs, as <see cref="PreviewRole.Data"/> has them.</summary>
    private const string Person = "person", ObjectId = "objectId", Name = "name", Role = "role";

    private const string People = "graph.microsoft.com/users";
    private const int MostPeople = 40;

    /// <param name="page">Who has which role.</param>
    /// <param name="notice">What just happened; null for nothing.</param>
    public static AdaptiveCard Create(RolePage page, string? notice = null) => Create(page, notice is null ? null : new(notice, [CardText.Plain(notice)]), new());

    /// <param name="page">Who has which role.</param>
    /// <param name="remark">What is wrong with what was filled in; null for nothing.</param>
    /// <param name="typed">What the fields hold at first.</param>
    public static AdaptiveCard Create(RolePage page, FormRemark? remark, PreviewRole.Data typed)
    {
        string[] lines = [.. Lines(page)];
        return new()
        {
            Body =
            [
                CardText.Heading(Strings.Roles_Title),
                .. remark?.Elements ?? [],
                .. lines.Select(line => CardText.Plain(line) with { Spacing = CardSpacing.Small }),
                CardText.Label(Strings.Roles_Change),
                .. Inputs(page, typed),
            ],
            Actions = [CardLanguage.Button(Strings.Roles_Preview, new PreviewRole.Data())],
            FallbackText = CardText.Lines([Strings.Roles_Title, remark?.Plain, .. lines]),
            Lang = CultureInfo.CurrentUICulture.Name,
            Teams = TeamsCardOptions.FullWidth,
        };
    }

    /// <summary>What an input is called.</summary>
    public static string LabelOf(string input) => input is ObjectId ? Strings.Roles_ObjectId : Strings.Roles_Name;

    private static IEnumerable<string> Lines(RolePage page)
    {
        var people = page.People;
        if (people.Count == 0)
            yield return Strings.Roles_Nobody;
        foreach (var (id, name, role, isSetByOperator) in people.Take(MostPeople))
        {
            var line = Sentence.Of(Strings.Plain_Line, name ?? Unnamed(id), RoleWords.Name(role));
            yield return isSetByOperator ? Sentence.Of(Strings.Roles_FromSettings, line) : line;
        }

        if (people.Count > MostPeople)
            yield return Sentence.Of(Strings.Roles_More, people.Count - MostPeople);
        yield return page.NamesMembers ? Strings.Roles_OthersGuests : Strings.Roles_Others;
    }

    private static string Unnamed(string id) => Sentence.Of(Strings.Roles_Unnamed, id);

    private static IEnumerable<CardElement> Inputs(RolePage page, PreviewRole.Data typed) =>
    [
        new ChoiceSetInput([.. page.People.Where(one => !one.IsSetByOperator).Take(MostPeople).Select(one => new Choice(one.Name ?? Unnamed(one.Id), one.Id))])
        {
            Id = Person,
            Label = Strings.Roles_Person,
            Value = typed.Person,
            Style = "filtered",
            Query = new(People),
        },
        new TextInput { Id = ObjectId, Label = Strings.Roles_ObjectId, Value = typed.ObjectId, MaxLength = 40 },
        new TextInput { Id = Name, Label = Strings.Roles_Name, Value = typed.Name, MaxLength = PreviewRole.LongestName },
        new ChoiceSetInput([.. RoleWords.Given.Select(role => (Role?)role).Append(null).Select(role => new Choice(RoleWords.Name(role), RoleWords.Key(role)))])
        {
            Id = Role,
            Label = Strings.Roles_Role,
            Value = typed.Role,
        },
    ];
}
