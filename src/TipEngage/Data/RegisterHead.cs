namespace TipEngage.Data;

/// <summary>How many changes the register of a plan has had; whoever writes one locks this row, so that changes follow each other.</summary>
internal sealed class RegisterHead
{
    /// <summary>Period of the plan, such as <c>2017-19</c>.</summary>
    public required string Plan { get; init; }

    public required long Position { get; set; }
}
