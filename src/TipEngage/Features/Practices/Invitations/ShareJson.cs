using System.Text.Json;
using System.Text.Json.Serialization;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Practices.Invitations;

/// <summary>What the page gets: a card, or a sentence where there is none.</summary>
internal sealed record ShareResponse(JsonElement? Card, string? Title, string? Error);

/// <summary>Choices of a list.</summary>
internal sealed record ShareChoices(IReadOnlyList<Choice> Results);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ShareRequest))]
[JsonSerializable(typeof(ShareResponse))]
[JsonSerializable(typeof(ShareChoices))]
internal sealed partial class ShareJson : JsonSerializerContext;
