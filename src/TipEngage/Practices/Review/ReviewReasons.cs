namespace TipEngage.Practices.Review;

/// <summary>The rules for which a practice is rejected, as codes that have their words in the resources: never rename one.</summary>
internal static class ReviewReasons
{
    public static IReadOnlyList<string> ToReject { get; } = ["out_of_scope", "may_harm", "identifies_people", "advertises", "no_steps", "already_there"];

    /// <summary>That the country concerned objected.</summary>
    public const string Objection = "objection";

    /// <summary>That its person said no to what was to be published in other words.</summary>
    public const string Declined = "declined";

    /// <summary>That what an update was to replace is published no more.</summary>
    public const string NothingToUpdate = "nothing_to_update";
}
