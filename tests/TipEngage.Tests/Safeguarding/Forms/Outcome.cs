namespace TipEngage.Tests.Safeguarding.Forms;

/// <summary>What comes of a text in a form.</summary>
internal enum Outcome
{
    Referred,
    Blocked,
    Held,
    Warned,
    Alone,
}
