namespace TipEngage.Practices.Library;

/// <summary>What was found, as far as it is shown at once.</summary>
/// <param name="Practices">The practices, best first.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Facets">Labels of all that was found, with how many have each; those that most have first.</param>
/// <param name="IsNear">Whether none has all that was asked for, and these have most of it.</param>
internal sealed record LibraryPage(IReadOnlyList<PublishedPractice> Practices, int Total, IReadOnlyList<(string Label, int Count)> Facets, bool IsNear);
