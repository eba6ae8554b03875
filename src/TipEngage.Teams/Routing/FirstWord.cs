namespace TipEngage.Teams.Routing;

/// <summary>Takes the first word for the command and the rest for its arguments; silence when no such command is mapped.</summary>
internal sealed class FirstWord(BotRoutes routes) : IInterpreter
{
    public ValueTask<CommandCall?> InterpretAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        var words = text.Split((char[]?)null, 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return ValueTask.FromResult<CommandCall?>(words switch
        {
            [var name, var rest] when routes.FindCommand(name) is not null => new(name, rest),
            [var name] when routes.FindCommand(name) is not null => new(name),
            _ => null,
        });
    }
}
