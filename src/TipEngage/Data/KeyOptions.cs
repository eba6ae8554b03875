namespace TipEngage.Data;

/// <summary>How the keys by which links are sealed lie in the database, from the <c>Keys</c> section.</summary>
internal sealed class KeyOptions
{
    public const string Section = "Keys";

    /// <summary>PEM or PFX file without a password, with a certificate and its private key, by which they are encrypted.</summary>
    /// <value>None by default: then who reads the database reads them.</value>
    public string? Certificate { get; init; }

    /// <summary>Files of certificates by which keys were encrypted before.</summary>
    /// <value>None by default.</value>
    public IReadOnlyList<string> FormerCertificates { get; init; } = [];

    /// <summary>All files that are named.</summary>
    public IEnumerable<string> Files => FormerCertificates.Prepend(Certificate).OfType<string>().Where(file => !string.IsNullOrWhiteSpace(file));
}
