using System.Text.Json;
using BenchmarkDotNet.Attributes;
using TipEngage.Teams.Activities;
using TipEngage.Teams.Cards;

namespace TipEngage.Benchmarks.Pieces;

/// <summary>Writing a card: each time anew, and around one that was written before.</summary>
public class CardPieces
{
    private readonly AdaptiveCard card = new()
    {
        FallbackText = "Item 4b: train practitioners of the region on supply chains free from trafficking.",
        Body =
        [
            new TextBlock("Item 4b") { Size = TextSize.Large, Weight = TextWeight.Bolder },
            new Container(
            [
                new TextBlock("Train practitioners of the region on supply chains free from trafficking."),
                new FactSet([new("Status", "Ongoing"), new("When", "2017 to 2019"), new("For", "Member states")]),
            ]) { Id = "item-4b" },
            new TextBlock("Progress: not reported.") { IsSubtle = true },
        ],
    };

    private MessageActivity kept = new();

    [GlobalSetup]
    public void Keep() => kept = new() { Attachments = [card.ToAttachment()], Summary = "Item 4b" };

    [Benchmark]
    public byte[] WriteCard() => card.ToUtf8();

    [Benchmark]
    public byte[] WriteMessageWithKeptCard() => JsonSerializer.SerializeToUtf8Bytes(kept, TeamsJson.Wire.MessageActivity);
}
