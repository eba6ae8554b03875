using TipEngage.Teams.Cards;

namespace TipEngage.Teams.Tests.Infrastructure;

/// <summary>Data of a button that only asks for something to be shown.</summary>
internal sealed record LookData(string ItemId) : ICardActionData
{
    public static string Verb => "tests.look";

    public static bool IsQuestion => true;
}
