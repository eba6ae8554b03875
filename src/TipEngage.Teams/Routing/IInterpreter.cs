namespace TipEngage.Teams.Routing;

/// <summary>Finds the command that a person meant.</summary>
public interface IInterpreter
{
    /// <summary>Finds it.</summary>
    /// <param name="turn">The turn; its activity is a message.</param>
    /// <param name="text">What was written, without the mention of the bot; empty when nothing was.</param>
    /// <returns>The command; null for silence.</returns>
    ValueTask<CommandCall?> InterpretAsync(Turn turn, string text, CancellationToken cancellationToken);
}
