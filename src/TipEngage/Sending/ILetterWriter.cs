using System.Globalization;
using TipEngage.Data;
using TipEngage.Teams.Activities;

namespace TipEngage.Sending;

/// <summary>Writes the letters of one kind when they are sent, from what is true then.</summary>
internal interface ILetterWriter
{
    /// <summary>The kind.</summary>
    string Kind { get; }

    /// <param name="letter">What is owed.</param>
    /// <param name="language">The language that its person chose; null where they chose none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The message; null where there is nothing to say any more.</returns>
    Task<MessageActivity?> WriteAsync(Letter letter, CultureInfo? language, CancellationToken cancellationToken);
}
