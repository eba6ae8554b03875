using System.Runtime.CompilerServices;
using TipEngage.Plans.Catalog;
using TipEngage.Screens;
using TipEngage.Understanding;

namespace TipEngage.Features.WorkPlan.Answers;

/// <summary>The plan's own text in its comparable form, and where words stand in it: none of our titles, tags and names.</summary>
internal sealed class PlanWording
{
    private static readonly ConditionalWeakTable<Plan, PlanWording> known = [];

    private readonly (PlanItem Item, string Text)[] items;
    private readonly (string Typed, string Text)[] others;

    private PlanWording(Plan plan)
    {
        items = [.. plan.Items.Select(item => (item, PlainWords.Of($"{item.Title} {item.Action.Plain} {item.Status.AsWritten.Plain}")))];
        IEnumerable<string?> passages = [plan.Group, plan.Title, .. plan.Background, plan.RoleIntroduction, .. plan.RoleItems];
        others = [.. passages.OfType<string>().Select(text => (text, PlainWords.Of(text)))];
    }

    public static PlanWording Of(Plan plan) => known.GetValue(plan, static plan => new(plan));

    /// <summary>Whether the plan says one of the phrases anywhere.</summary>
    public bool Says(params IReadOnlyList<string> phrases) => Items(phrases).Any() || Passages(phrases).Any();

    /// <summary>Items whose text says one of the phrases.</summary>
    public IEnumerable<PlanItem> Items(IReadOnlyList<string> phrases) => items.Where(item => Has(item.Text, phrases)).Select(item => item.Item);

    /// <summary>Passages that are of no item and say one of the phrases, word for word.</summary>
    public IEnumerable<string> Passages(IReadOnlyList<string> phrases) => others.Where(one => Has(one.Text, phrases)).Select(one => one.Typed);

    /// <summary>Items whose unofficial translation says the words.</summary>
    public static IEnumerable<PlanItem> Translated(PlanView view, string words) => view.Plan.Items
        .Where(item => view.Glosses?.Of(item) is { } gloss && Has(PlainWords.Of($"{gloss.Title} {gloss.Text}"), [words]));

    private static bool Has(string text, IReadOnlyList<string> phrases) =>
        phrases.Any(phrase => phrase.Length > 0 && (Phrase.IndexIn(text, phrase) >= 0 || Phrase.IndexIn(text, $"{phrase}s") >= 0 || (phrase[^1] is 's' && phrase.Length > 1 && Phrase.IndexIn(text, phrase[..^1]) >= 0)));
}
