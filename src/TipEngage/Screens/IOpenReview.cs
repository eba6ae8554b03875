using TipEngage.Teams.Routing;

namespace TipEngage.Screens;

/// <summary>Opens for a coordinator what waits for review, where a reference is named that nothing published has.</summary>
internal interface IOpenReview
{
    /// <returns>Null for everybody else, and where there is none.</returns>
    Task<Reply?> OpenAsync(Turn turn, int number, CancellationToken cancellationToken);
}
