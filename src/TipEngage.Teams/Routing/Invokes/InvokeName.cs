using System.Text.Json.Serialization.Metadata;

namespace TipEngage.Teams.Routing.Invokes;

/// <summary>A kind of invoke: its name and the shapes of its value and answer.</summary>
/// <typeparam name="TValue">Shape of the request.</typeparam>
/// <typeparam name="TResult">Shape of the answer.</typeparam>
public sealed class InvokeName<TValue, TResult>
{
    internal InvokeName(string name, JsonTypeInfo<TValue> valueType, JsonTypeInfo<TResult> resultType) =>
        (Name, ValueType, ResultType) = (name, valueType, resultType);

    /// <summary>The name on the wire.</summary>
    public string Name { get; }

    internal JsonTypeInfo<TValue> ValueType { get; }

    internal JsonTypeInfo<TResult> ResultType { get; }

    /// <summary>Finds what picks a handler among those of one name: a command, a verb, a dataset.</summary>
    internal Func<TValue, string?> Key { get; init; } = _ => null;

    /// <summary>Says a sentence in the shape of the answer; null where there is no room for one.</summary>
    internal Func<string, TResult>? Say { get; init; }

    /// <summary>What is said when no handler is mapped to the key.</summary>
    internal Func<IBotVoice, string> OutOfDate { get; init; } = voice => voice.CardOutOfDate;

    /// <summary>Whether a second delivery may run again without harm: it only asks.</summary>
    internal bool IsQuestion { get; init; }
}
