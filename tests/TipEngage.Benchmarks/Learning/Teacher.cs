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

    public static Weights Teach(IEnumerable<LearningText> texts)
    {
        var (teacher, random) = (new Teacher(), new Random(Seed));
        LearningText[] order = [.. texts.Where(text => text.Traits is not [])];
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var text in order)
                teacher.Learn(text);
        }

        var unit = teacher.weights.Max(Math.Abs) / sbyte.MaxValue;
        return new((float)teacher.bias, (float)unit, [.. teacher.weights.Select(weight => (sbyte)Math.Round(weight / unit))]);
    }

    private void Learn(LearningText text)
    {
        var share = 1 / Math.Sqrt(text.Traits.Length);
        var sum = bias;
        foreach (var trait in text.Traits)
            sum += weights[trait] * share;

        var error = ((1 / (1 + Math.Exp(-sum))) - (text.IsDisclosure ? 1 : 0)) * text.Counts;
        bias -= Step(ref biasMoved, error);
        foreach (var trait in text.Traits)
            weights[trait] -= Step(ref moved[trait], (error * share) + (Forgetting * weights[trait]));
    }

    private static double Step(ref double moved, double slope)
    {
        moved += slope * slope;
        return Pace * slope / Math.Sqrt(moved + Tiny);
    }
}
