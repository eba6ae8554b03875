using TipEngage.Teams.Activities;

namespace TipEngage.Teams.Routing;

/// <summary>Looks at an activity of a person before anything of it is stored, logged or traced.</summary>
public interface IActivityScreen
{
    /// <summary>Looks at it.</summary>
    /// <param name="activity">What came in; its text may have up to a megabyte.</param>
    /// <returns>
    /// The same instance to let it pass; or what takes its place, and is all that is kept and handled: an invoke for an invoke,
    /// a message whose <see cref="MessageActivity.Value"/> carries a verb for all else. See <see cref="ActivityContent"/>.
    /// </returns>
    Activity Screen(Activity activity);
}
