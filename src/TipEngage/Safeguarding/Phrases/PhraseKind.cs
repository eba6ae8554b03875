namespace TipEngage.Safeguarding.Phrases;

/// <summary>What a phrase says about a text.</summary>
internal enum PhraseKind
{
    /// <summary>A call for help or a report that needs nothing else.</summary>
    Alone,

    /// <summary>A call for help that is one where a sentence says nothing else.</summary>
    Cry,

    /// <summary>The writer or someone near to the writer, as the one who suffers.</summary>
    Self,

    /// <summary>The writer as the subject of a sentence, whose verb says whether anything is suffered.</summary>
    Narrator,

    /// <summary>The writer as the object; counts behind the harm only.</summary>
    Object,

    /// <summary>The writer alone: those who tell of a practice say "we".</summary>
    OneSelf,

    /// <summary>The writer among others, or others: what looks like the writer alone is not.</summary>
    Ourselves,

    /// <summary>A request to the bot, whose "me" is no victim.</summary>
    Asking,

    /// <summary>One certain person.</summary>
    Definite,

    /// <summary>Some person, not people in general.</summary>
    Person,

    /// <summary>People; in general, unless something says that they are here and now.</summary>
    Group,

    /// <summary>Control or harm.</summary>
    Harm,

    /// <summary>Who exploits: weighs only beside other signs, as do the next three.</summary>
    Exploiter,

    /// <summary>A place of exploitation.</summary>
    Place,

    /// <summary>Something done to a person, or that a person has to do.</summary>
    Control,

    /// <summary>Fear, flight, pain, or a child where none should be.</summary>
    Distress,

    /// <summary>An ordinary thing that such stories speak of: a bed, a flight, a debt.</summary>
    Hint,

    /// <summary>A call for help, or a question what to do or whom to tell.</summary>
    Plea,

    /// <summary>Here, now, or told by somebody.</summary>
    Episode,

    /// <summary>A figure of speech, or trouble with an office's tools: what it covers is no sign.</summary>
    Innocent,

    /// <summary>A rule, a question about one, or a case that is only thought of.</summary>
    Rule,

    /// <summary>A policy, a practice, training: talk about the subject.</summary>
    Topic,

    /// <summary>What makes all that stands near it talk: teaching, a medium, a ruling, a question about the plan, what has ended.</summary>
    Frame,

    /// <summary>Anybody of a kind: "an employer who", "any worker". Weighs only in what is learned, as do the next five.</summary>
    Generic,

    /// <summary>What rules are made of and checked by: a code, an audit, what breaks one.</summary>
    Norm,

    /// <summary>An organisation that speaks of itself: its team, its standard, what it asks for.</summary>
    Organisation,

    /// <summary>A work with a title: a film, a thesis, a talk, a chapter.</summary>
    Work,

    /// <summary>A word for a work alone, beside which stands its title.</summary>
    Opus,

    /// <summary>Laughter, or an office's moan: nothing is meant.</summary>
    Jest,

    /// <summary>A time that is long over.</summary>
    History,

    /// <summary>An offer to hand over who somebody is, or a request for it.</summary>
    Identity,

    /// <summary>That something is not to be done.</summary>
    Denial,

    /// <summary>A company or person by name.</summary>
    Named,

    /// <summary>A rank, a trade or a ship right before the name of who or what it is.</summary>
    Bearer,

    /// <summary>Something that somebody is said to have done.</summary>
    Accusation,

    /// <summary>An accusation whose subject stands right before it.</summary>
    AccusationOf,

    /// <summary>Words before an accusation that name nobody.</summary>
    Nobody,

    /// <summary>A word that makes what stands behind it a subject of talk: "about", "against".</summary>
    About,

    /// <summary>A case that is not closed.</summary>
    OpenCase,

    /// <summary>A word before the number of a case.</summary>
    CaseLabel,

    /// <summary>A street address or the place of a shelter.</summary>
    Address,

    /// <summary>An office, a house or a hall that anybody may know the address of.</summary>
    Public,

    /// <summary>A word before a number that says it identifies somebody.</summary>
    NumberLabel,

    /// <summary>The sign of an e-mail address in words.</summary>
    SpelledAt,

    /// <summary>The last dot of an address in words, with what ends it.</summary>
    SpelledEnd,

    /// <summary>A dot or a line within an address, in words.</summary>
    SpelledSign,

