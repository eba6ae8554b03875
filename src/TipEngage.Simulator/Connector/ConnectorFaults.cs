namespace TipEngage.Simulator.Connector;

/// <summary>The faults that the next calls will meet, in the order they were asked for.</summary>
public sealed class ConnectorFaults
{
    private readonly Lock gate = new();
    private readonly List<Planned> planned = [];

    /// <summary>Faults that have not happened yet.</summary>
    public int Remaining
    {
        get
        {
            lock (gate)
                return planned.Sum(fault => fault.Times);
        }
    }

    /// <summary>Lets the next calls fail, of one operation or of any.</summary>
    public void Next(ConnectorFault fault, int times = 1, ConnectorOperation? operation = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(times);
        lock (gate)
            planned.Add(new Planned(fault, operation) { Times = times });
    }

    public void Clear()
    {
        lock (gate)
            planned.Clear();
    }

    internal ConnectorFault? Take(ConnectorOperation operation)
    {
        lock (gate)
        {
            if (planned.Find(fault => fault.Operation is null || fault.Operation == operation) is not { } next)
                return null;

            if (--next.Times == 0)
                planned.Remove(next);
            return next.Fault;
        }
    }

    private sealed class Planned(ConnectorFault fault, ConnectorOperation? operation)
    {
        public ConnectorFault Fault => fault;

        public ConnectorOperation? Operation => operation;

        public int Times { get; set; }
    }
}
