using System.Text.Json;
using TipEngage.Teams.Activities;

namespace TipEngage.Teams.Routing;

internal delegate Task<Reply> CommandRoute(IServiceProvider services, Turn turn, string arguments, CancellationToken cancellationToken);

/// <summary>Answers null when the data is not the handler's.</summary>
internal delegate Task<Reply?> CardActionRoute(IServiceProvider services, Turn turn, JsonElement data, CancellationToken cancellationToken);

internal delegate Task<Reply> EventRoute(IServiceProvider services, Turn turn, Activity activity, CancellationToken cancellationToken);

internal delegate Task<InvokeAnswer> InvokeHandler(IServiceProvider services, Turn turn, CancellationToken cancellationToken);

/// <summary>Handlers of one name of invokes, by key.</summary>
internal interface IInvokeRoute
{
    /// <summary>Whether a second delivery may run again without harm, and its answer is kept nowhere.</summary>
    bool IsQuestion(JsonElement value);

    /// <summary>Whether a handler is mapped for that very key.</summary>
    bool IsMapped(string key);

    /// <summary>Finds who answers a value; null when it has not the shape of the request.</summary>
    InvokeHandler? Find(JsonElement value, IBotVoice voice);

    InvokeAnswer Say(string sentence);
}
