namespace TipEngage.Teams.Routing;

/// <summary>The HTTP answer to an invoke.</summary>
/// <param name="Status">HTTP status code.</param>
/// <param name="Body">UTF-8 JSON; empty for no body.</param>
public sealed record InvokeAnswer(int Status, ReadOnlyMemory<byte> Body);
