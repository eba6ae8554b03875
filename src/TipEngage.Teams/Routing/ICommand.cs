namespace TipEngage.Teams.Routing;

/// <summary>Answers a command: something a person asked for in words.</summary>
public interface ICommand
{
    /// <summary>Answers it.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="arguments">What follows the command; empty when nothing does.</param>
    Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken);
}
