using CsCheck;
using TipEngage.Practices.Library;
using TipEngage.Register;

namespace TipEngage.Tests.Practices.Library;

/// <summary>The shelf says where words and labels stand, whatever was added and taken away before.</summary>
public sealed class ShelfTests
{
    private static readonly Gen<(int Number, bool IsTaken, int Seed)[]> changes = Gen.Select(Gen.Int[1, 12], Gen.Bool, Gen.Int[0, 1000]).Array[0, 60];

    [Fact]
    public void After_any_changes_it_holds_what_is_left_with_and_without_gaps() => changes.Sample(sequence =>
    {
        var (shelf, left) = (new Shelf(), new SortedDictionary<int, (KnownPractice Practice, byte[] Weights)>());
        foreach (var (number, isTaken, seed) in sequence)
        {
            (shelf.Remove(number) is not null).ShouldBe(left.Remove(number));
            if (isTaken)
                continue;

            left[number] = Practice(number, seed);
            shelf.Add(left[number].Practice, left[number].Weights);
        }

        Check(shelf, left);
        shelf.CloseGaps();
        Check(shelf, left);
        shelf.Places.ShouldBe(left.Count);
    });

    private static void Check(Shelf shelf, SortedDictionary<int, (KnownPractice Practice, byte[] Weights)> left)
    {
        List<int> numbers = [];
        foreach (var place in shelf.All)
        {
            var (practice, weights) = left[shelf[place].Number];
            numbers.Add(practice.Number);
            shelf.Lengths[place].ShouldBe(practice.Length);
            foreach (var (at, word) in practice.Words.Index())
                shelf.OfWord(word).Weights[shelf.OfWord(word).Places.IndexOf(place)].ShouldBe(weights[at]);
            practice.Labels.ShouldAllBe(label => shelf.OfLabel(label).Has(place));
        }

        numbers.Order().ShouldBe(left.Keys);
        foreach (var label in left.Values.SelectMany(one => one.Practice.Labels).Distinct())
            shelf.OfLabel(label).CountWith(shelf.All).ShouldBe(left.Values.Count(one => one.Practice.Labels.Contains(label)));
        foreach (var place in shelf.PlacesOf([.. Enumerable.Range(1, 6)]))
            shelf[place].Number.ShouldBeInRange(1, 6);
    }

    private static (KnownPractice Practice, byte[] Weights) Practice(int number, int seed)
    {
        var random = new Random(seed);
        int[] words = [.. Enumerable.Range(0, 20).Where(_ => random.Next(3) == 0)];
        byte[] weights = [.. words.Select(_ => (byte)random.Next(1, 60))];
        int[] labels = [.. Enumerable.Range(0, 5).Where(_ => random.Next(2) == 0)];
        return (new(number, Tlp.Clear, 0, default, words, labels, weights.Sum(weight => weight)), weights);
    }
}
