using System.Text.Json.Serialization;

namespace TipEngage.Features.Digests.Newsletters;

/// <summary>Writes tickets before they are sealed.</summary>
[JsonSerializable(typeof(NewsletterTicket))]
internal sealed partial class NewsletterTicketJson : JsonSerializerContext;
