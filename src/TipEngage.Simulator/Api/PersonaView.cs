using TipEngage.Simulator.World;

namespace TipEngage.Simulator.Api;

internal sealed record PersonaView(string Id, string Name, PersonaRole Role, string Title, string AadObjectId, string Mri, string Locale)
{
    public static PersonaView Of(Persona persona) =>
        new(persona.Id, persona.Name, persona.Role, persona.Title, persona.AadObjectId, persona.Mri, persona.Locale);
}
