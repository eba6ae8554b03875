namespace TipEngage.Practices.Review;

/// <summary>How far the evidence of a practice reaches; its names are kept in the database, never rename one.</summary>
internal enum Tier
{
    /// <summary>Clear steps and a reason why it should work; no results yet.</summary>
    Idea,

    /// <summary>In use, with results in its own setting and its limits stated.</summary>
    Promising,

    /// <summary>Evaluated by others or used elsewhere with results; people took part, and what copying needs is stated.</summary>
    Good,

    /// <summary>Part of a law, a policy, a standard of contracts or a budget.</summary>
    Institutionalised,
}
