namespace TipEngage.Simulator.Connector;

/// <summary>What goes wrong with a call to the connector.</summary>
public abstract record ConnectorFault
{
    private ConnectorFault()
    {
    }

    /// <summary>Answers 429 without doing anything.</summary>
    public static ConnectorFault Throttled(TimeSpan? retryAfter) => new Refused(429, retryAfter);

    /// <summary>Answers a status (412, 500, 502, 503, 504 …) without doing anything, with the code that Teams usually has for it or another one.</summary>
    public static ConnectorFault Status(int status, string? code = null) => new Refused(status, null, code);

    /// <summary>Closes the connection, before or after the call had its effect.</summary>
    public static ConnectorFault Drop(bool afterEffect = false) => new Dropped(afterEffect);

    /// <summary>Answers late, by the simulator's time.</summary>
    public static ConnectorFault Slow(TimeSpan delay) => new Delayed(delay);

    /// <summary>Does what was asked and answers without an id.</summary>
    public static ConnectorFault WithoutId() => new Nameless();

    internal sealed record Refused(int Code, TimeSpan? RetryAfter, string? Error = null) : ConnectorFault;

    internal sealed record Dropped(bool AfterEffect) : ConnectorFault;

    internal sealed record Delayed(TimeSpan Delay) : ConnectorFault;

    internal sealed record Nameless : ConnectorFault;
}
