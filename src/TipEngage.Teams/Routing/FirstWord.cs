namespace TipEngage.Teams.Routing;

/// <summary>Takes the first word for the command and the rest for its arguments.</summary>
internal sealed class FirstWord : IInterpreter
{
    public ValueTask<CommandCall?> InterpretAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        var words = text.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return ValueTask.FromResult<CommandCall?>(words switch
        {
            [var name, var rest] => new(name, rest),
            [var name] => new(name),
            _ => null,
        });
    }
}
