namespace TipEngage.Teams.Routing.Invokes;

/// <summary>A search in the compose box: value of <c>composeExtension/query</c>.</summary>
public sealed record MessagingExtensionQuery
{
    /// <summary>Command of the manifest.</summary>
    public string? CommandId { get; init; }

    /// <summary>What was typed; one parameter <c>initialRun</c> with the text <c>"true"</c> before anything was.</summary>
    public IReadOnlyList<QueryParameter>? Parameters { get; init; }

    /// <summary>Which page of the results.</summary>
    public QueryOptions? QueryOptions { get; init; }

    /// <summary>Value of a parameter; null when it is absent.</summary>
    /// <param name="name">Name of the parameter in the manifest.</param>
    public string? Parameter(string name) =>
        Parameters?.FirstOrDefault(p => string.Equals(p?.Name, name, StringComparison.OrdinalIgnoreCase))?.Text;
}
