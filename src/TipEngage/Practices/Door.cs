namespace TipEngage.Practices;

/// <summary>Where the form is filled in; its names are kept in the database, never rename one.</summary>
internal enum Door
{
    Chat,
    Dialog,
    Message,

    /// <summary>The page in a browser, for people without a Teams account.</summary>
    Invitation,
}
