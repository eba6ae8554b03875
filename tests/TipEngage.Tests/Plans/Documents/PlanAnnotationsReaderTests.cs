using System.Text.Json.Nodes;
using TipEngage.Plans.Documents;

namespace TipEngage.Tests.Plans.Documents;

/// <summary>Annotations that say what the plan does not are refused.</summary>
public sealed class PlanAnnotationsReaderTests
{
    private static readonly PlanDocument document =
        PlanParser.Read(BundledPlan.Document()).ShouldBeOfType<PlanReading.Read>().Document;

    [Theory]
    [InlineData("items.2.actors.0.quote", "the RSO alone", nameof(AnnotationsFault.NotInPlan))]
    [InlineData("items.5.audiences.0.quote", "financial intelligence units", nameof(AnnotationsFault.NotInPlan))]
    [InlineData("materials.0.quote", "Guide on Everything", nameof(AnnotationsFault.NotInPlan))]
    [InlineData("materials.3.stateQuote", "published", nameof(AnnotationsFault.NotInPlan))]
    [InlineData("events.0.placeQuote", "Kuala Lumpur", nameof(AnnotationsFault.NotInPlan))]
    [InlineData("events.0.dateQuote", "31 October 2017", nameof(AnnotationsFault.NotInPlan))]
    [InlineData("organisations.0.fullNameQuote", "Somebody", nameof(AnnotationsFault.NotInPlan))]
    [InlineData("organisations.0.fullNameQuote", "", nameof(AnnotationsFault.NotInPlan))]
    [InlineData("materials.0.items.0", "9", nameof(AnnotationsFault.UnknownItem))]
    [InlineData("events.0.items.0", "4e", nameof(AnnotationsFault.UnknownItem))]
    [InlineData("items.1.theme", "sports", nameof(AnnotationsFault.UnknownTheme))]
    [InlineData("materials.6.members.0", "MAT-XX", nameof(AnnotationsFault.UnknownMaterial))]
    [InlineData("materials.0.id", "MAT-PG-CTIP", nameof(AnnotationsFault.DuplicateId))]
    [InlineData("events.0.id", "EVT-WG-2018", nameof(AnnotationsFault.DuplicateId))]
    [InlineData("items.4.shortTitle", "A better title", nameof(AnnotationsFault.TitleIsInPlan))]
    [InlineData("items.1.shortTitle", " ", nameof(AnnotationsFault.TitleMissing))]
    [InlineData("items.2.actors.0.implied", "the RSO", nameof(AnnotationsFault.PartyUnclear))]
    [InlineData("events.0.end", "2017-08-01", nameof(AnnotationsFault.DatesReversed))]
    [InlineData("events.0.start", "24 August", nameof(AnnotationsFault.NotJson))]
    [InlineData("items.1.owner", "somebody", nameof(AnnotationsFault.NotJson))]
    [InlineData("items.1.shortTitle", null, nameof(AnnotationsFault.NotJson))]
    public void A_change_that_does_not_fit_is_refused(string path, string? value, string fault)
    {
        var json = JsonNode.Parse(BundledPlan.Annotations())!;
        Set(json, path.Split('.'), value);

        PlanAnnotationsReader.Read(json.ToJsonString(), document).ShouldBeOfType<AnnotationsReading.Refused>().Fault.ToString().ShouldBe(fault);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"items\":{\"1\":null}}")]
    [InlineData("{\"items\":{\"1\":{}}}")]
    public void What_is_no_annotation_is_refused(string json) =>
        PlanAnnotationsReader.Read(json, document).ShouldBeOfType<AnnotationsReading.Refused>().Fault.ShouldBe(AnnotationsFault.NotJson);

    [Fact]
    public void A_missing_item_is_refused()
    {
        var json = JsonNode.Parse(BundledPlan.Annotations())!;
        json["items"]!.AsObject().Remove("4d");

        PlanAnnotationsReader.Read(json.ToJsonString(), document)
            .ShouldBe(new AnnotationsReading.Refused(AnnotationsFault.ItemMissing, "4d"));
    }

    private static void Set(JsonNode node, string[] path, string? value)
    {
        foreach (var step in path[..^1])
            node = node is JsonArray ? node[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!;
        if (node is JsonArray array)
            array[int.Parse(path[^1], System.Globalization.CultureInfo.InvariantCulture)] = value;
        else
            node[path[^1]] = value;
    }
}
