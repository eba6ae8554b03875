using System.Numerics;
using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding.Learned;

/// <summary>What the phrases of any language say of a passage, beside how it reads: whether it is of somebody here and now, or of anybody, a rule, a book, a joke.</summary>
internal static class Bearings
{
    /// <summary>A bit each, in this order: the learned weights are in it too.</summary>
    private static readonly PhraseKind[] kinds =
    [
        PhraseKind.Alone, PhraseKind.Cry, PhraseKind.Self, PhraseKind.Narrator, PhraseKind.Object, PhraseKind.Asking, PhraseKind.Definite, PhraseKind.Person, PhraseKind.Group,
        PhraseKind.Harm, PhraseKind.Exploiter, PhraseKind.Place, PhraseKind.Control, PhraseKind.Distress, PhraseKind.Hint, PhraseKind.Plea, PhraseKind.Episode,
        PhraseKind.Innocent, PhraseKind.Rule, PhraseKind.Topic, PhraseKind.Frame, PhraseKind.Generic, PhraseKind.Norm, PhraseKind.Organisation, PhraseKind.Work, PhraseKind.Opus, PhraseKind.Jest, PhraseKind.History,
        PhraseKind.Identity, PhraseKind.Denial, PhraseKind.Named, PhraseKind.Bearer, PhraseKind.Accusation, PhraseKind.AccusationOf, PhraseKind.Accusing, PhraseKind.AccusingBefore, PhraseKind.Nobody, PhraseKind.About,
        PhraseKind.OpenCase, PhraseKind.CaseLabel, PhraseKind.Address, PhraseKind.Public, PhraseKind.NumberLabel, PhraseKind.SpelledAt, PhraseKind.SpelledEnd, PhraseKind.SpelledSign, PhraseKind.MailHost,
        PhraseKind.Messenger, PhraseKind.HandleWord, PhraseKind.NoAddressee, PhraseKind.Title, PhraseKind.CompanyBefore,
    ];

    public static int Count => kinds.Length;

    /// <summary>What is found in a whole text.</summary>
    public static ulong In(IReadOnlyList<PhraseFinds> finds)
    {
        var marks = 0UL;
        for (var kind = 0; kind < kinds.Length; kind++)
            marks |= finds.Any(found => found.Has(kinds[kind])) ? 1UL << kind : 0;
        return marks;
    }

    /// <summary>Marks the pieces of a text with what was found in each.</summary>
    public static void Mark(Span<Passage> pieces, IReadOnlyList<PhraseFinds> finds)
    {
        foreach (var found in finds)
        {
            for (var kind = 0; kind < kinds.Length; kind++)
                Mark(pieces, found[kinds[kind]], 1UL << kind);
        }
    }

    /// <summary>The sum of the weights of what is marked.</summary>
    public static float Weigh(ulong marks, ReadOnlySpan<float> weights)
    {
        var sum = 0F;
        for (; marks is not 0; marks &= marks - 1)
            sum += weights[BitOperations.TrailingZeroCount(marks)];
        return sum;
    }

    private static void Mark(Span<Passage> pieces, IReadOnlyList<Span> spans, ulong mark)
    {
        var first = 0;
        foreach (var span in spans)
        {
            while (pieces[first].Place.End <= span.First)
                first++;
            for (var piece = first; piece < pieces.Length && pieces[piece].Place.First < span.End; piece++)
                pieces[piece] = pieces[piece] with { Marks = pieces[piece].Marks | mark };
        }
    }
}
