using System.Text.Json;

namespace TipEngage.Simulator.Traffic;

/// <summary>One exchange between Teams and the bot.</summary>
/// <param name="N">Counts from 1.</param>
/// <param name="Status">HTTP status; 0 when there was no answer.</param>
/// <param name="Request">Body, where it was JSON.</param>
/// <param name="Response">Body, where it was JSON.</param>
public sealed record TrafficEntry(
    long N,
    DateTimeOffset Time,
    TrafficDirection Direction,
    string Method,
    string Path,
    int Status,
    JsonElement? Request,
    JsonElement? Response,
    double DurationMs);
