namespace TipEngage.Safeguarding.Forms;

/// <summary>What was found in a field. The names go over the wire in the data of cards: never rename one.</summary>
internal enum FindingKind
{
    /// <summary>Somebody is, or may be, a victim.</summary>
    Disclosure,

    /// <summary>An e-mail address.</summary>
    EMail,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>A page of one person: a profile in a social network.</summary>
    PersonalPage,

    /// <summary>A number that identifies a person, a vehicle or a vessel.</summary>
    Identifier,

    /// <summary>An account, a card or a wallet.</summary>
    Account,

    /// <summary>A person with more about who that is: an age, a village, a job.</summary>
    PersonDetails,

    /// <summary>The name of a person, and nothing else.</summary>
    PersonName,

    /// <summary>Fewer than eleven people at one place or time.</summary>
    SmallCount,

    /// <summary>Several traits that may be one person's.</summary>
    Combination,

    /// <summary>An allegation against a named person or company.</summary>
    Allegation,

    /// <summary>A street address, coordinates or the place of a shelter.</summary>
    Address,

    /// <summary>A case that is not closed.</summary>
    OpenCase,

    /// <summary>Words of a person.</summary>
    Quotation,

    /// <summary>A name that is not to be published: of the submitting organisation, its pages or its partners.</summary>
    OwnOrganisation,
}
