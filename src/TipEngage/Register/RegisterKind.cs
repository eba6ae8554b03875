namespace TipEngage.Register;

/// <summary>What a statement of the register is about. The names are stored: never rename one.</summary>
internal enum RegisterKind
{
    /// <summary>How far an item is.</summary>
    Progress,

    /// <summary>A country or organisation that works on an item.</summary>
    Assignment,

    /// <summary>A material in a language.</summary>
    Translation,

    Event,
    Material,

    /// <summary>An initiative of a member's own.</summary>
    Initiative,
}
