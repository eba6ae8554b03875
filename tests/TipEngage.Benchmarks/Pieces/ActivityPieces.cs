using System.Text;
using BenchmarkDotNet.Attributes;
using TipEngage.Benchmarks.Load;
using TipEngage.Teams.Activities;

namespace TipEngage.Benchmarks.Pieces;

/// <summary>Reading what Teams sends.</summary>
public class ActivityPieces
{
    private readonly byte[] message = Encoding.UTF8.GetBytes(
        MessageBody.Create("1519862400000", "a:1benchmark", 1, new Uri("https://smba.trafficmanager.net/amer/")));

    [Benchmark]
    public bool ReadMessage() => ActivityReader.TryRead(message, out _);
}
