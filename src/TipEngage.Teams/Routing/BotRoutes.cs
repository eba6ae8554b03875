using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing.Invokes;

namespace TipEngage.Teams.Routing;

/// <summary>Which handler answers what. A handler that is not mapped here does not exist; one is made for each turn.</summary>
public sealed class BotRoutes
{
    /// <summary>Members of an action of a message extension that hold what its person wrote.</summary>
    private static readonly string[] ofAction = ["data", "parameters", "botActivityPreview"];

    private readonly Dictionary<string, CommandRoute> commands = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, CardActionRoute> cardActions = new(StringComparer.Ordinal);
    private readonly HashSet<string> questions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ScreenedInputs> screens = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IInvokeRoute> invokes = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, EventRoute> events = [];
    private readonly Dictionary<string, EventRoute> teamEvents = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Func<IServiceProvider, object>> makers = [];

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
        screens.Add(TData.Verb, new(TData.Screens, static data => CardData.TryRead<TData>(data, out _)));
        return this;
    }

    /// <summary>Maps a kind of invoke.</summary>
    /// <param name="name">One of <see cref="InvokeNames"/>.</param>
    /// <param name="key">Command, verb or dataset; null takes all that no other handler takes.</param>
    /// <param name="isQuestion">
    /// Whether it may run again without harm when it is delivered twice; its answer is then not kept in the inbox. As the name says by default.
    /// </param>
    /// <exception cref="InvalidOperationException">Name and key are mapped already.</exception>
    public BotRoutes Invoke<THandler, TValue, TResult>(InvokeName<TValue, TResult> name, string? key = null, bool isQuestion = false)
        where THandler : class, IInvoke<TValue, TResult>
    {
        if (!invokes.TryGetValue(name.Name, out var route))
            invokes.Add(name.Name, route = new InvokeRoute<TValue, TResult>(name));

        var create = Factory<THandler>();
        ((InvokeRoute<TValue, TResult>)route).Add(key, services => create(services), isQuestion);
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

    /// <summary>Maps what Teams tells of a team or a channel; then no handler of <see cref="ConversationUpdateActivity"/> gets it.</summary>
    /// <param name="name">The <see cref="TeamsChannelData.EventType"/>, such as <c>teamArchived</c>, compared ignoring case.</param>
    /// <exception cref="InvalidOperationException">The name is mapped already.</exception>
    public BotRoutes TeamEvent<THandler>(string name) where THandler : class, IEvent<ConversationUpdateActivity>
    {
        var create = Factory<THandler>();
        Add(teamEvents, name, (services, turn, activity, cancellationToken) => create(services).HandleAsync(turn, (ConversationUpdateActivity)activity, cancellationToken));
        return this;
    }

    /// <summary>
    /// Every text in an invoke that is to be screened at the door: all but the title of a button and what a handler that is mapped, and can read it, screens itself. The message
    /// that an action of a message extension is about came with ids, dates and names, and is for the action's handler to screen.
    /// </summary>
    /// <param name="invoke">What came in.</param>
    public IEnumerable<string> TextsToScreen(InvokeActivity invoke)
    {
        ArgumentNullException.ThrowIfNull(invoke);
        return FindForm(invoke) is { Verb: { } verb, Data.ValueKind: JsonValueKind.Object } press && screens.TryGetValue(verb, out var screened)
            ? WithoutInputs(WrittenIn(invoke), press.Data, screened)
            : WrittenIn(invoke);
    }

    private static IEnumerable<string> WrittenIn(InvokeActivity invoke) => invoke switch
    {
        { Name: InvokeNames.ActionFetchName or InvokeNames.ActionSubmitName, Value: { ValueKind: JsonValueKind.Object } action } =>
            action.EnumerateObject().Where(member => ofAction.Contains(member.Name)).SelectMany(member => ActivityContent.TextsIn(member.Value)),
        { Name: TurnHandler.CardActionName, Value: { ValueKind: JsonValueKind.Object } press } => press.EnumerateObject().SelectMany(WrittenIn),
        _ => ActivityContent.TextsIn(invoke.Value),
    };

    /// <summary>The words on a button are its author's.</summary>
    private static IEnumerable<string> WrittenIn(JsonProperty member) => member is { Name: "action", Value: { ValueKind: JsonValueKind.Object } action }
        ? action.EnumerateObject().Where(part => part.Name is not "title").SelectMany(part => ActivityContent.TextsIn(part.Value))
        : ActivityContent.TextsIn(member.Value);

    private CardPress? FindForm(InvokeActivity invoke) => invoke.Name switch
    {
        TurnHandler.CardActionName => CardPress.Read(invoke.Value),
        InvokeNames.DialogSubmitName => CardPress.ReadDialog(invoke.Value) is { Verb: { } verb } press && IsMapped(invoke.Name, verb) ? press : null,
        InvokeNames.ActionSubmitName => CardPress.ReadDialog(invoke.Value) is { Command: { } command } press && IsMapped(invoke.Name, command) ? press : null,
        _ => null,
    };

    private bool IsMapped(string name, string key) => FindInvoke(name) is { } route && route.IsMapped(key);

    /// <summary>Takes out each input once, as the handler gets it: the same name or text anywhere else stays.</summary>
    private static List<string> WithoutInputs(IEnumerable<string> texts, JsonElement data, ScreenedInputs screened)
    {
        var rest = texts.ToList();
        string[] names = [.. data.EnumerateObject().Select(member => member.Name).Where(screened.Has).Distinct(StringComparer.Ordinal)];
        if (names is [] || !screened.CanRead(data))
            return rest;

        foreach (var name in names)
        {
            if (data.GetProperty(name) is { ValueKind: JsonValueKind.String } input && ActivityContent.TextsIn(input).FirstOrDefault() is { } text)
                rest.Remove(text);
        }

        return rest;
    }

    /// <summary>What makes each handler, in the order in which they were mapped.</summary>
    internal IReadOnlyList<Func<IServiceProvider, object>> Makers => makers;

    internal CommandRoute? FindCommand(string name) => commands.GetValueOrDefault(name);

    internal CardActionRoute? FindCardAction(string? verb) => verb is null ? null : cardActions.GetValueOrDefault(verb);

    /// <summary>Whether a press may run again without harm, since it only asks or nobody answers it.</summary>
    internal bool IsQuestion(string? verb) => FindCardAction(verb) is null || questions.Contains(verb!);

    internal IInvokeRoute? FindInvoke(string name) => invokes.GetValueOrDefault(name);

    internal EventRoute? FindEvent(Activity activity) =>
        activity is ConversationUpdateActivity { ChannelData.EventType: { } name } && teamEvents.TryGetValue(name, out var route) ? route : events.GetValueOrDefault(activity.GetType());

    /// <summary>Made when it is first asked for: there are hundreds of handlers, and making them all would be a tenth of the start.</summary>
    private Func<IServiceProvider, THandler> Factory<THandler>() where THandler : class
    {
        var create = new Lazy<ObjectFactory<THandler>>(static () => ActivatorUtilities.CreateFactory<THandler>([]));
        makers.Add(Make);
        return Make;

        THandler Make(IServiceProvider services) => create.Value(services, null);
    }

    private static void Add<TKey, TRoute>(Dictionary<TKey, TRoute> routes, TKey key, TRoute route) where TKey : notnull
    {
        if (!routes.TryAdd(key, route))
            throw new InvalidOperationException($"Route '{(key is Type type ? type.Name : key)}' is already mapped.");
    }

    /// <summary>Which inputs a handler screens itself, and whether it can read the data that they are among.</summary>
    private sealed record ScreenedInputs(Func<string, bool> Has, Func<JsonElement, bool> CanRead);
}
