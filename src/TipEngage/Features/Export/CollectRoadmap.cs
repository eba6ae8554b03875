using System.Globalization;
using Microsoft.Extensions.Options;
using TipEngage.Access;
using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Screens;

namespace TipEngage.Features.Export;

/// <summary>Collects what a role may see of a plan and of what is recorded beside it.</summary>
internal sealed class CollectRoadmap(PlanCatalog catalog, AsOfClock days, TipRegister register, TimeProvider clock, IOptions<ExportOptions> options)
{
    private int Most => options.Value.MostChanges;

    /// <summary>So many changes would be in a file, since there are more that the reader may see; null where all would be.</summary>
    public async Task<int?> LatestOnlyAsync(PlanView view, CancellationToken cancellationToken) =>
        view.Register.Position > Most && (await register.HistoryAsync(view.Plan.Key, view.Register.Role, new(Most: Most + 1), cancellationToken)).Count > Most ? Most : null;

    /// <returns>Null where there is no such plan.</returns>
    public async Task<RoadmapExport?> CollectAsync(string? plan, Role role, CancellationToken cancellationToken)
    {
        if (PlanView.Of(catalog, days, plan) is not { } bare)
            return null;

        var view = bare with { Register = await register.ReadSurelyAsync(bare.Plan.Key, role, cancellationToken) };
        var changes = await register.HistoryAsync(view.Plan.Key, role, new(Most: Most + 1), cancellationToken);
        RegisterChange[] made = [.. changes.Take(Most).Where(change => !view.IsFixed || !IsLater(change, view.AsOf))];
        var beside = view.Register.All(RegisterKind.Event).Concat(view.Register.All(RegisterKind.Initiative)).Select(entry => entry.Tlp);
        var narrowest = view.Plan.Items.Select(item => TlpOf(view, item)).Concat(beside).Concat(made.Select(change => change.Tlp)).Append(Tlp.Clear).Max();
        return new()
        {
            Plan = view.Plan.Key,
            PlanTitle = view.Plan.Title,
            AsOf = AsOf(view),
            Tlp = RegisterWords.Tlp(narrowest),
            Items = [.. view.Plan.Items.Select(item => Item(view, item))],
            Events = [.. CollectBeside.Events(view)],
            Initiatives = [.. CollectBeside.Initiatives(view)],
            LatestChangesOnly = changes.Count > Most ? Most : null,
            History = [.. made.SelectMany(change => Lines(change, RegisterView.NamesPeople(role)))],
            NamesPeople = RegisterView.NamesPeople(role),
        };
    }

    private string AsOf(PlanView view) => view.IsFixed
        ? view.AsOf.ToString("yyyy-MM-dd' UTC'", CultureInfo.InvariantCulture)
        : clock.GetUtcNow().ToString("yyyy-MM-dd HH:mm' UTC'", CultureInfo.InvariantCulture);

    private static ExportedItem Item(PlanView view, PlanItem item)
    {
        var entry = view.Register.Progress(item.Id);
        return new()
        {
            Id = item.Id,
            Title = item.ShortTitle,
            TitleIsOurs = item.TitleIsOurs,
            Action = item.Action.Plain,
            StatusAsWritten = item.Status.AsWritten.Plain,
            Years = item.EffectiveWindow.ToString(),
            YearsAreOfThePlan = item.WindowIsInherited,
            Theme = view.Plan.Themes.FirstOrDefault(theme => theme.Key == item.Theme)?.Name ?? item.Theme,
            WhoActs = item.LeadNamed ? ItemWords.Lead(item) : null,
            Progress = entry?.Value(RegisterFields.State) ?? RegisterFields.NotReported,
            ProgressAsOf = entry?.Value(RegisterFields.Date),
            Note = entry?.Value(RegisterFields.Note),
            ReportedBy = entry?.Value(RegisterFields.Reporter),
            Source = entry?.Value(RegisterFields.Source),
            RecordedBy = CollectBeside.AuthorOf(view, entry),
            RecordedOn = CollectBeside.DayOf(entry),
            Tlp = RegisterWords.Tlp(TlpOf(view, item)),
            Assignments = [.. view.Register.Of(RegisterKind.Assignment, item.Id).Select(Assignment)],
            Translations = [.. view.Register.Of(RegisterKind.Translation, item.Id).Select(one => Translation(view.Plan, one))],
        };
    }

    private static ExportedItem.Assignment Assignment(RegisterEntry entry) =>
        new(entry.Key.Second, entry.Value(RegisterFields.Role), entry.Value(RegisterFields.Since));

    private static ExportedItem.Translation Translation(Plan plan, RegisterEntry entry) => new(
        plan.Materials.FirstOrDefault(one => one.Id == entry.Key.First)?.DisplayName ?? entry.Key.First,
        entry.Key.Second, entry.Value(RegisterFields.State), entry.Value(RegisterFields.Link), entry.Value(RegisterFields.Date));

    private static Tlp TlpOf(PlanView view, PlanItem item) => view.Register.Of(RegisterKind.Assignment, item.Id)
        .Concat(view.Register.Of(RegisterKind.Translation, item.Id))
        .Append(view.Register.Progress(item.Id) ?? RegisterEntry.None(EntryKey.Progress(view.Plan.Key, item.Id)))
        .Max(entry => entry.Tlp);

    /// <summary>Whether what was recorded is of a day that is not there yet.</summary>
    private static bool IsLater(RegisterChange change, DateOnly asOf) =>
        change.Fields.Any(field => field.Field is RegisterFields.Date && RegisterRules.TryReadDay(field.New, out var day) && day > asOf);

    private static IEnumerable<ExportedChange> Lines(RegisterChange change, bool namesPeople) => change.Fields.Select(field => new ExportedChange(
        change.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), namesPeople ? change.ByName : null, change.Key.Kind.ToString(), change.Key.Subject,
        change.Item, field.Field, field.Old, field.New, RegisterWords.Tlp(change.Tlp), change.Undoes is not null));
}
