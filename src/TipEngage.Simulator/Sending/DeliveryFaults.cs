using TipEngage.Simulator.Identity;

namespace TipEngage.Simulator.Sending;

/// <summary>What is wrong with the activities that Teams posts to the bot, until it is set right again.</summary>
public sealed class DeliveryFaults
{
    public DuplicateDelivery Duplicates { get; set; }

    public TokenFault Token { get; set; }
}
