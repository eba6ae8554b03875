namespace TipEngage.Register;

/// <summary>How far a statement may be shared, by the Traffic Light Protocol 2.0, from the widest circle to the narrowest. The numbers are stored.</summary>
internal enum Tlp
{
    /// <summary>No limit.</summary>
    Clear = 0,

    /// <summary>Members of the Working Group, focal points of the Ad Hoc Group and the RSO.</summary>
    Green = 1,

    /// <summary>Coordinators.</summary>
    Amber = 2,
}
