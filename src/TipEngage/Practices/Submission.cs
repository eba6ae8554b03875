using TipEngage.Plans.Catalog;
using TipEngage.Practices.Form;

namespace TipEngage.Practices;

/// <summary>A practice that its person sends, on its way to the reviewers.</summary>
/// <param name="Practice">Id of the practice.</param>
/// <param name="Ticks">What was ticked; nothing else is taken from here.</param>
/// <param name="Plan">The plan whose items it is about.</param>
internal sealed record Submission(Guid Practice, IReadOnlyDictionary<string, string> Ticks, Plan Plan)
{
    /// <summary>Kinds of findings for which a coordinator must look first, by what is to be submitted.</summary>
    public required Func<IReadOnlyDictionary<string, string>, IReadOnlyCollection<string>> HeldFor { get; init; }

    /// <summary>Mark of the text that the ticks were given for; null where it is the one that is there.</summary>
    public string? Agreed { get; init; }

    /// <summary>Whether the ticks are for another text.</summary>
    public bool IsForOther(SharedPractice practice) => Agreed is not null && Agreed != practice.Mark;

    /// <summary>What is to be submitted: what was filled in, with the ticks.</summary>
    public IReadOnlyDictionary<string, string> Complete(SharedPractice practice)
    {
        var values = practice.Shown.Where(one => PracticeForm.Find(one.Key) is { Kind: not FieldKind.Tick }).ToDictionary();
        foreach (var field in PracticeForm.Check.Fields)
        {
            if (Ticks.TryGetValue(field.Name, out var tick) && tick is "true")
                values[field.Name] = tick;
        }

        return PracticeRules.Completed(practice.Level, values);
    }
}
