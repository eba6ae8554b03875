namespace TipEngage.Practices.Form;

/// <summary>How a field of the form is filled in.</summary>
internal enum FieldKind
{
    /// <summary>One line.</summary>
    Line,

    /// <summary>Several lines.</summary>
    Text,

    /// <summary>One of a list.</summary>
    Pick,

    /// <summary>Some of a list; their values are kept joined by commas.</summary>
    PickMany,

    /// <summary>A month of a year, as <c>2016-03</c>.</summary>
    Month,

    /// <summary>One web address.</summary>
    Link,

    /// <summary>Web addresses, one a line.</summary>
    Links,

    /// <summary>Names of organisations, one a line.</summary>
    Names,

    /// <summary>A tick.</summary>
    Tick,
}
