using TipEngage.Teams.Routing;

namespace TipEngage.Understanding;

/// <summary>Commands that are understood before their handlers are mapped: each goes from here when its handler comes.</summary>
internal static class NotYet
{
    /// <summary>What is answered meanwhile.</summary>
    public static CommandCall Instead(CommandCall call) => call.Name switch
    {
        Commands.Follow or Commands.Unfollow => call.Arguments.Split(' ') is [Commands.Item, var id] ? new(Commands.Item, id) : new(Commands.Later, nameof(Feature.Digest)),
        Commands.Following => new(Commands.Later, nameof(Feature.Digest)),
        Commands.Export => new(Commands.List),
        _ => call,
    };
}
