using System.Runtime.CompilerServices;
using TipEngage.Plans.Catalog;
using TipEngage.Teams.Routing;

namespace TipEngage.Understanding;

/// <summary>Finds the items whose own text is pasted.</summary>
internal static class QuotedItems
{
    /// <summary>So much of an item's text says which it is, where the rest is cut off.</summary>
    private const int Telling = 60;

    /// <summary>What is longer for each item has more to say than the items.</summary>
    private const int MostOfAnItem = 500;

    private static readonly ConditionalWeakTable<Plan, (string Id, string Beginning)[]> texts = [];

    /// <returns>The items; null where the text is for the most part something else.</returns>
    public static CommandCall? Read(Question question)
    {
        var words = question.Reading.Words;
        if (words.Length < Telling)
            return null;

        string[] quoted = [.. texts.GetValue(question.Plan, BeginningsOf).Where(item => words.Contains(item.Beginning, StringComparison.Ordinal)).Select(item => item.Id)];
        return quoted is [] || quoted.Length * MostOfAnItem < words.Length ? null
            : quoted is [var only] ? new(Commands.Item, only) : new(Commands.Items, string.Join(' ', quoted));
    }

    private static (string Id, string Beginning)[] BeginningsOf(Plan plan) =>
        [.. plan.Items.Select(item => (item.Id, Words: PlainWords.Of(item.Action.Plain))).Select(item => (item.Id, item.Words[..Math.Min(Telling, item.Words.Length)]))];
}
