using System.Globalization;
using TipEngage.Plans.Catalog;
using TipEngage.Resources;

namespace TipEngage.Practices.Form;

/// <summary>What can be picked in a field: the values are kept, never renamed; the words are shown.</summary>
/// <param name="Name">Name of the list, as in the keys of its words and of its search while a person types.</param>
internal abstract record ChoiceList(string Name)
{
    /// <summary>Whether there are too many to show them all.</summary>
    public virtual bool IsLong => false;

    /// <summary>The values, those that are picked most first.</summary>
    public abstract IReadOnlyList<string> ValuesIn(Plan plan);

    /// <summary>What a value says in the language of the answer.</summary>
    public abstract string WordsFor(string value, Plan plan);

    /// <summary>The same where it is offered, with a translation of what has no official one beside it.</summary>
    public virtual string OfferedAs(string value, Plan plan) => WordsFor(value, plan);

    /// <summary>What people call it as well, in any language, where it is searched while somebody types.</summary>
    public virtual IEnumerable<string> OtherWordsFor(string value) => [];

    /// <summary>Whether some of that is an unofficial translation.</summary>
    public virtual bool IsGlossed(Plan plan) => false;

    /// <summary>Whether it can be picked.</summary>
    public virtual bool Has(string value, Plan plan) => ValuesIn(plan).Contains(value, StringComparer.Ordinal);

    /// <summary>Words that belong to a value and stand in the resources.</summary>
    protected string Resource(string value) =>
        Strings.ResourceManager.GetString(KeyOf(Name, value), CultureInfo.CurrentUICulture) ?? value;

    /// <summary>Key of a value's words.</summary>
    public static string KeyOf(string list, string value) => $"Choice_{list}_{value.Replace('-', '_')}";
}
