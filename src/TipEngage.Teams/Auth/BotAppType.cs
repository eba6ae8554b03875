namespace TipEngage.Teams.Auth;

internal enum BotAppType
{
    SingleTenant,
    UserAssignedMSI,
    MultiTenant,
}
