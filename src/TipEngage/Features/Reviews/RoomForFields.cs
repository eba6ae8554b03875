using TipEngage.Practices.Review;
using TipEngage.Register;
using TipEngage.Screens;

namespace TipEngage.Features.Reviews;

/// <summary>Which fields beside the usual ones a form shows at once: what was changed stays, what was not makes room for what is chosen.</summary>
internal static class RoomForFields
{
    /// <summary>What is left of a card, in bytes, beside the usual fields.</summary>
    private const int Room = CardSize.Most * 2 / 5;

    /// <param name="visitor">Who fills it in.</param>
    /// <param name="practice">The practice.</param>
    /// <param name="values">What the fields hold.</param>
    /// <param name="refused">Names of those about which something is to be said.</param>
    /// <param name="chosen">Names of those that are to be shown.</param>
    /// <param name="shown">Names of those that were.</param>
    public static IReadOnlyList<string> Of(
        ReviewVisitor visitor, ReviewedPractice practice, IReadOnlyDictionary<string, string> values, IReadOnlyCollection<string> refused, IReadOnlyList<string> chosen, IReadOnlyList<string> shown)
    {
        var submitted = practice.Fields ?? RegisterJson.NoFields;
        var others = WordedFields.Others(practice).ToDictionary(field => field.Name);
        string[] kept = [.. shown.Where(name => refused.Contains(name) || values.GetValueOrDefault(name, "") != submitted.GetValueOrDefault(name, ""))];
        var (room, fitting) = (Room, new List<string>());
        foreach (var name in kept.Concat(chosen).Concat(shown).Distinct().Where(others.ContainsKey))
        {
            room -= CardSize.Of([FieldInput.Create(others[name], practice.Level, values.GetValueOrDefault(name), visitor.View)]);
            if (room >= 0 || kept.Contains(name) || (chosen.Contains(name) && !fitting.Exists(chosen.Contains)))
                fitting.Add(name);
        }

        return fitting;
    }
}
