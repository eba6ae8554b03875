using TipEngage.Teams.Cards;

namespace TipEngage.Teams.Tests.Infrastructure;

/// <summary>Data of a button that carries nothing.</summary>
internal sealed record OpenData : ICardActionData
{
    public static string Verb => "tests.open";
}
