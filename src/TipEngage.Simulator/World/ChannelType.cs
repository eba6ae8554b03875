namespace TipEngage.Simulator.World;

public enum ChannelType
{
    Standard,
    Private
}
