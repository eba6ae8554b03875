namespace TipEngage.Teams.Routing;

/// <summary>Says something of its own to whoever wrote a message, behind the answer. Register as many as are wanted.</summary>
public interface IAside
{
    /// <summary>Finds what is said behind the answer.</summary>
    /// <param name="turn">The turn that was answered; its activity is a message.</param>
    /// <returns>It; <see cref="Reply.None"/> for nothing.</returns>
    Reply Beside(Turn turn);
}
