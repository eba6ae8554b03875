using TipEngage.Teams.Cards;

namespace TipEngage.Teams.Tests.Infrastructure;

/// <summary>Data of a button with values of every kind that inputs have.</summary>
internal sealed record RateData(string ItemId, int Stars, bool IsPublic, DateOnly? Day = null, Grade Grade = Grade.Fair, string? Note = null) : ICardActionData
{
    public static string Verb => "tests.rate";
}
