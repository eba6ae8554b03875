namespace TipEngage.Simulator.World;

public enum PersonaRole
{
    Member,
    Coordinator,
    Business,
    CivilSociety,
    Guest
}
