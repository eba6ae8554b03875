using TipEngage.Safeguarding.Learned;

namespace TipEngage.Benchmarks.Learning;

/// <summary>Learns weights of traits from labelled texts: logistic regression by gradient descent, each weight at its own pace. The same texts give the same weights.</summary>
internal sealed class Teacher
{
    private const int Rounds = 15;
    private const int Seed = 1;
    private const double Pace = 0.5;
    private const double Forgetting = 1e-4;
    private const double Tiny = 1e-8;

    private readonly double[] weights = new double[Traits.Count];
    private readonly double[] moved = new double[Traits.Count];
    private double bias;
    private double biasMoved;

    /// <summary>What tells of danger.</summary>
    public static Weights Teach(IEnumerable<LearningText> texts) => Teach(texts.Select(text => new Example(text.Traits, text.IsDisclosure, text.Counts)));

    /// <summary>What tells of details that must not be taken.</summary>
    public static Weights TeachDetails(IEnumerable<LearningText> texts) => Teach(texts.Select(text => new Example(text.Traits, text.IsRefusal, text.CountsBesideDetails)));

    private static Weights Teach(IEnumerable<Example> examples)
    {
        var (teacher, random) = (new Teacher(), new Random(Seed));
        Example[] order = [.. examples.Where(one => one.Traits is not [] && one.Counts > 0)];
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var example in order)
                teacher.Learn(example);
        }

        var unit = teacher.weights.Max(Math.Abs) / sbyte.MaxValue;
        return new((float)teacher.bias, (float)unit, [.. teacher.weights.Select(weight => (sbyte)Math.Round(weight / unit))]);
    }

    private void Learn(Example example)
    {
        var share = 1 / Math.Sqrt(example.Traits.Length);
        var sum = bias;
        foreach (var trait in example.Traits)
            sum += weights[trait] * share;

        var error = ((1 / (1 + Math.Exp(-sum))) - (example.IsOne ? 1 : 0)) * example.Counts;
        bias -= Step(ref biasMoved, error);
        foreach (var trait in example.Traits)
            weights[trait] -= Step(ref moved[trait], (error * share) + (Forgetting * weights[trait]));
    }

    private static double Step(ref double moved, double slope)
    {
        moved += slope * slope;
        return Pace * slope / Math.Sqrt(moved + Tiny);
    }

    private sealed record Example(int[] Traits, bool IsOne, double Counts);
}
