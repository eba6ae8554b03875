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
        if (view.Plan.Find(request.Item ?? "") is not { } item)
            return Reply.Text(Strings.Record_WhichItem);

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

    private static ProgressInput Said(ProgressRequest request) => new(request.State, request.Note, request.Source, Date: request.Date);
}
