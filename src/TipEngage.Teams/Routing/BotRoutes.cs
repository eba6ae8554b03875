using Microsoft.Extensions.DependencyInjection;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing.Invokes;

namespace TipEngage.Teams.Routing;

/// <summary>Which handler answers what. A handler that is not mapped here does not exist; one is made for each turn.</summary>
public sealed class BotRoutes
{
    private readonly Dictionary<string, CommandRoute> commands = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, CardActionRoute> cardActions = new(StringComparer.Ordinal);
    private readonly HashSet<string> questions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IInvokeRoute> invokes = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, EventRoute> events = [];

    /// <summary>Maps a command.</summary>
    /// <param name="name">Its name, compared ignoring case.</param>
    /// <exception cref="InvalidOperationException">The name is mapped already.</exception>
    public BotRoutes Command<THandler>(string name) where THandler : class, ICommand
    {
        var create = Factory<THandler>();
        Add(commands, name, (services, turn, arguments, cancellationToken) => create(services).HandleAsync(turn, arguments, cancellationToken));
        return this;
    }

    /// <summary>Maps the buttons that carry <typeparamref name="TData"/>.</summary>
    /// <exception cref="InvalidOperationException">The verb is mapped already.</exception>
    public BotRoutes CardAction<THandler, TData>()
        where THandler : class, ICardAction<TData>
        where TData : ICardActionData
    {
        var create = Factory<THandler>();
        Add(cardActions, TData.Verb, async (services, turn, json, cancellationToken) => CardData.TryRead<TData>(json, out var data)
            ? await create(services).HandleAsync(turn, data, cancellationToken)
            : null);
        if (TData.IsQuestion)
            questions.Add(TData.Verb);
        return this;
    }

    /// <summary>Maps a kind of invoke.</summary>
    /// <param name="name">One of <see cref="InvokeNames"/>.</param>
    /// <param name="key">Command, verb or dataset; null takes all that no other handler takes.</param>
    /// <exception cref="InvalidOperationException">Name and key are mapped already.</exception>
    public BotRoutes Invoke<THandler, TValue, TResult>(InvokeName<TValue, TResult> name, string? key = null)
        where THandler : class, IInvoke<TValue, TResult>
    {
        if (!invokes.TryGetValue(name.Name, out var route))
            invokes.Add(name.Name, route = new InvokeRoute<TValue, TResult>(name));

        var create = Factory<THandler>();
        ((InvokeRoute<TValue, TResult>)route).Add(key, services => create(services));
        return this;
    }

    /// <summary>Maps a type of activities that are no messages and no invokes.</summary>
    /// <exception cref="InvalidOperationException">The type is mapped already, or is that of messages or invokes.</exception>
    public BotRoutes Event<THandler, TActivity>()
        where THandler : class, IEvent<TActivity>
        where TActivity : Activity
    {
        if (typeof(TActivity) == typeof(MessageActivity) || typeof(TActivity) == typeof(InvokeActivity))
            throw new InvalidOperationException($"{typeof(TActivity).Name} is no event: map {typeof(THandler).Name} with Command, CardAction or Invoke.");

        var create = Factory<THandler>();
        Add(events, typeof(TActivity), (services, turn, activity, cancellationToken) =>
            create(services).HandleAsync(turn, (TActivity)activity, cancellationToken));
        return this;
    }

    internal CommandRoute? FindCommand(string name) => commands.GetValueOrDefault(name);

    internal CardActionRoute? FindCardAction(string? verb) => verb is null ? null : cardActions.GetValueOrDefault(verb);

    /// <summary>Whether a press may run again without harm, since it only asks or nobody answers it.</summary>
    internal bool IsQuestion(string? verb) => FindCardAction(verb) is null || questions.Contains(verb!);

    internal IInvokeRoute? FindInvoke(string name) => invokes.GetValueOrDefault(name);

    internal EventRoute? FindEvent(Activity activity) => events.GetValueOrDefault(activity.GetType());

    private static Func<IServiceProvider, THandler> Factory<THandler>()
    {
        var create = ActivatorUtilities.CreateFactory<THandler>([]);
        return services => create(services, null);
    }

    private static void Add<TKey, TRoute>(Dictionary<TKey, TRoute> routes, TKey key, TRoute route) where TKey : notnull
    {
        if (!routes.TryAdd(key, route))
            throw new InvalidOperationException($"Route '{(key is Type type ? type.Name : key)}' is already mapped.");
    }
}
