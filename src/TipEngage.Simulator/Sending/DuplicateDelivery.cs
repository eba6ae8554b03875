namespace TipEngage.Simulator.Sending;

/// <summary>Whether Teams posts an activity twice.</summary>
public enum DuplicateDelivery
{
    None,

    /// <summary>The second post follows the answer to the first.</summary>
    Sequential,

    /// <summary>Both posts are under way at once.</summary>
    Concurrent
}
