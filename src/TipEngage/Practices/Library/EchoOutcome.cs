namespace TipEngage.Practices.Library;

/// <summary>What became of an endorsement or of the word that a practice is used too.</summary>
internal enum EchoOutcome
{
    Done,

    /// <summary>There is no such practice for the person.</summary>
    NotThere,

    /// <summary>It may be the member's own, or is the person's own.</summary>
    Own,

    /// <summary>That member has focal points, and the person is none of them.</summary>
    NoFocalPoint,

    /// <summary>There is nothing to take back.</summary>
    Nothing,
}
