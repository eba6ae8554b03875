using TipEngage.Plans.Documents;
using TipEngage.Resources;

namespace TipEngage.Plans.Catalog;

/// <summary>Makes the plan that is read from a document and our annotations to it.</summary>
internal static class PlanAssembler
{
    private const int LongestTitle = 80;

    public static Plan Assemble(PlanDocument document, PlanAnnotations? annotations)
    {
        var ours = annotations ?? WithoutAnnotations(document);
        var materials = ours.Materials.Select(MaterialOf).ToArray();
        var events = ours.Events.Select(EventOf).ToArray();
        var items = document.Items.Select(item => ItemOf(document, item, ours.Items[item.Id]) with
        {
            Materials = [.. materials.Where(material => material.ItemIds.Contains(item.Id))],
            Events = [.. events.Where(one => one.ItemIds.Contains(item.Id))],
        }).ToArray();
        return new Plan(items)
        {
            Key = document.Period.ToString(),
            Title = document.Title,
            Group = document.Group,
            Period = document.Period,
            Background = document.Background,
            RoleIntroduction = document.RoleIntroduction,
            RoleItems = document.RoleItems,
            Themes = [.. ours.Themes.Select(theme => ThemeOf(theme, items)).Where(theme => theme.ItemIds.Count > 0)],
            Materials = materials,
            Events = events,
            Organisations = [.. ours.Organisations.Select(one => new PlanOrganisation(one.Id, one.Name, one.FullNameQuote))],
        };
    }

    // Without annotations every top-level item is its own theme.
    private static PlanAnnotations WithoutAnnotations(PlanDocument document) => new()
    {
        Themes =
        [
            .. document.Items.Select(TopOf).Distinct().Select(id => new PlanAnnotations.Theme(id, TitleOf(document, id))),
        ],
        Items = document.Items.ToDictionary(item => item.Id, item => new PlanAnnotations.Item
        {
            Theme = TopOf(item),
            ShortTitle = item.Title is null ? Shorten(item.Action.Plain) : null,
        }),
    };

    private static string TopOf(DocumentItem item) => item.ParentId ?? item.Id;

    private static string TitleOf(PlanDocument document, string id) =>
        document.Items.FirstOrDefault(item => item.Id == id) is { } top ? top.Title ?? Shorten(top.Action.Plain) : id;

    private static string Shorten(string text) => Graphemes.Shorten(text, LongestTitle - 1);

    private static PlanItem ItemOf(PlanDocument document, DocumentItem item, PlanAnnotations.Item ours) => new()
    {
        Id = item.Id,
        ParentId = item.ParentId,
        Title = item.Title,
        ShortTitle = item.Title ?? ours.ShortTitle ?? Shorten(item.Action.Plain),
        Action = item.Action,
        Status = item.Status,
        EffectiveWindow = item.Status.Window ?? document.Period,
        Theme = ours.Theme,
        LeadNamed = ours.LeadNamed,
        Actors = [.. ours.Actors.Select(PartyOf)],
        Audiences = [.. ours.Audiences.Select(PartyOf)],
        Tags = ours.Tags,
        Children = [.. document.Items.Where(child => child.ParentId == item.Id).Select(child => child.Id)],
    };

    private static PlanParty PartyOf(PlanAnnotations.Party party) =>
        new(party.Quote ?? party.Implied ?? "", party.Quote is not null);

    private static PlanTheme ThemeOf(PlanAnnotations.Theme theme, PlanItem[] items) =>
        new(theme.Key, theme.Name, [.. items.Where(item => item.Theme == theme.Key).Select(item => item.Id)]);

    private static PlanMaterial MaterialOf(PlanAnnotations.Material material) => new()
    {
        Id = material.Id,
        Kind = material.Kind,
        Name = material.Quote,
        ExpandedName = material.ExpandedName,
        Aliases = material.AliasQuotes,
        StateInPlan = material.StateQuote,
        Members = material.Members,
        ItemIds = material.Items,
    };

    private static PlanEvent EventOf(PlanAnnotations.Event one) => new()
    {
        Id = one.Id,
        Name = one.Name ?? one.Quote,
        NameIsOurs = one.Name is not null,
        Quote = one.Quote,
        Place = one.PlaceQuote,
        Start = one.Start,
        End = one.End,
        Year = one.Year ?? one.Start?.Year,
        ItemIds = one.Items,
    };
}
