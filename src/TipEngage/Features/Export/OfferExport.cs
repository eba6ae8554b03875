using Microsoft.Extensions.Options;
using TipEngage.Access;
using TipEngage.Plans.Catalog;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Export;

/// <summary>Offers the items with their progress as a file: asks for the format, then gives a link that works for a while.</summary>
internal sealed class OfferExport(PlanViews views, DownloadTickets tickets, CollectRoadmap roadmap, IOptions<PublicUrlOptions> links) : ICommand, ICardAction<OfferExport.Data>
{
    public static ExecuteAction Button(Plan plan) => CardLanguage.Button(Strings.Button_Export, new Data(plan.Key));

    public static ExecuteAction Button(Plan plan, ExportFormat format) => CardLanguage.Button(format.Label(), new Data(plan.Key, format));

    public Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken) =>
        OfferAsync(turn, null, ExportFormats.Find(arguments), arguments.Trim(), cancellationToken);

    public Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken) => OfferAsync(turn, data.Plan, data.Format, "", cancellationToken);

    private async Task<Reply> OfferAsync(Turn turn, string? plan, ExportFormat? format, string named, CancellationToken cancellationToken)
    {
        if (await views.OfAsync(turn, plan, cancellationToken) is not { } view)
            return Reply.Text(Strings.Item_Gone);
        if (links.Value.PublicUrl is null)
            return Reply.Card(ExportCard.CreateWithoutAddress(view).ToAttachment(), Strings.Export_NoAddress);
        if (format is not { } wanted)
        {
            var question = ExportCard.Question(named);
            return Reply.Card(ExportCard.Ask(view, question).ToAttachment(), question);
        }

        var ticket = tickets.Issue(view.Plan, view.Register.Role, Person.Of(turn));
        var link = links.Value.Under($"{DownloadRoadmap.PathOf(wanted)}?ticket={Uri.EscapeDataString(ticket)}")!;
        var latestOnly = wanted is ExportFormat.Csv ? null : await roadmap.LatestOnlyAsync(view, cancellationToken);
        return Reply.Card(ExportCard.Create(view, wanted, link, latestOnly).ToAttachment(), ExportCard.Summary(wanted));
    }

    /// <summary>Data of the button; no format asks for one.</summary>
    internal sealed record Data(string Plan, ExportFormat? Format = null) : ICardActionData
    {
        public static string Verb => "workplan.export";

        public static bool IsQuestion => true;
    }
}
