namespace TipEngage.Safeguarding.Forms;

/// <summary>What a field of a form is for, which says what may stand in it.</summary>
internal enum FieldNature
{
    /// <summary>Words of the writer's own.</summary>
    FreeText,

    /// <summary>The name of an organisation, with its register number.</summary>
    OrganisationName,

    /// <summary>A public page.</summary>
    Link,

    /// <summary>How the submitter can be reached.</summary>
    Contact,
}
