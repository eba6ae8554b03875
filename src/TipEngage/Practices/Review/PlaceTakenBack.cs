namespace TipEngage.Practices.Review;

/// <summary>What became of taking back a place that somebody named by mistake.</summary>
internal enum PlaceTakenBack
{
    Done,

    /// <summary>Nobody takes back a place of their own.</summary>
    Own,

    /// <summary>The places are others than those that were shown.</summary>
    Overtaken,
}
