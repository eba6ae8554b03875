using TipEngage.Safeguarding.Learned;

namespace TipEngage.Benchmarks.Learning;

/// <summary>
/// Learns what the bearings of a passage add to its traits, where the rules have found signs: from texts that the traits were not learned from,
/// since of those that they were they know all already.
/// </summary>
internal static class TeacherOfBearings
{
    private const int Folds = 4;
    /// <summary>What authors held out bear best: more forgets disclosures, less takes more talk for one.</summary>
    private const double Share = 0.5;

    private const int Rounds = 400;
    private const double Pace = 1;
    private const double Forgetting = 1e-3;

    public static Weights Teach(IReadOnlyList<LearningText> texts) => Teacher.Teach(texts) with { OfBearings = Learn(Lessons(texts)) };

    /// <summary>Each text as it reads to who has learned from other authors only.</summary>
    private static Lesson[] Lessons(IReadOnlyList<LearningText> texts)
    {
        string[] parts = [.. texts.Select(text => text.Part).Distinct().Order(StringComparer.Ordinal)];
        var fold = parts.Index().ToDictionary(part => part.Item, part => part.Index % Folds);
        return [.. Enumerable.Range(0, Folds).SelectMany(held =>
        {
            var weights = Teacher.Teach(texts.Where(text => fold[text.Part] != held));
            return texts.Where(text => fold[text.Part] == held && text.IsFound).Select(text => Of(text, weights)).OfType<Lesson>();
        })];
    }

    private static Lesson? Of(LearningText text, Weights weights) => new LearnedSigns(weights, Weights.None).MostLikely(text.Plain, text.Finds) is { } passage
        ? new(passage.Marks, weights.Of(passage, passage.Weight), text.IsDisclosure, text.Counts)
        : null;

    /// <summary>Logistic regression beside what is known, by plain descent.</summary>
    private static float[] Learn(Lesson[] lessons)
    {
        var weights = new double[Bearings.Count];
        var (bias, all) = (0.0, lessons.Sum(lesson => lesson.Counts));
        for (var round = 0; round < Rounds; round++)
        {
            var (slopes, slope) = (new double[weights.Length], 0.0);
            foreach (var lesson in lessons)
            {
                var error = lesson.Error(bias, weights);
                slope += error;
                for (var bearing = 0; bearing < weights.Length; bearing++)
                    slopes[bearing] += lesson.Has(bearing) ? error : 0;
            }

            bias -= Pace * slope / all;
            for (var bearing = 0; bearing < weights.Length; bearing++)
                weights[bearing] -= Pace * ((slopes[bearing] / all) + (Forgetting * weights[bearing]));
        }

        return [.. weights.Select(weight => (float)(Share * weight))];
    }

    private sealed record Lesson(uint Marks, double Known, bool IsDisclosure, double Counts)
    {
        public bool Has(int bearing) => (Marks >> bearing & 1) is 1;

        /// <summary>How far off a guess is.</summary>
        public double Error(double bias, double[] weights)
        {
            var sum = Known + bias;
            for (var bearing = 0; bearing < weights.Length; bearing++)
                sum += Has(bearing) ? weights[bearing] : 0;
            return ((1 / (1 + Math.Exp(-sum))) - (IsDisclosure ? 1 : 0)) * Counts;
        }
    }
}
