using System.Text;
using TipEngage.Plans.Catalog;
using TipEngage.Plans.Documents;

namespace TipEngage.Tests.Infrastructure;

/// <summary>Plans for tests.</summary>
internal static class SamplePlans
{
    /// <summary>The Forward Work Plan 2017-19 with our annotations.</summary>
    public static Plan Bundled { get; } = Read(BundledPlan.Document(), BundledPlan.Annotations());

    /// <summary>A document of the form, with the given lines under its header.</summary>
    public static string Document(string years, params string[] rows) =>
        $"Some Group\n\nForward Work Plan: {years}\n\nBackground\n\nWhy there is a plan.\n\nAction Items {years}\n\nAction\tStatus\n{string.Join('\n', rows)}";

    public static byte[] Bytes(string document) => Encoding.UTF8.GetBytes(document);

    public static Plan Read(byte[] document, string? annotations = null)
    {
        var read = PlanParser.Read(document).ShouldBeOfType<PlanReading.Read>().Document;
        return PlanAssembler.Assemble(
            read, annotations is null ? null : PlanAnnotationsReader.Read(annotations, read).ShouldBeOfType<AnnotationsReading.Read>().Annotations);
    }

    public static string[] Ids(this IEnumerable<PlanItem> items) => [.. items.Select(item => item.Id)];
}
