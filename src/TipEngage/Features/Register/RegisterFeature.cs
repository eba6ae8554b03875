using TipEngage.Teams.Routing;

namespace TipEngage.Features.Register;

/// <summary>What is recorded beside the plan: its forms, buttons and questions.</summary>
internal static class RegisterFeature
{
    public static BotRoutes MapRegister(this BotRoutes routes) => routes
        .CardAction<EditProgress, EditProgress.Data>()
        .CardAction<PreviewProgress, PreviewProgress.Data>()
        .CardAction<ConfirmChange, ConfirmChange.Data>()
        .CardAction<UndoChange, UndoChange.Data>()
        .CardAction<ShowHistory, ShowHistory.Data>();
}
