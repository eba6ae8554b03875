namespace TipEngage.Teams.Routing;

/// <summary>What became of a delivery.</summary>
/// <param name="IsNew">True: this process handles it. False: it was delivered before.</param>
/// <param name="Answer">For a second delivery of an invoke that was already answered, that answer.</param>
public readonly record struct Acceptance(bool IsNew, InvokeAnswer? Answer)
{
    /// <summary>First delivery, or taken over from a process that died.</summary>
    public static readonly Acceptance New = new(true, null);

    /// <summary>Delivered before, and being handled or handled without an answer.</summary>
    public static readonly Acceptance Duplicate = new(false, null);
}
