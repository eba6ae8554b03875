using TipEngage.Access;
using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Register;

/// <summary>Records a change that was previewed, and shows what it has become or who was faster.</summary>
internal sealed class ConfirmChange(PlanViews views, TipRegister register) : ICardAction<ConfirmChange.Data>
{
    public static ExecuteAction Button(ProposedChange proposed) => CardLanguage.Button(
        Strings.Button_Confirm,
        new Data(proposed.ChangeId, proposed.Key.Plan, proposed.Key.Kind, proposed.Key.Subject, proposed.BaseVersion, proposed.Item, proposed.Set.Where(one => one.Value is not null).ToDictionary(),
            [.. proposed.Set.Where(one => one.Value is null).Select(one => one.Key)], proposed.TakesNextNumber ? true : null, proposed.Seen));

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken)
    {
        if (await views.OfAsync(turn, data.Plan, cancellationToken) is not { } view || (data.Item is { } id && view.Plan.Find(id) is null))
            return data.Item is null ? Say.NotThere : Say.Gone;

        var item = data.Item is { } known ? view.Plan.Find(known) : null;
        if (!Fits(view, data, item))
            return Say.NotThere;
        if (Say.NotTaken(data.Proposed(item)) is { } refused)
            return refused;

        var outcome = PrefixOf(data) is { } prefix
            ? await RecordNumbered.RecordAsync(register, views, turn, data.Kind, prefix, data.Plan, number => data.Proposed(item).Numbered(number), cancellationToken)
            : await register.ChangeAsync(data.Proposed(item), Person.Of(turn), cancellationToken);
        return Outcomes.Say(await views.OfAsync(turn, data.Plan, cancellationToken) ?? view, item, outcome);
    }

    private static string? PrefixOf(Data data) => data switch
    {
        { New: true, Kind: RegisterKind.Event } => RecordEvent.NewPrefix,
        { New: true, Kind: RegisterKind.Material } => RecordMaterial.NewPrefix,
        _ => null,
    };

    /// <summary>What comes back was in the hands of a client: a statement about an item must name that item, and an initiative is decided on and not made here.</summary>
    private static bool Fits(PlanView view, Data data, PlanItem? item) => data.Kind switch
    {
        RegisterKind.Progress => item is not null && data.Subject == item.Id,
        RegisterKind.Assignment => item is not null && data.Key.First == item.Id && PartyChoices.All.Contains(data.Key.Second),
        RegisterKind.Translation => view.Plan.Materials.Any(one => one.Id == data.Key.First),
        RegisterKind.Initiative => view.Register.Find(data.Key) is not null,
        _ => true,
    };

    /// <summary>Data of the button: the whole change, so that it is recorded as it was shown; the progress of an item has its version, all else the position of the register.</summary>
    internal sealed record Data(
        Guid Change, string Plan, RegisterKind Kind, string Subject, int Version, string? Item, IReadOnlyDictionary<string, string?> Set, IReadOnlyList<string> Clear,
        bool? New = null, long? Seen = null) : ICardActionData
    {
        public static string Verb => "register.confirm";

        internal EntryKey Key => new(Plan, Kind, Subject);

        internal ProposedChange Proposed(PlanItem? item)
        {
            var set = Clear.ToDictionary(field => field, _ => (string?)null);
            foreach (var (field, value) in Set)
                set[field] = value;
            return new(Change, Key, Version, set, item?.Id, item?.Theme) { Seen = Kind is RegisterKind.Progress ? null : Seen ?? 0 };
        }
    }
}
