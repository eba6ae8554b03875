namespace TipEngage.Teams.Routing;

/// <summary>Answers a request of a client: a search, a dialog, a link preview.</summary>
/// <typeparam name="TValue">Shape of the request.</typeparam>
/// <typeparam name="TResult">Shape of the answer.</typeparam>
public interface IInvoke<in TValue, TResult>
{
    /// <summary>Answers it, within three seconds.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="value">The request.</param>
    /// <returns>The answer; null for an empty one, which closes a dialog.</returns>
    Task<TResult?> HandleAsync(Turn turn, TValue value, CancellationToken cancellationToken);
}
