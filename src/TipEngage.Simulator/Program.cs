namespace TipEngage.Simulator;

/// <summary>The demo.</summary>
internal static class Program
{
    public static async Task<int> Main()
    {
        await using var teams = await TeamsSimulator.StartAsync(new SimulatorOptions { Port = 5178 });
        return 0;
    }
}
