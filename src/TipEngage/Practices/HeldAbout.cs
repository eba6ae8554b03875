using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TipEngage.Practices;

/// <summary>Everything that is held about a person, as they get it: what is kept as a code stays out of the file where words beside it say the same.</summary>
/// <param name="PersonId">Their id.</param>
/// <param name="At">When it was put together.</param>
internal sealed record HeldAbout(string PersonId, DateTimeOffset At)
{
    /// <summary>What this is, in the person's language.</summary>
    [JsonPropertyOrder(-1)]
    public string? About { get; init; }

    public string? Language { get; init; }

    /// <summary>The time zone that they chose.</summary>
    public string? Zone { get; init; }

    public string? Role { get; init; }

    /// <summary>The name that their role was given under.</summary>
    public string? RoleName { get; init; }

    /// <summary>Where the person said that they work.</summary>
    public string? Place { get; init; }

    /// <summary>References of the practices that the person reviewed.</summary>
    public required IReadOnlyList<string> Reviewed { get; init; }

    /// <summary>What the person was written about their practices, and when.</summary>
    public required IReadOnlyList<HeldLetter> Letters { get; init; }

    [JsonIgnore]
    public IReadOnlyList<string> Follows { get; init; } = [];

    /// <summary>The items and themes that the person follows, by what they are called.</summary>
    public IReadOnlyList<string>? FollowsInWords { get; init; }

    public required IReadOnlyList<HeldPractice> Practices { get; init; }

    public required HeldDeeds Deeds { get; init; }

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, HeldJson.Readable.HeldAbout);
}

/// <summary>A practice among what is held.</summary>
internal sealed record HeldPractice(
    [property: JsonIgnore] Guid Id, string? Reference, [property: JsonIgnore] string State, string Door, DateTimeOffset CreatedAt, DateTimeOffset ChangedAt, DateTimeOffset? SubmittedAt, string? ConsentVersion, DateTimeOffset? ConsentAt, string? Name)
{
    [JsonIgnore]
    public IReadOnlyDictionary<string, string>? Draft { get; init; }

    [JsonIgnore]
    public IReadOnlyDictionary<string, string>? Submitted { get; init; }

    /// <summary>Where it stands, in the words of its person's language.</summary>
    public string? StateInWords { get; init; }

    /// <summary>The draft in the same words, by what its fields are called.</summary>
    public IReadOnlyDictionary<string, string>? DraftInWords { get; init; }

    /// <summary>The same of what was submitted.</summary>
    public IReadOnlyDictionary<string, string>? SubmittedInWords { get; init; }

    /// <summary>Kinds of findings for which a coordinator looks first.</summary>
    [JsonIgnore]
    public string? Held { get; init; }

    public string? HeldInWords { get; init; }

    [JsonIgnore]
    public string? Tier { get; init; }

    public string? TierInWords { get; init; }

    [JsonIgnore]
    public string? TierReason { get; init; }

    public string? TierReasonInWords { get; init; }

    /// <summary>Why it was decided so the last time.</summary>
    [JsonIgnore]
    public string? Reason { get; init; }

    public string? ReasonInWords { get; init; }

    /// <summary>The language in which the person is told about it.</summary>
    public required string Tongue { get; init; }

    /// <summary>When the person agreed to other words.</summary>
    public DateTimeOffset? AgreedAt { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public int PublishedVersion { get; init; }

    /// <summary>When the person said the last time that it is still true.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    [JsonIgnore]
    public int Level { get; init; }

    /// <summary>How much is told.</summary>
    public string? LevelInWords { get; init; }

    /// <summary>Reference of the published practice that it is to update.</summary>
    public string? UpdateOf { get; init; }

    /// <summary>What the person was asked to change, by field.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, string>? Comments { get; init; }

    public IReadOnlyDictionary<string, string>? CommentsInWords { get; init; }

    /// <summary>Fields in the words that reviewers propose.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, string>? Proposed { get; init; }

    public IReadOnlyDictionary<string, string>? ProposedInWords { get; init; }

    public required IReadOnlyList<HeldStep> Steps { get; init; }
}

/// <summary>A letter among what is held.</summary>
internal sealed record HeldLetter(
    [property: JsonIgnore] Guid Practice, string? Reference, [property: JsonIgnore] string Kind, [property: JsonIgnore] string Told, DateTimeOffset At,
    [property: JsonIgnore] IReadOnlyDictionary<string, string>? Detail)
{
    public string? InWords { get; init; }

    /// <summary>What else was told.</summary>
    public IReadOnlyList<string> DetailInWords { get; init; } = [];
}

/// <summary>A step of a practice among what is held.</summary>
internal sealed record HeldStep([property: JsonIgnore] string From, [property: JsonIgnore] string To, DateTimeOffset At, [property: JsonIgnore] string? Reason)
{
    public string? InWords { get; init; }

    public string? ReasonInWords { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(HeldAbout))]
internal sealed partial class HeldJson : JsonSerializerContext
{
    /// <summary>Letters of every script stay readable.</summary>
    public static HeldJson Readable => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
