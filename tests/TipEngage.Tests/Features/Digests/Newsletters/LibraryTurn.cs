using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace TipEngage.Tests.Features.Digests.Newsletters;

/// <summary>Tells when somebody asks for the next position of the library, and so waits for whoever has it.</summary>
internal sealed class LibraryTurn : DbCommandInterceptor
{
    private TaskCompletionSource? asked;

    public Task AskedAsync() => (asked = new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (command.CommandText.StartsWith("UPDATE \"LibraryHeads\"", StringComparison.Ordinal))
            asked?.TrySetResult();
        return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }
}
