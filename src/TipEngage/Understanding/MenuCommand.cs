using TipEngage.Plans.Catalog;
using TipEngage.Teams.Routing;

namespace TipEngage.Understanding;

/// <summary>Reads an item's name and nothing else, as the menu of commands writes it: <c>item 4b</c>. That is no sentence to be understood.</summary>
internal sealed class MenuCommand(Vocabulary vocabulary)
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> itemWords = vocabulary.ItemWords.ToHashSet().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="words">What was typed, as <see cref="PlainWords"/> makes it.</param>
    /// <param name="typed">What was typed, in its own letters.</param>
    /// <param name="plan">The plan whose item it is.</param>
    /// <param name="before">What was said before: in a list, a number may be a place.</param>
    public CommandCall? Read(string words, string typed, Plan plan, Remembered before)
    {
        var space = words.LastIndexOf(' ');
        if (space < 0 || typed.Length != words.Length || !itemWords.Contains(words.AsSpan(0, space)) || plan.Find(words[(space + 1)..]) is not { } item)
            return null;

        return before.Shown is [_, _, ..] shown && !shown.Contains(item.Id) ? null : new(Commands.Item, item.Id);
    }
}
