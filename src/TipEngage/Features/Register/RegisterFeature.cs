using TipEngage.Teams.Routing;
using TipEngage.Understanding;

namespace TipEngage.Features.Register;

/// <summary>What is recorded beside the plan: its forms, buttons and questions.</summary>
internal static class RegisterFeature
{
    public static BotRoutes MapRegister(this BotRoutes routes) => routes
        .CardAction<EditProgress, EditProgress.Data>()
        .CardAction<PreviewProgress, PreviewProgress.Data>()
        .CardAction<ConfirmChange, ConfirmChange.Data>()
        .CardAction<UndoChange, UndoChange.Data>()
        .CardAction<UndoTogether, UndoTogether.Data>()
        .CardAction<ShowHistory, ShowHistory.Data>()
        .CardAction<ListChanges, ListChanges.Data>()
        .CardAction<ShowTranslations, ShowTranslations.Data>()
        .CardAction<RecordTranslation, RecordTranslation.Data>()
        .CardAction<RecordTranslation, RecordTranslation.Filled>()
        .CardAction<AssignParties, AssignParties.Data>()
        .CardAction<AssignParties, AssignParties.Filled>()
        .CardAction<ConfirmAssignments, ConfirmAssignments.Data>()
        .CardAction<ProposeInitiative, ProposeInitiative.Data>()
        .CardAction<ProposeInitiative, ProposeInitiative.Written>()
        .CardAction<ProposeInitiative, ProposeInitiative.Filled>()
        .CardAction<ListInitiatives, ListInitiatives.Data>()
        .CardAction<DecideInitiative, DecideInitiative.Data>()
        .Command<RecordEvent>(Commands.RecordEvent)
        .CardAction<RecordEvent, RecordEvent.Data>()
        .CardAction<RecordEvent, RecordEvent.Filled>()
        .CardAction<RecordMaterial, RecordMaterial.Data>()
        .CardAction<RecordMaterial, RecordMaterial.Filled>()
        .Command<RecordMaterial>(Commands.RecordMaterial)
        .Command<DecideInitiative>(Commands.DecideInitiative)
        .Command<ListGaps>(Commands.Gaps)
        .Command<ProposeInitiative>(Commands.ProposeInitiative)
        .Command<ListInitiatives>(Commands.Initiatives)
        .Command<RecordProgress>(Commands.Record)
        .Command<AssignParties>(Commands.Assign)
        .Command<RecordTranslation>(Commands.RecordTranslation)
        .Command<ShowTranslations>(Commands.Translations)
        .Command<ListChanges>(Commands.Changes)
        .Command<ShowHistory>(Commands.History)
        .Command<UndoChange>(Commands.Undo);
}
