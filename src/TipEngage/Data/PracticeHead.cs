namespace TipEngage.Data;

/// <summary>The last number that a practice was given; whoever submits waits here for their turn.</summary>
internal sealed class PracticeHead
{
    public const int Only = 1;

    public required int Id { get; init; }

    public required int Number { get; set; }
}
