using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;
using TipEngage.Understanding.Requests;

namespace TipEngage.Features.Register;

/// <summary>Says what has changed in the register since a day, on a day, or since the last meeting.</summary>
internal sealed class ListChanges(PlanViews views, TipRegister register, AsOfClock clock) : ICommand, ICardAction<ListChanges.Data>
{
    /// <summary>So many fit a card.</summary>
    private const int Page = 10;

    public static ExecuteAction Button(Plan plan, DateOnly since) => CardLanguage.Button(Strings.Button_Changes, new Data(plan.Key, since));

    public async Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        var view = await views.OfAsync(turn, cancellationToken);
        var asked = ChangesRequest.Read(arguments);
        var since = asked.Since ?? (asked.SinceLastMeeting ? LastMeeting(view) : null) ?? clock.Today.AddDays(-7);
        return await ListAsync(view, new(view.Plan.Key, since, asked.Items, Until: asked.Until), cancellationToken);
    }

    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) =>
        await views.OfAsync(turn, data.Plan, cancellationToken) is { } view ? await ListAsync(view, data, cancellationToken) : Say.NotThere;

    private async Task<Reply> ListAsync(PlanView view, Data asked, CancellationToken cancellationToken)
    {
        string[] known = [.. (asked.Items ?? []).Select(view.Plan.Find).OfType<PlanItem>().Select(item => item.Id)];
        var until = asked.Until is { } last && last < DateOnly.MaxValue && last >= asked.Since ? last : (DateOnly?)null;
        var filter = new HistoryFilter(known is [] ? null : known, ReaderZone.BeginOf(asked.Since), Page + 1, asked.Before, until is { } end ? ReaderZone.BeginOf(end.AddDays(1)) : null);
        var found = await register.HistoryAsync(view.Plan.Key, view.Register.Role, filter, cancellationToken);
        var shown = found.Take(Page).ToArray();
        var older = found.Count > Page ? CardLanguage.Button(Strings.Button_Older, asked with { Items = known, Before = shown[^1].Position }) : null;
        var title = until is { } day ? Sentence.Of(Strings.Changes_TitleOfDays, Dates.Days(asked.Since, day)) : Sentence.Of(Strings.Changes_Title, Dates.Day(asked.Since));
        return Reply.Card(HistoryCard.Create(view, title, shown, older).ToAttachment(), title);
    }

    /// <summary>The last day of the latest event that is over, of the plan or of the register; null where none has a day.</summary>
    private static DateOnly? LastMeeting(PlanView view)
    {
        DateOnly[] days =
        [
            .. view.Plan.Events.Select(one => one.End ?? one.Start).OfType<DateOnly>(),
            .. view.Register.All(RegisterKind.Event).Select(entry => RegisterRules.TryReadDay(entry.Value(RegisterFields.End) ?? entry.Value(RegisterFields.Start), out var day) ? day : (DateOnly?)null).OfType<DateOnly>(),
        ];
        return days.Where(day => day < view.AsOf).Order().Select(day => (DateOnly?)day).LastOrDefault();
    }

    /// <summary>Data of the button to older changes.</summary>
    internal sealed record Data(string Plan, DateOnly Since, IReadOnlyList<string>? Items = null, long? Before = null, DateOnly? Until = null) : ICardActionData
    {
        public static string Verb => "register.changes";

        public static bool IsQuestion => true;
    }
}
