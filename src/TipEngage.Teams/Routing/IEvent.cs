using TipEngage.Teams.Activities;

namespace TipEngage.Teams.Routing;

/// <summary>Answers something that happened: the bot was added, a message was edited.</summary>
/// <typeparam name="TActivity">The activity.</typeparam>
public interface IEvent<in TActivity> where TActivity : Activity
{
    /// <summary>Answers it, mostly with silence.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="activity">What happened.</param>
    Task<Reply> HandleAsync(Turn turn, TActivity activity, CancellationToken cancellationToken);
}
