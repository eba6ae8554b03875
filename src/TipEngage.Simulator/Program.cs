using TipEngage.Simulator.Demo;

namespace TipEngage.Simulator;

/// <summary>The demo: Teams and the service together, on one address.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] arguments)
    {
        try
        {
            await DemoRun.RunAsync(DemoArguments.Parse(arguments));
            return 0;
        }
        catch (SimulatorException problem)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return 1;
        }
    }
}
