using TipEngage.Plans.Catalog;
using TipEngage.Teams.Routing;

namespace TipEngage.Understanding.Statements;

/// <summary>The items that a sentence about the register means.</summary>
/// <param name="Ids">Ids of items that the plan has.</param>
/// <param name="End">Where the last one that is named ends; 0 where none is.</param>
/// <param name="Doubt">What to answer where an id is none of the plan or is not certain; null where all is clear.</param>
internal sealed record MeantItems(IReadOnlyList<string> Ids, int End, CommandCall? Doubt)
{
    /// <summary>Ids that are named and that the plan does not have.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>What to answer where nothing of what is named is known for certain; null where something is.</summary>
    public CommandCall? NothingKnown => Ids is [] ? Doubt : null;

    public static MeantItems None { get; } = new([], 0, null);

    public static MeantItems Of(Plan plan, IReadOnlyList<ItemMention> mentions)
    {
        List<string> ids = [];
        List<string> missing = [];
        foreach (var mention in mentions)
        {
            var fitting = Fitting(plan, mention.Id);
            if (fitting.Length > 1)
                return new([], mention.End, new(Commands.ChooseItem, string.Join(' ', fitting)));

            if (fitting is [var only])
                ids.Add(only);
            else
                missing.Add(mention.Id);
        }

        var end = mentions.Count == 0 ? 0 : mentions.Max(mention => mention.End);
        return new([.. ids.Distinct()], end, missing is [] ? null : new(Commands.MissingItem, missing[0])) { Missing = [.. missing.Distinct()] };
    }

    /// <summary>The item of that id; for a letter, every item that ends in it.</summary>
    public static string[] Fitting(Plan plan, string mention) => char.IsAsciiLetter(mention[0])
        ? [.. plan.Items.Select(item => item.Id).Where(id => id.Length > 1 && id.EndsWith(mention, StringComparison.Ordinal))]
        : plan.Find(mention) is { } item ? [item.Id] : [];
}
