using System.Threading.Channels;

namespace TipEngage.Practices;

/// <summary>Tells within this process that a practice was submitted, decided about or withdrawn, once that is there for everybody.</summary>
internal sealed class PracticeNews
{
    /// <summary>Holds one word at most: whoever hears it looks for all that was changed.</summary>
    private readonly Channel<bool> told = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Tell() => told.Writer.TryWrite(true);

    public async Task UntilToldAsync(CancellationToken cancellationToken) => await told.Reader.ReadAsync(cancellationToken);
}
