using System.Text.Json;
using TipEngage.Teams.Routing.Invokes;

namespace TipEngage.Teams.Routing;

internal sealed class InvokeRoute<TValue, TResult>(InvokeName<TValue, TResult> name) : IInvokeRoute
{
    private const string AnyKey = "";

    private readonly Dictionary<string, Func<IServiceProvider, IInvoke<TValue, TResult>>> handlers = new(StringComparer.Ordinal);

    private readonly HashSet<string> questions = new(StringComparer.Ordinal);

    public bool IsQuestion(JsonElement value) => name.IsQuestion || (TryRead(value, out var request) && questions.Contains(name.Key(request) ?? AnyKey));

    public bool IsMapped(string key) => handlers.ContainsKey(key);

    public void Add(string? key, Func<IServiceProvider, IInvoke<TValue, TResult>> create, bool isQuestion)
    {
        if (isQuestion)
            questions.Add(key ?? AnyKey);
        if (!handlers.TryAdd(key ?? AnyKey, create))
            throw new InvalidOperationException($"Invoke '{name.Name}' is already mapped{(key is null ? "" : $" for '{key}'")}.");
    }

    public InvokeHandler? Find(JsonElement value, IBotVoice voice)
    {
        if (!TryRead(value, out var request))
            return null;
        if (!handlers.TryGetValue(name.Key(request) ?? AnyKey, out var create) && !handlers.TryGetValue(AnyKey, out create))
            return (_, _, _) => Task.FromResult(Say(name.OutOfDate(voice)));

        return async (services, turn, cancellationToken) => Write(await create(services).HandleAsync(turn, request, cancellationToken));
    }

    public InvokeAnswer Say(string sentence) => name.Say is { } say ? Write(say(sentence)) : InvokeAnswers.Empty;

    private InvokeAnswer Write(TResult? result) => result is null
        ? InvokeAnswers.Empty
        : new(200, JsonSerializer.SerializeToUtf8Bytes(result, name.ResultType));

    private bool TryRead(JsonElement value, out TValue request)
    {
        try
        {
            request = value.Deserialize(name.ValueType)!;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            request = default!;
        }

        return request is not null;
    }
}
