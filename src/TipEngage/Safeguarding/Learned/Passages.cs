using System.Buffers;
using System.Runtime.InteropServices;
using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding.Learned;

/// <summary>Cuts a text where a reader takes breath: at sentence ends, commas, the spaces of Thai, or else after some words.</summary>
internal static class Passages
{
    private const int LongestPiece = 80;

    private static readonly SearchValues<char> breaths = SearchValues.Create(",:()–—-\"“”/[]");

    /// <summary>The pieces of a text, in order, each with its weights and its marks.</summary>
    public static List<Passage> Of(PlainText text, ReadOnlySpan<sbyte> weights, ReadOnlySpan<sbyte> refusal, IReadOnlyList<PhraseFinds> finds)
    {
        var pieces = PiecesOf(text);
        for (var first = 0; first < pieces.Count;)
        {
            var end = first + 1;
            while (end < pieces.Count && pieces[end].Place.Sentence == pieces[first].Place.Sentence)
                end++;
            Weigh(text, CollectionsMarshal.AsSpan(pieces)[first..end], weights, refusal);
            first = end;
        }

        Bearings.Mark(CollectionsMarshal.AsSpan(pieces), finds);
        return pieces;
    }

    /// <summary>Pieces that follow one another in one sentence, as one.</summary>
    public static List<Passage> Sentences(List<Passage> pieces)
    {
        var sentences = new List<Passage>();
        foreach (var piece in pieces)
        {
            if (sentences.Count > 0 && sentences[^1].Place.Sentence == piece.Place.Sentence)
                sentences[^1] = sentences[^1].And(piece);
            else
                sentences.Add(piece);
        }

        return sentences;
    }

    private static List<Passage> PiecesOf(PlainText text)
    {
        var pieces = new List<Passage>();
        var first = 0;
        for (var next = 1; next <= text.Tokens.Count; next++)
        {
            if (next < text.Tokens.Count && !IsCut(text, first, next))
                continue;

            pieces.Add(new(new(first, next, text.Tokens[first].Sentence), 0, 0, 0));
            first = next;
        }

        return pieces;
    }

    private static bool IsCut(PlainText text, int first, int next)
    {
        var (last, token) = (text.Tokens[next - 1], text.Tokens[next]);
        if (token.Sentence != last.Sentence)
            return true;

        var between = text.Marked.AsSpan(0, token.At)[Math.Min(token.At, last.At + last.End - last.Start)..];
        var isThai = text.Text[token.Start] is >= '\u0E00' and <= '\u0EFF';
        return (between.ContainsAny(breaths) && between.Contains(' ')) || (isThai && between is not [])
            || (token.Start - text.Tokens[first].Start >= LongestPiece && text.BeginsAt(token.Start));
    }

    private static void Weigh(PlainText text, Span<Passage> sentence, ReadOnlySpan<sbyte> weights, ReadOnlySpan<sbyte> refusal)
    {
        var (start, end) = (text.Tokens[sentence[0].Place.First].Start, text.Tokens[sentence[^1].Place.End - 1].End);
        var scale = new Scale(text, start, sentence, weights, refusal);
        Traits.Tell(text.Text.AsSpan(start, end - start), ref scale);
    }

    /// <summary>Adds each trait to the piece that it begins in, with the space before it.</summary>
    private ref struct Scale(PlainText text, int start, Span<Passage> pieces, ReadOnlySpan<sbyte> weights, ReadOnlySpan<sbyte> refusal) : ITraitListener
    {
        private readonly Span<Passage> pieces = pieces;
        private readonly ReadOnlySpan<sbyte> weights = weights;
        private readonly ReadOnlySpan<sbyte> refusal = refusal;
        private int piece;
        private int next = BeginOf(text, start, pieces, 1);

        public void Hear(int at, int trait)
        {
            while (at >= next)
                next = BeginOf(text, start, pieces, ++piece + 1);
            ref var heard = ref pieces[piece];
            heard = heard with { Weight = heard.Weight + weights[trait], Refusal = heard.Refusal + refusal[trait], Traits = heard.Traits + 1 };
        }

        private static int BeginOf(PlainText text, int start, Span<Passage> pieces, int piece)
        {
            if (piece >= pieces.Length)
                return int.MaxValue;

            var begin = text.Tokens[pieces[piece].Place.First].Start;
            return begin - start - (text.Text[begin - 1] is ' ' ? 1 : 0);
        }
    }
}
