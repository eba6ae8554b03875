using System.Text.Json;

namespace TipEngage.Plans.Documents;

/// <summary>Reads annotations and holds them against the document: what they quote must stand in it.</summary>
internal static class PlanAnnotationsReader
{
    public static AnnotationsReading Read(string json, PlanDocument document)
    {
        try
        {
            using var tree = JsonDocument.Parse(json);
            return !HasNull(tree.RootElement) && tree.Deserialize(PlanAnnotationsJson.Default.PlanAnnotations) is { } annotations
                ? Check(annotations, document)
                : new AnnotationsReading.Refused(AnnotationsFault.NotJson, "null");
        }
        catch (JsonException exception)
        {
            return new AnnotationsReading.Refused(AnnotationsFault.NotJson, exception.Path ?? "$");
        }
    }

    private static bool HasNull(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.Object => element.EnumerateObject().Any(property => HasNull(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().Any(HasNull),
        _ => false,
    };

    private static AnnotationsReading Check(PlanAnnotations annotations, PlanDocument document) =>
        Faults(annotations, document).FirstOrDefault() is { } fault ? fault : new AnnotationsReading.Read(annotations);

    private static IEnumerable<AnnotationsReading.Refused> Faults(PlanAnnotations annotations, PlanDocument document) =>
    [
        .. IdFaults(annotations, document),
        .. annotations.Organisations.Select(organisation => organisation.FullNameQuote)
            .Where(quote => !IsIn(document.PlainText, quote)).Select(NotInPlan),
        .. document.Items.SelectMany(item => ItemFaults(annotations, item)),
        .. document.Items.SelectMany(item => QuoteFaults(annotations, item)),
        .. annotations.Events.Where(one => one.Start > one.End || one.Start is null != one.End is null)
            .Select(one => new AnnotationsReading.Refused(AnnotationsFault.DatesReversed, one.Id)),
    ];

    // What is said of an item must stand in that item, not merely somewhere in the document.
    private static IEnumerable<AnnotationsReading.Refused> QuoteFaults(PlanAnnotations annotations, DocumentItem item)
    {
        var text = $"{item.Title}\n{item.Action.Plain}\n{item.Status.AsWritten.Plain}";
        var parties = annotations.Items.TryGetValue(item.Id, out var ours) ? ours.Actors.Concat(ours.Audiences) : [];
        var events = annotations.Events.Where(one => one.Items.Contains(item.Id));
        var materials = annotations.Materials.Where(material => material.Items.Contains(item.Id)).ToArray();
        return
        [
            .. parties.Select(party => party.Quote).OfType<string>().Where(quote => !IsIn(text, quote)).Select(NotInPlan),
            .. events.SelectMany(one => new[] { one.Quote, one.PlaceQuote, one.DateQuote }.OfType<string>())
                .Where(quote => !IsIn(text, quote)).Select(NotInPlan),
            .. materials.Where(material => !material.AliasQuotes.Append(material.Quote).Any(quote => IsIn(text, quote)))
                .Select(material => NotInPlan(material.Quote)),
            .. materials.Select(material => material.StateQuote).OfType<string>()
                .Where(quote => annotations.Materials.Any(one => one.StateQuote == quote && one.Items[0] == item.Id) && !IsIn(text, quote))
                .Select(NotInPlan),
        ];
    }

    private static bool IsIn(string text, string quote) => quote.Length > 0 && text.Contains(quote, StringComparison.Ordinal);

    private static AnnotationsReading.Refused NotInPlan(string quote) => new(AnnotationsFault.NotInPlan, quote);

    private static IEnumerable<AnnotationsReading.Refused> IdFaults(PlanAnnotations annotations, PlanDocument document)
    {
        var items = document.Items.Select(item => item.Id).ToHashSet();
        var themes = annotations.Themes.Select(theme => theme.Key).ToHashSet();
        var materials = annotations.Materials.Select(material => material.Id).ToHashSet();
        return
        [
            .. annotations.Items.Keys
                .Concat(annotations.Materials.SelectMany(material => material.Items))
                .Concat(annotations.Events.SelectMany(one => one.Items))
                .Where(id => !items.Contains(id))
                .Select(id => new AnnotationsReading.Refused(AnnotationsFault.UnknownItem, id)),
            .. annotations.Items.Values.Where(item => !themes.Contains(item.Theme))
                .Select(item => new AnnotationsReading.Refused(AnnotationsFault.UnknownTheme, item.Theme)),
            .. annotations.Materials.SelectMany(material => material.Members).Where(id => !materials.Contains(id))
                .Select(id => new AnnotationsReading.Refused(AnnotationsFault.UnknownMaterial, id)),
            .. Repeated(annotations.Themes.Select(theme => theme.Key)),
            .. Repeated(annotations.Materials.Select(material => material.Id)),
            .. Repeated(annotations.Events.Select(one => one.Id)),
            .. Repeated(annotations.Organisations.Select(organisation => organisation.Id)),
        ];
    }

    private static IEnumerable<AnnotationsReading.Refused> Repeated(IEnumerable<string> ids) => ids
        .GroupBy(id => id)
        .Where(group => group.Count() > 1)
        .Select(group => new AnnotationsReading.Refused(AnnotationsFault.DuplicateId, group.Key));

    private static IEnumerable<AnnotationsReading.Refused> ItemFaults(PlanAnnotations annotations, DocumentItem item)
    {
        if (!annotations.Items.TryGetValue(item.Id, out var ours))
        {
            yield return new AnnotationsReading.Refused(AnnotationsFault.ItemMissing, item.Id);
            yield break;
        }

        if (item.Title is not null && ours.ShortTitle is not null)
            yield return new AnnotationsReading.Refused(AnnotationsFault.TitleIsInPlan, item.Id);
        if (item.Title is null && string.IsNullOrWhiteSpace(ours.ShortTitle))
            yield return new AnnotationsReading.Refused(AnnotationsFault.TitleMissing, item.Id);
        if (ours.Actors.Concat(ours.Audiences).Any(party => party.Quote is null == party.Implied is null))
            yield return new AnnotationsReading.Refused(AnnotationsFault.PartyUnclear, item.Id);
    }
}
