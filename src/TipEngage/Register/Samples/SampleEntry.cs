namespace TipEngage.Register.Samples;

/// <summary>A statement of the samples.</summary>
/// <param name="Change">Id of the change that records it, the same at every start.</param>
/// <param name="Kind">What kind it is.</param>
/// <param name="Subject">What it is about, within its kind.</param>
/// <param name="Item">The item that it is about.</param>
/// <param name="Fields">What it says.</param>
internal sealed record SampleEntry(Guid Change, RegisterKind Kind, string Subject, string Item, IReadOnlyDictionary<string, string?> Fields);
