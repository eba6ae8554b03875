using System.Text.Json.Serialization;

namespace TipEngage.Teams.Cards;

/// <summary>How a client fetches the reader's own view of a card when it is shown.</summary>
/// <param name="Action">The invoke that answers with the view; it runs often and must have no effect.</param>
/// <param name="UserIds">Who gets an own view, ids of the form <c>29:…</c>; 60 at most.</param>
/// <remarks>Source: <see href="https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/user-specific-views"/>.</remarks>
public sealed record CardRefresh(
    [property: JsonConverter(typeof(AsCardAction<ExecuteAction>))] ExecuteAction Action,
    IReadOnlyList<string>? UserIds = null);
