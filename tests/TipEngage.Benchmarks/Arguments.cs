using System.Globalization;

namespace TipEngage.Benchmarks;

/// <summary>What was typed after the benchmark's name: <c>--flag</c> and <c>--name value</c>.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    public Arguments(IEnumerable<string> words)
    {
        string? name = null;

        foreach (var word in words)
        {
            if (word.StartsWith("--", StringComparison.Ordinal))
                values[name = word] = string.Empty;
            else if (name is not null)
                values[name] = word;
            else
                throw new BenchmarkException($"'{word}' is no option: options start with two hyphens.");
        }
    }

    public bool Has(string name)
    {
        known.Add(name);
        return values.ContainsKey(name);
    }

    public string? Text(string name)
    {
        known.Add(name);
        return values.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
    }

    public string Required(string name) => Text(name) ?? throw new BenchmarkException($"{name} is missing.");

    public int Number(string name, int otherwise, int least, int most)
    {
        if (Text(name) is not { } text) return otherwise;

        return int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new BenchmarkException($"{name} takes a number from {least} to {most}.");
    }

    public void RefuseUnknown()
    {
        if (values.Keys.FirstOrDefault(name => !known.Contains(name)) is { } name)
            throw new BenchmarkException($"{name} is no option of this benchmark.");
    }
}
