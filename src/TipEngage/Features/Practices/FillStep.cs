using System.Text.Json;
using System.Text.Json.Serialization;
using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Screens;
using TipEngage.Teams.Cards;
using TipEngage.Teams.Routing;

namespace TipEngage.Features.Practices;

/// <summary>Takes a step of the form in a chat and shows the next.</summary>
internal sealed class FillStep(FillForm form, PlanViews views) : ICardAction<FillStep.Data>
{
    public async Task<Reply> HandleAsync(Turn turn, Data data, CancellationToken cancellationToken)
    {
        var visitor = await FormVisitor.OfAsync(turn, Door.Chat, views, cancellationToken);
        return (await form.FillAsync(visitor, data, cancellationToken)).ToReply();
    }

    /// <summary>Data of the buttons under a step.</summary>
    internal sealed record Data(Guid Practice, FormLevel Level, string Step, FormMove Move) : ICardActionData
    {
        public static string Verb => "practices.step";

        /// <summary>Its answers hold what was typed, which is kept in one place only and deleted there; the same step twice leaves the same draft.</summary>
        public static bool IsQuestion => true;

        /// <summary>Every field is screened apart from the others, so that one that is refused takes nothing with it.</summary>
        public static bool Screens(string input) => input.StartsWith(FieldInput.Prefix, StringComparison.Ordinal);

        /// <summary>The wordings that the person was asked about, by field: only those can be left as they are.</summary>
        public IReadOnlyDictionary<string, string>? Asked { get; init; }

        /// <summary>Whether the draft was there when the step was shown: where it is gone since, none begins with what is left of it.</summary>
        public bool IsBegun { get; init; }

        /// <summary>When what the card shows was kept, in ticks of UTC, since a day and an hour that are written out may look like a person's number: what was deleted since is not written again. Null on cards that do not say.</summary>
        public long? Kept { get; init; }

        /// <summary>Mark of the text that the card shows to be agreed to; null on cards that show none, or do not say.</summary>
        public string? Agreed { get; init; }

        /// <summary>The fields that the card shows; null on cards that do not say.</summary>
        public IReadOnlyList<string>? Shown { get; init; }

        /// <summary>The country whose contacts are wanted; null where none was chosen.</summary>
        public string? Country { get; init; }

        /// <summary>The step that is wanted; null where none was chosen.</summary>
        public string? ToStep { get; init; }

        /// <summary>The step that the button leads to, whatever is chosen; null where the choice counts.</summary>
        public string? Open { get; init; }

        /// <summary>What was ticked on the last step before others were looked at, and of which text; null for nothing, and on cards that do not say.</summary>
        public KeptTicks? Ticks { get; init; }

        /// <summary>What the inputs hold.</summary>
        [JsonExtensionData]
        public Dictionary<string, JsonElement>? Inputs { get; init; }
    }
}
