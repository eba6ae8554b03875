using TipEngage.Teams.Cards;

namespace TipEngage.Teams.Routing;

/// <summary>Answers a press on a button.</summary>
/// <typeparam name="TData">The button's data.</typeparam>
public interface ICardAction<in TData> where TData : ICardActionData
{
    /// <summary>Answers it. A card replaces the card for whoever pressed; text is shown as a notice, and for silence <see cref="IBotVoice.NothingToShow"/>.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="data">The data, inputs among them. They come from outside: check permission and version again.</param>
    Task<Reply> HandleAsync(Turn turn, TData data, CancellationToken cancellationToken);
}
