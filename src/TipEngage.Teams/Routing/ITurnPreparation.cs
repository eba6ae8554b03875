namespace TipEngage.Teams.Routing;

/// <summary>Gets ready for a turn before its handler is asked, such as by finding out who asks. Register as many as are wanted; they get ready one after the other.</summary>
public interface ITurnPreparation
{
    /// <summary>Gets ready; counts towards the time limit of the turn, and breaks the turn where it throws.</summary>
    /// <param name="turn">The turn that begins.</param>
    ValueTask PrepareAsync(Turn turn, CancellationToken cancellationToken = default);
}
