using System.Text;
using TipEngage.Plans.Documents;

namespace TipEngage.Tests.Infrastructure;

/// <summary>The bundled document as its authors wrote it.</summary>
internal static class PlanSource
{
    /// <summary>All of it, with tags for italics and none for paragraphs.</summary>
    public static string Tagged { get; } = Encoding.UTF8.GetString(BundledPlan.Document()).Replace("<p>", "").Replace("</p>", "");

    public static string WithoutTags(string text) => text.Replace("<i>", "").Replace("</i>", "");
}
