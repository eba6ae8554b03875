namespace TipEngage.Safeguarding.Forms;

/// <summary>What a field of a form is for, which says what may stand in it.</summary>
internal enum FieldNature
{
    /// <summary>Words of the writer's own.</summary>
    FreeText,

    /// <summary>The name of an organisation, with its register number.</summary>
    OrganisationName,

    /// <summary>Names of other organisations, without a number.</summary>
    OtherNames,

    /// <summary>A public page.</summary>
    Link,

    /// <summary>The words in the address of a page.</summary>
    LinkWords,

    /// <summary>The words in the addresses of a text, and those that lead to one.</summary>
    LinkInText,

    /// <summary>How the submitter can be reached.</summary>
    Contact,
}
