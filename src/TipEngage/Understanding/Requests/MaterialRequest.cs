using System.Text.Json;

namespace TipEngage.Understanding.Requests;

/// <summary>Asks to record another title or the link of a material, or a material that the plan does not name.</summary>
/// <param name="Material">Id of the plan's material; null where it has to be asked for, or where a name says which.</param>
/// <param name="Name">Name of a material that is none of the plan's, in the person's own letters.</param>
/// <param name="Kind">A kind of materials as the register names it; null where none is named.</param>
/// <param name="Alias">The other title, in the person's own letters.</param>
/// <param name="Link">The first link; null where there is none.</param>
internal sealed record MaterialRequest(string? Material, string? Name = null, string? Kind = null, string? Alias = null, string? Link = null)
{
    public static MaterialRequest Read(string arguments) => RequestJson.Read(arguments, RequestJson.Default.MaterialRequest, new(Material: null));

    public string ToArguments() => JsonSerializer.Serialize(this, RequestJson.Default.MaterialRequest);
}
