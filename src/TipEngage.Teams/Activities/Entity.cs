namespace TipEngage.Teams.Activities;

/// <summary>An annotation of an activity: a mention, facts of the client, or a kind not known here.</summary>
public sealed record Entity
{
    /// <summary><c>mention</c>, <c>clientInfo</c> or another.</summary>
    public string? Type { get; init; }

    /// <summary>Of a mention: the exact text that stands for it, <c>&lt;at&gt;Name&lt;/at&gt;</c>.</summary>
    public string? Text { get; init; }

    /// <summary>Of a mention: who is meant.</summary>
    public ChannelAccount? Mentioned { get; init; }

    /// <summary>Of client facts: language, a BCP 47 tag.</summary>
    public string? Locale { get; init; }

    /// <summary>Of client facts: two-letter country.</summary>
    public string? Country { get; init; }

    /// <summary>Of client facts: <c>Windows</c>, <c>Web</c>, <c>iOS</c> and others.</summary>
    public string? Platform { get; init; }

    /// <summary>Of client facts: time zone, an IANA name.</summary>
    public string? Timezone { get; init; }

    /// <summary>Makes a mention; its <see cref="Text"/> must stand in the message exactly as it is here.</summary>
    /// <param name="person">Who is meant; <see cref="ChannelAccount.Id"/> decides.</param>
    public static Entity Mention(ChannelAccount person) =>
        new() { Type = "mention", Text = $"<at>{Markdown.EscapeXml(person.Name ?? "")}</at>", Mentioned = new() { Id = person.Id, Name = person.Name } };
}