    /// <summary>Whose mail an address is of, with the sign or the end of it.</summary>
    MailHost,

    /// <summary>A messenger or a network.</summary>
    Messenger,

    /// <summary>What may stand between a messenger and somebody's name in it.</summary>
    HandleWord,

    /// <summary>What stands before the address of a page rather than of a person.</summary>
    NoAddressee,

    /// <summary>A title before a name.</summary>
    Title,

    /// <summary>Words before a name that say it is one.</summary>
    Naming,

    /// <summary>A title that is no other word: what follows is a name, in small letters too.</summary>
    OnlyTitle,

    /// <summary>A first or family name that is no other word.</summary>
    GivenName,

    /// <summary>A family name that may be another word: it is one where names of the person follow.</summary>
    FamilyName,

    /// <summary>Words that look like a name and are none.</summary>
    NoName,

    /// <summary>Words that no name has within it, in a script without capitals.</summary>
    Plain,

    /// <summary>Somebody in office or an author.</summary>
    Office,

    /// <summary>An office right before the name of who holds it.</summary>
    Rank,

    /// <summary>A work, with the word behind which its author stands, who may be an organisation.</summary>
    Byline,

    /// <summary>Words before the name of whom a message is written to, or of who wrote it.</summary>
    Greeting,

    /// <summary>How old somebody is.</summary>
    Age,

    /// <summary>That there is no other of a kind.</summary>
    Sole,

    /// <summary>One man, woman, girl or boy.</summary>
    Sex,

    /// <summary>Where somebody comes from, as a nationality.</summary>
    Nation,

    /// <summary>What one person works as.</summary>
    Job,

    /// <summary>A kind of business.</summary>
    Sector,

    /// <summary>A village or town of somebody.</summary>
    Home,

    /// <summary>Where somebody is employed.</summary>
    Employer,

    /// <summary>A place by its name.</summary>
    Where,

    /// <summary>A day, month or year.</summary>
    When,

    /// <summary>People who are counted.</summary>
    Counted,

    /// <summary>A number from two to ten as a word.</summary>
    Few,

    /// <summary>Words before a number that make it no count of people.</summary>
    NoCount,

    /// <summary>What a number counts, or multiplies it, when it counts no people.</summary>
    Unit,

    /// <summary>One person who speaks.</summary>
    Speaker,

    /// <summary>A verb of speaking.</summary>
    Speech,

    /// <summary>A verb of speaking that counts beside quotation marks only.</summary>
    Saying,

    /// <summary>What is quoted and is nobody: a poster, a clause.</summary>
    Wording,

    /// <summary>A form of company that stands before its name.</summary>
    CompanyBefore,

    /// <summary>A form of company that stands behind its name.</summary>
    CompanyBehind,

    /// <summary>A form of company that is a kind of business too, and then needs no article.</summary>
    Mass,

    /// <summary>What a company or person is accused of.</summary>
    Accusing,

    /// <summary>The same in a language whose common words are listed, so that any other word before it may be a name.</summary>
    AccusingAlone,

    /// <summary>The same in a language whose nouns have an article or the like unless they are names.</summary>
    AccusingBare,

    /// <summary>What somebody is accused of, whose name stands behind it.</summary>
    AccusingBefore,

    /// <summary>What says again, of one that was named before, that it is a company.</summary>
    Anaphor,

    /// <summary>A verb that may be said of anything, so that it accuses nobody whose name is not clear.</summary>
    Vague,

    /// <summary>An article, a number or an adjective: the noun behind it is no name.</summary>
    Article,

    /// <summary>What may stand between a noun and its verb.</summary>
    Adverb,

    /// <summary>A word that a clause begins behind.</summary>
    Clause,

    /// <summary>A word before a place.</summary>
    Preposition,

    /// <summary>A word that may begin a sentence as what does something, and is no company's name.</summary>
    NoSubject,

    /// <summary>An open case in a form.</summary>
    Pending,

    /// <summary>The way to a house.</summary>
    Street,

    /// <summary>Where a shelter is.</summary>
    Shelter,

    /// <summary>A word before a number that says whose or what it is.</summary>
    StrictLabel,

    /// <summary>A word before the number of an account.</summary>
    AccountLabel,

    /// <summary>A word before the number of a telephone.</summary>
    PhoneLabel,

    /// <summary>Words of programmes, rules and organisations: talk in general.</summary>
    General,
}
