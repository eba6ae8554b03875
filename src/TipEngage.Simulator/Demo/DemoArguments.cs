using System.Globalization;

namespace TipEngage.Simulator.Demo;

/// <summary>What the demo was asked for on the command line.</summary>
internal sealed record DemoArguments
{
    public const string Usage = "Usage: dotnet run --project src/TipEngage.Simulator -- [--port NUMBER] [--data FILE] [--no-open]";

    /// <summary>Port of the page.</summary>
    /// <value>From 0 (any free one) to 65535; 5178 by default.</value>
    public int Port { get; private init; } = 5178;

    /// <summary>Path of the service's database; its log lies beside it.</summary>
    public string? Data { get; private init; }

    /// <summary>Whether the page is opened in the browser where there is a desktop.</summary>
    public bool Open { get; private init; } = true;

    /// <exception cref="SimulatorException">An argument is unknown or has no good value.</exception>
    public static DemoArguments Parse(IReadOnlyList<string> arguments)
    {
        var parsed = new DemoArguments();
        for (var index = 0; index < arguments.Count; index++)
        {
            parsed = arguments[index] switch
            {
                "--no-open" => parsed with { Open = false },
                "--data" when Next(arguments, ref index) is { } path => parsed with { Data = path },
                "--port" when PortIn(Next(arguments, ref index)) is { } port => parsed with { Port = port },
                var argument => throw new SimulatorException($"The argument '{argument}' is not understood. {Usage}")
            };
        }

        return parsed;
    }

    private static string? Next(IReadOnlyList<string> arguments, ref int index) =>
        index + 1 < arguments.Count ? arguments[++index] : null;

    private static int? PortIn(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= ushort.MaxValue ? port : null;
}
