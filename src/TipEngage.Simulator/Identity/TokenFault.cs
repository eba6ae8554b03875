namespace TipEngage.Simulator.Identity;

/// <summary>What is wrong with a token of the channel.</summary>
public enum TokenFault
{
    None,

    /// <summary>No <c>Authorization</c> header at all.</summary>
    Missing,

    /// <summary>Three words that are no token.</summary>
    Garbage,

    /// <summary>Signed by a stranger under the id of the good key.</summary>
    WrongKey,

    /// <summary>Signed by a stranger under an id that was never published.</summary>
    UnknownKey,

    /// <summary>Signed by the good key, which the header does not name.</summary>
    MissingKeyId,

    AlgorithmNone,

    /// <summary>HMAC with the public key as the secret.</summary>
    AlgorithmHs256,

    /// <summary>Claims changed after signing.</summary>
    TamperedClaims,

    WrongIssuer,
    WrongAudience,

    /// <summary>Ended an hour ago.</summary>
    Expired,

    /// <summary>Begins in an hour.</summary>
    NotYetValid,

    MissingExpiry,
    MissingServiceUrl,
    OtherServiceUrl,

    /// <summary>Signed by a published key without endorsements.</summary>
    KeyWithoutEndorsements,

    /// <summary>Signed by a published key that is endorsed for other channels only.</summary>
    KeyOfOtherChannel
}
