namespace TipEngage.Simulator.Traffic;

public enum TrafficDirection
{
    ToBot,
    FromBot
}
