namespace TipEngage.Data;

/// <summary>The last change of the library; whoever changes it waits here for their turn.</summary>
internal sealed class LibraryHead
{
    public const int Only = 1;

    public required int Id { get; init; }

    public required long Position { get; set; }
}
