namespace TipEngage.Practices.Review;

/// <summary>Puts other words and classes in the place of some that were submitted.</summary>
internal static class Rewording
{
    /// <param name="submitted">What was submitted.</param>
    /// <param name="proposed">What is to stand there instead, by field: nothing takes the field away; null changes nothing.</param>
    public static IReadOnlyDictionary<string, string> Of(IReadOnlyDictionary<string, string> submitted, IReadOnlyDictionary<string, string>? proposed)
    {
        if (proposed is null)
            return submitted;

        var reworded = submitted.ToDictionary();
        foreach (var (field, value) in proposed)
        {
            if (value.Length == 0)
                reworded.Remove(field);
            else
                reworded[field] = value;
        }

        return reworded;
    }
}
