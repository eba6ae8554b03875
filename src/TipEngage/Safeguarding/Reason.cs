namespace TipEngage.Safeguarding;

/// <summary>Why a text is refused. The names go over the wire in the data of cards: never rename one.</summary>
internal enum Reason
{
    /// <summary>A number that identifies a person: of an identity card, a passport.</summary>
    Identifier,

    /// <summary>An account, a card or a wallet.</summary>
    Account,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>A street address, coordinates or the place of a shelter.</summary>
    Address,

    /// <summary>Who a person is, in words or offered.</summary>
    Identity,

    /// <summary>An allegation against a named person or company.</summary>
    Allegation,

    /// <summary>A case that is not closed.</summary>
    OpenCase,

    /// <summary>Somebody's name or page in a messenger or a network.</summary>
    Handle,

    /// <summary>What reads like details of a person, an accusation or a case, though no rule names it.</summary>
    Details,
}
