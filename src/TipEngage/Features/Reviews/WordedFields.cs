using System.Text.Json;
using TipEngage.Practices.Form;
using TipEngage.Practices.Library;
using TipEngage.Practices.Review;
using TipEngage.Register;
using TipEngage.Screens;
using static TipEngage.Practices.Form.PracticeFields;

namespace TipEngage.Features.Reviews;

/// <summary>What of a practice its reviewers may word or class differently: all but who it is from, how it may be shared, and what its person declares or agrees to.</summary>
internal static class WordedFields
{
    private static readonly PracticeField[] usual = [Title, Summary, Approach, Sectors, Items, Origin];

    /// <summary>What nobody says but its person.</summary>
    private static readonly PracticeField[] theirs = [OrganisationName, Attribution, PracticeFields.Tlp, Interest, InterestNote];

    /// <summary>The usual fields, and those of the others that are asked for.</summary>
    public static FormStep Shown(ReviewedPractice practice, IReadOnlyCollection<string> more) =>
        new("edit", practice.Level, [.. usual, .. Others(practice).Where(field => more.Contains(field.Name))]);

    /// <summary>The fields beside the usual ones; what is not shown to reviewers is not theirs to change.</summary>
    public static IEnumerable<PracticeField> Others(ReviewedPractice practice) => PracticeForm.StepsOf(practice.Level).SelectMany(step => step.Fields)
        .Where(field => field.Kind is not FieldKind.Tick && !theirs.Contains(field) && ShownFields.IsForReviewers(field, practice.Fields ?? RegisterJson.NoFields)).Except(usual);

    /// <summary>What the inputs hold, nothing where they were emptied; where one did not come, what was submitted.</summary>
    public static IReadOnlyDictionary<string, string> Read(FormStep step, IReadOnlyDictionary<string, JsonElement>? inputs, IReadOnlyDictionary<string, string> submitted) =>
        ReadInputs.Of(step, inputs, submitted, []).ToDictionary(one => one.Key, one => one.Value ?? "");
}
