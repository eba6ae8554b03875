using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using TipEngage.Resources;

namespace TipEngage.Tests.Resources;

/// <summary>A language whose sentences are the English ones in brackets, so that one that is not from the resources is seen.</summary>
internal sealed partial class PseudoLanguage : ResourceManager
{
    public const string Open = "⟦";
    public const string Close = "⟧";

    private readonly ResourceManager real;

    private PseudoLanguage(ResourceManager real) : base(real.BaseName, typeof(Strings).Assembly) => this.real = real;

    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("qps-ploc");

    /// <summary>Adds the language to <see cref="Strings"/>; all others stay as they are.</summary>
    public static void Add()
    {
        var field = typeof(Strings).GetFields(BindingFlags.Static | BindingFlags.NonPublic).Single(one => one.FieldType == typeof(ResourceManager));
        if (Strings.ResourceManager is not PseudoLanguage)
            field.SetValue(null, new PseudoLanguage(Strings.ResourceManager));
    }

    public override string? GetString(string name, CultureInfo? culture) =>
        (culture ?? CultureInfo.CurrentUICulture).Name == Culture.Name && real.GetString(name, CultureInfo.InvariantCulture) is { } sentence
            ? string.Join('|', sentence.Split('|').Select(part => $"{Open}{Place().Replace(part, $"{Close}$0{Open}")}{Close}"))
            : real.GetString(name, culture);

    public override string? GetString(string name) => GetString(name, null);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    public override ResourceSet? GetResourceSet(CultureInfo culture, bool createIfNotExists, bool tryParents) =>
        real.GetResourceSet(culture, createIfNotExists, tryParents);
}
