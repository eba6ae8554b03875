using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Routing;
using TipEngage.Understanding.Requests;

namespace TipEngage.Features.Register;

/// <summary>Prepares what a coordinator said about the progress of an item: the preview where all is said, else the form.</summary>
internal sealed class RecordProgress(PlanViews views) : ICommand
{
    public async Task<Reply> HandleAsync(Turn turn, string arguments, CancellationToken cancellationToken)
    {
        var view = await views.OfAsync(turn, cancellationToken);
        var request = ProgressRequest.Read(arguments);
        PlanItem[] items = [.. (request.Several ?? [request.Item ?? ""]).Select(view.Plan.Find).OfType<PlanItem>()];
        if (items is not [var item])
            return items is [] ? Reply.Text(Strings.Record_WhichItem) : Choose(turn, view, items, request);
        if (request.Missing is not null)
            return Choose(turn, view, items, request);

        var key = EntryKey.Progress(view.Plan.Key, item.Id);
        var version = view.Register.VersionOf(key);
        if (!PlanViews.IsForOne(turn))
            return Say.Here(view, PreviewProgress.SaidButton(view.Plan, item.Id, Said(request)));
        if (!view.Register.IsCoordinator)
            return Say.NotForYou();

        var input = Said(request).Over(view.Register.Progress(item.Id));
        return input.State is null
            ? Reply.Card(ProgressForm.Create(view, item, input, version).ToAttachment(), ProgressForm.Title(item))
            : PreviewProgress.Preview(view, item, input, version);
    }

    /// <summary>Each item has a source of its own, so each is previewed by itself; what the plan does not have is named.</summary>
    private static Reply Choose(Turn turn, PlanView view, PlanItem[] items, ProgressRequest request)
    {
        if (PlanViews.IsForOne(turn) && !view.Register.IsCoordinator)
            return Say.NotForYou();

        string[] said = [.. MissingItems.Sentence(request.Missing) is { } missing ? [missing] : Array.Empty<string>(), Strings.Record_OneByOne];
        var card = view.Card(
            [.. said.Select(CardText.Plain), .. items.Select(item => CardText.Subtle(ItemWords.Title(item)) with { Id = Marks.Of(item) })],
            CardText.Lines([.. said, .. items.Select(ItemWords.Title)]),
            [.. items.Select(item => PreviewProgress.SaidButton(view.Plan, item.Id, Said(request), Sentence.Of(Strings.Plain_Line, Strings.Button_Preview, item.Id)))]);
        return Reply.Card(card.ToAttachment(), said[0]);
    }

    private static ProgressInput Said(ProgressRequest request) => new(request.State, request.Note, request.Source, Date: request.Date);
}
