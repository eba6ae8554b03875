using TipEngage.Parties;

namespace TipEngage.Features.Register;

/// <summary>The countries and organisations that a person wrote, in any of the languages.</summary>
/// <param name="Codes">Those of the Bali Process, each once.</param>
/// <param name="Unknown">What was written beside them and is none, as it was written.</param>
internal sealed record NamedParties(IReadOnlyList<string> Codes, IReadOnlyList<string> Unknown)
{
    private static readonly char[] separators = [',', ';', '\n', '、', '，'];

    public static NamedParties In(string? text)
    {
        List<string> codes = [];
        List<string> unknown = [];
        foreach (var part in (text ?? "").Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var mentions = PartyNames.Find(part);
            codes.AddRange(mentions.Select(mention => mention.Code).OfType<string>());
            if (mentions.Count == 0 || mentions.Any(mention => mention.Code is null))
                unknown.Add(part);
        }

        return new([.. codes.Distinct()], unknown);
    }
}
