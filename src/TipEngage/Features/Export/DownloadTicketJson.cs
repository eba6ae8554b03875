using System.Text.Json.Serialization;

namespace TipEngage.Features.Export;

/// <summary>Writes tickets before they are sealed.</summary>
[JsonSerializable(typeof(DownloadTicket))]
internal sealed partial class DownloadTicketJson : JsonSerializerContext;
