namespace TipEngage.EndToEnd.Infrastructure;

/// <summary>Limits of a machine on which three suites and a browser share two cores.</summary>
internal static class Patient
{
    /// <summary>The first press of a cold process must not get "this took too long" because others are busy.</summary>
    public const string InvokeTimeLimit = "00:00:10";
}
