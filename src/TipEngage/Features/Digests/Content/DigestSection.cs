using TipEngage.Features.Digests.Settings;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Digests.Content;

/// <summary>A block of a digest that holds something.</summary>
/// <param name="Block">Which one.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Entries">All that it holds; the first of them are shown.</param>
/// <param name="Total">How much there is.</param>
internal sealed record DigestSection(DigestBlock Block, string Title, IReadOnlyList<DigestEntry> Entries, int Total)
{
    /// <summary>So many entries are shown.</summary>
    public const int MostShown = 5;

    /// <summary>Leads to all of it; null where that is nowhere else.</summary>
    public CardAction? SeeAll { get; init; }

    /// <summary>What is said of all of it, below the entries; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Whether titles of the plan stand in it with unofficial translations.</summary>
    public bool IsGlossed { get; init; }

    /// <summary>Whether it makes a week one in which something happened.</summary>
    public bool IsNews { get; init; }

    /// <summary>The same with at most so many letters in each line of an entry.</summary>
    public DigestSection Within(int letters) =>
        letters == int.MaxValue ? this : this with { Entries = [.. Entries.Select(entry => entry with { Lines = [.. entry.Lines.Select(line => NoticeText.Short(line, letters))] })] };
}
