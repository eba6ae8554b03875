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
            return Say.Here(view, PreviewProgress.Button(view.Plan, item.Id, version, Said(request, new())));
        if (!view.Register.IsCoordinator)
            return Say.NotForYou();

        var input = Said(request, ProgressInput.Of(view.Register.Progress(item.Id)));
        return input.State is null
            ? Reply.Card(ProgressForm.Create(view, item, input, version).ToAttachment(), ProgressForm.Title(item))
            : PreviewProgress.Preview(view, item, input, version);
    }

    /// <summary>What was said counts; of what was recorded before, only that stays which still fits the new state.</summary>
    private static ProgressInput Said(ProgressRequest request, ProgressInput before) => request.State is null || request.State == before.State
        ? before with { State = request.State ?? before.State, Note = request.Note ?? before.Note, Source = request.Source ?? before.Source, Date = request.Date ?? before.Date }
        : before with { State = request.State, Note = request.Note, Source = request.Source, Date = request.Date };
}
