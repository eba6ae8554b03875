using TipEngage.Teams.Cards;

namespace TipEngage.Safeguarding.Forms;

/// <summary>Data of a form with inputs for words of a person's own. Its handler takes them through <see cref="ScreenedForm"/> before anything else.</summary>
internal interface IWrittenForm<TSelf> : ICardActionData where TSelf : IWrittenForm<TSelf>
{
    /// <summary>Names of those inputs.</summary>
    static abstract IReadOnlyList<string> WrittenInputs { get; }

    /// <summary>Whether what is typed there is held to the rules of a practice too, as all is that is kept for others to read.</summary>
    static virtual bool IsKept(string input) => KeptText.IsIn(input);

    static bool ICardActionData.Screens(string input) => TSelf.WrittenInputs.Contains(input);
}
