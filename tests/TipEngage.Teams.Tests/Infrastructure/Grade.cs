namespace TipEngage.Teams.Tests.Infrastructure;

internal enum Grade
{
    Poor,
    Fair,
    Good,
}
