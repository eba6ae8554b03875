namespace TipEngage.Safeguarding.Numbers;

/// <summary>Numbers that one issuer of payment cards gives out.</summary>
/// <param name="Issuer">Who it is.</param>
/// <param name="From">How the first of them begin.</param>
/// <param name="To">How the last of them begin, with as many digits.</param>
/// <param name="Lengths">How many digits they have.</param>
internal sealed record CardRange(string Issuer, string From, string To, IReadOnlyList<int> Lengths)
{
    public bool Has(string digits) => Lengths.Contains(digits.Length)
        && string.CompareOrdinal(digits, 0, From, 0, From.Length) >= 0 && string.CompareOrdinal(digits, 0, To, 0, To.Length) <= 0;
}
