using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using TipEngage.Access;
using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Teams.Activities;

namespace TipEngage.Screens;

/// <summary>
/// The cards of items, written once per state of the register, role, day and language: they are sent often and change rarely. Those of large
/// conversations, which name readers, are written each time.
/// </summary>
internal sealed class ItemCards
{
    private readonly ConditionalWeakTable<Plan, Shelf> shelves = [];

    public Attachment Get(PlanView view, PlanItem item)
    {
        if (view.Register.IsAway || view.RefreshedFor is not null)
            return ItemCard.Create(view, item).ToAttachment();

        var recordedOn = DayOf(view.Register.Progress(item.Id));
        return shelves.GetOrCreateValue(view.Plan).At(view.Register.Position).GetOrAdd(
            new(item.Id, view.Register.Role, view.AsOf.Year, view.IsFixed ? view.AsOf : null, CardLanguage.Carried, RegisterButtons.FollowedBy(view, item), recordedOn),
            static (_, wanted) => ItemCard.Create(wanted.view, wanted.item).ToAttachment(),
            (view, item));
    }

    private static DateOnly? DayOf(RegisterEntry? progress) => progress is null ? null : ReaderZone.DayOf(progress.RecordedAt);

    /// <summary>All that a card depends on: the year, since it tells whether an item's years are over, and the day by the reader's clock on which its progress was recorded.</summary>
    private readonly record struct Key(string ItemId, Role Role, int Year, DateOnly? AsOf, string? Language, string? FollowedBy, DateOnly? RecordedOn);

    /// <summary>The cards of one plan, thrown away with each change of the register.</summary>
    private sealed class Shelf
    {
        private volatile Layer layer = new(0);

        public ConcurrentDictionary<Key, Attachment> At(long position)
        {
            var present = layer;
            if (present.Position == position)
                return present.Cards;
            if (present.Position > position)
                return [];

            return (layer = new(position)).Cards;
        }

        private sealed record Layer(long Position)
        {
            public ConcurrentDictionary<Key, Attachment> Cards { get; } = new();
        }
    }
}
