namespace TipEngage.Safeguarding.Places;

/// <summary>How a link to one place begins.</summary>
/// <param name="Start">The name of the service with what is the same in all of them, in small letters.</param>
/// <param name="Then">Pattern of what follows where it is one place: the page that the service begins with is none.</param>
internal sealed record MapLink(string Start, string Then);
