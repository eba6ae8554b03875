namespace TipEngage.Teams.Tests.Infrastructure;

/// <summary>A request as it was on the wire.</summary>
internal sealed record RecordedRequest(string Method, string Target, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public string Line => $"{Method} {Target}";
}
