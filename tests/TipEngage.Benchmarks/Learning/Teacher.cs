using System.Numerics;
using TipEngage.Safeguarding.Learned;

namespace TipEngage.Benchmarks.Learning;

/// <summary>Learns weights of traits and bearings from labelled texts: logistic regression by gradient descent, each weight at its own pace. The same texts give the same weights.</summary>
internal sealed class Teacher
{
    private const int Rounds = 15;
    private const int Seed = 1;
    private const double Pace = 0.5;

    /// <summary>What authors held out bear best: a tenth of it takes twice as much talk for danger.</summary>
    private const double Forgetting = 2e-3;

    private const double Tiny = 1e-8;

    /// <summary>How much a bearing says beside all traits of a text; twice as much trusts the rules' own words too much.</summary>
    private const double ShareOfBearing = 0.15;

    private readonly double[] weights = new double[Traits.Count];
    private readonly double[] moved = new double[Traits.Count];
    private readonly double[] bearings = new double[Bearings.Count];
    private readonly double[] bearingsMoved = new double[Bearings.Count];
    private double bias;
    private double biasMoved;

    /// <summary>What tells of danger.</summary>
    public static Weights TeachDanger(IEnumerable<LearningText> texts) => Teach(texts.Select(text => new Example(text, text.IsDisclosure, text.Counts)));

    /// <summary>What tells of danger or of details that must not be taken.</summary>
    public static Weights TeachRefusal(IEnumerable<LearningText> texts) => Teach(texts.Select(text => new Example(text, text.IsDisclosure || text.IsRefusal, text.CountsOfRefusal)));

    /// <summary>What tells somebody's danger from details that must not be taken.</summary>
    public static Weights TeachStory(IEnumerable<LearningText> texts) => Teach(texts.Where(text => text.IsDisclosure || text.IsRefusal).Select(text => new Example(text, text.IsDisclosure, text.CountsOfStory)));

    private static Weights Teach(IEnumerable<Example> examples)
    {
        var (teacher, random) = (new Teacher(), new Random(Seed));
        Example[] order = [.. examples.Where(one => one.Text.Traits is not [] && one.Counts > 0)];
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var example in order)
                teacher.Learn(example);
        }

        var unit = teacher.weights.Max(Math.Abs) / sbyte.MaxValue;
        return new((float)teacher.bias, (float)unit, [.. teacher.weights.Select(weight => (sbyte)Math.Round(weight / unit))])
        {
            OfBearings = [.. teacher.bearings.Select(weight => (float)(weight * ShareOfBearing))],
        };
    }

    private void Learn(Example example)
    {
        var share = 1 / Math.Sqrt(example.Text.Traits.Length);
        var sum = bias;
        foreach (var trait in example.Text.Traits)
            sum += weights[trait] * share;
        for (var marks = example.Text.Marks; marks is not 0; marks &= marks - 1)
            sum += bearings[BitOperations.TrailingZeroCount(marks)] * ShareOfBearing;

        var error = ((1 / (1 + Math.Exp(-sum))) - (example.IsOne ? 1 : 0)) * example.Counts;
        bias -= Step(ref biasMoved, error);
        foreach (var trait in example.Text.Traits)
            weights[trait] -= Step(ref moved[trait], (error * share) + (Forgetting * weights[trait]));
        for (var marks = example.Text.Marks; marks is not 0; marks &= marks - 1)
        {
            var bearing = BitOperations.TrailingZeroCount(marks);
            bearings[bearing] -= Step(ref bearingsMoved[bearing], (error * ShareOfBearing) + (Forgetting * bearings[bearing]));
        }
    }

    private static double Step(ref double moved, double slope)
    {
        moved += slope * slope;
        return Pace * slope / Math.Sqrt(moved + Tiny);
    }

    private sealed record Example(LearningText Text, bool IsOne, double Counts);
}
