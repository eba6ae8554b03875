namespace TipEngage.Understanding;

/// <summary>Names of the commands that a sentence can mean.</summary>
internal static class Commands
{
    public const string Item = "item";
    public const string Items = "items";
    public const string ChooseItem = "choose-item";
    public const string MissingItem = "missing-item";
    public const string List = "list";
    public const string Search = "search";
    public const string Materials = "materials";
    public const string Events = "events";
    public const string About = "about";
    public const string Help = "help";
    public const string Hello = "hello";
    public const string Thanks = "thanks";
    public const string Files = "files";
}
