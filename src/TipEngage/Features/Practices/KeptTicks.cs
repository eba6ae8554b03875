using TipEngage.Practices;
using TipEngage.Practices.Form;

namespace TipEngage.Features.Practices;

/// <summary>What a person has ticked on the last step, carried along while they look at others: never kept, and ticked again only for the text that they read when they ticked it.</summary>
/// <param name="Names">The fields that are ticked.</param>
/// <param name="Version">Stands for the text that they read.</param>
internal sealed record KeptTicks(IReadOnlyList<string> Names, string Version)
{
    /// <param name="data">What came from the last step.</param>
    /// <param name="ticks">What is ticked there.</param>
    public static KeptTicks? Of(FillStep.Data data, IReadOnlyDictionary<string, string> ticks) =>
        ticks.Count > 0 && data.Ticks is { } shown ? shown with { Names = [.. ticks.Keys] } : null;

    /// <summary>The last step says which text is read there.</summary>
    public static FormPage Shown(FormPage page) => page.Step == PracticeForm.Check ? page with { Ticks = new([], AgreedText.MarkOf(page.Level, page.Values)) } : page;

    /// <summary>A step with what is carried: ticked where the text is the same.</summary>
    public static FormPage On(FormPage page, KeptTicks? ticks)
    {
        if (ticks is null || page.Step != PracticeForm.Check)
            return page with { Ticks = ticks };
        if (ticks.Version != AgreedText.MarkOf(page.Level, page.Values))
            return page;

        var ticked = page.Step.Fields.Where(field => field.Kind is FieldKind.Tick && ticks.Names.Contains(field.Name)).Select(field => KeyValuePair.Create(field.Name, "true"));
        return page with { Values = page.Values.Concat(ticked).DistinctBy(one => one.Key).ToDictionary() };
    }
}
