using System.Text.RegularExpressions;
using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding.Forms;

/// <summary>Finds numbers right behind a word that says whose they are.</summary>
internal sealed partial class LabelledNumbers(Phones phones)
{
    private const int FewestOfPhone = 7;
    private const int FewestDigits = 4;
    private const int LabelWords = 3;

    private static readonly (PhraseKind Label, FindingKind Kind)[] labels = [(PhraseKind.StrictLabel, FindingKind.Identifier), (PhraseKind.AccountLabel, FindingKind.Account)];

    public IEnumerable<Hit> In(FormReading reading)
    {
        foreach (var (label, kind) in labels)
        {
            foreach (var span in reading.Finds[label])
            {
                if (CodeBehind(reading, span, LabelWords * reading.Word) is { } code)
                    yield return new(kind, Severity.Block, code.From, code.End);
            }
        }

        foreach (var span in reading.Finds[PhraseKind.PhoneLabel])
        {
            if (CodeBehind(reading, span, LabelWords * reading.Word) is { } code && !phones.IsPublic(code.Digits) && code.Digits.Length >= FewestOfPhone)
                yield return new(FindingKind.Phone, Severity.Warn, code.From, code.End);
        }
    }

    /// <summary>The letters and digits of the next number, unless it is a year or a count.</summary>
    private static (int From, int End, string Digits)? CodeBehind(FormReading reading, Span label, int within)
    {
        var (text, tokens) = (reading.Text.Marked, reading.Tokens);
        for (var i = label.End; i < tokens.Count && i < label.End + within && tokens[i].Sentence == tokens[label.First].Sentence; i++)
        {
            if (!char.IsAsciiDigit(text[tokens[i].At]) && !(text.AsSpan(tokens[i].At, FormText.EndOf(tokens[i]) - tokens[i].At).ContainsAnyInRange('0', '9')))
                continue;

            var code = Code().Match(text, tokens[i].At);
            var digits = string.Concat(code.Value.Where(char.IsAsciiDigit));
            return digits.Length >= FewestDigits && !Year().IsMatch(code.Value) && !Thousands().IsMatch(text[tokens[i].At..Math.Min(text.Length, tokens[i].At + 16)])
                ? (code.Index, code.Index + code.Length, digits)
                : null;
        }

        return null;
    }

    [GeneratedRegex(@"\G[a-z]{0,4}[-/ ]?[0-9][a-z0-9]*(?:[-/.() ]{1,2}[a-z]{0,3}[0-9][a-z0-9]*){0,6}", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"^(?:19|20|25)[0-9]{2}(?:[-/ ][0-9]{1,4})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"^[0-9]{1,3}(?:[,.][0-9]{3})+(?![0-9.-])", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();
}
