namespace TipEngage.Practices.Library;

/// <summary>Adds up, place by place, how much practices have of what is asked for: word by word, so that memory is read in its order. It is used again and again, and blank in between.</summary>
internal sealed class ScoreSheet
{
    /// <summary>How soon more of a word counts no more.</summary>
    private const double Saturation = 4;

    /// <summary>How much it counts that a practice is long.</summary>
    private const double LengthShare = 0.5;

    private double[] scores = [];
    private double[] weights = [];
    private double[] ofGroup = [];
    private double[] ofWord = [];
    private int[] found = [];
    private int[] groups = [];
    private Shelf shelf = new();
    private PlaceSet asked = new();
    private double usualLength;

    /// <param name="all">The practices.</param>
    /// <param name="some">Places of those that are looked at.</param>
    /// <param name="usual">Length that practices have on average.</param>
    public void Begin(Shelf all, PlaceSet some, double usual)
    {
        (shelf, asked, usualLength) = (all, some, usual);
        if (scores.Length >= all.Places)
            return;

        var places = all.Places + (all.Places / 4);
        (scores, weights, ofGroup, ofWord, found, groups) = (new double[places], new double[places], new double[places], new double[places], new int[places], new int[places]);
    }

    /// <summary>Leaves nothing on it.</summary>
    public void Clear()
    {
        foreach (var place in asked)
            (scores[place], weights[place], groups[place]) = (0, 0, 0);
    }

    public double ScoreAt(int place) => scores[place];

    /// <summary>Weight of the things that the practice at a place has.</summary>
    public double WeightAt(int place) => weights[place];

    /// <summary>How many of the things it has.</summary>
    public int GroupsAt(int place) => groups[place];

    /// <summary>Takes a word of the thing that is asked for: of the words that may be meant, what counts most at a place counts there.</summary>
    /// <param name="variants">The words that may be meant, with what they count.</param>
    public void TakeWord(IReadOnlyList<(WordPlaces Places, double Counts)> variants)
    {
        foreach (var (word, counts) in variants)
            Raise(word, counts);
        foreach (var (word, _) in variants)
            Collect(word);
    }

    /// <summary>Ends the thing that is asked for.</summary>
    /// <param name="need">How many of its words a practice must have.</param>
    /// <param name="factor">What its words count together.</param>
    /// <param name="weight">What the thing weighs.</param>
    /// <param name="labels">Labels of which one does as well, with what they count.</param>
    public void Close(int need, double factor, double weight, IReadOnlyList<(PlaceSet Places, double Counts)> labels)
    {
        foreach (var place in asked)
        {
            var score = need > 0 && found[place] >= need ? ofGroup[place] * factor : 0;
            var best = 0.0;
            foreach (var (places, counts) in labels)
            {
                if (counts > best && places.Has(place))
                    best = counts;
            }

            (ofGroup[place], found[place]) = (0, 0);
            if (score + best is not (> 0 and var more))
                continue;

            scores[place] += more;
            weights[place] += weight;
            groups[place]++;
        }
    }

    private void Raise(WordPlaces word, double counts)
    {
        var places = word.Places;
        var heavy = word.Weights;
        var lengths = shelf.Lengths;
        for (var at = 0; at < places.Length; at++)
        {
            var place = places[at];
            if (!asked.Has(place))
                continue;

            var share = heavy[at] * (Saturation + 1) / (heavy[at] + (Saturation * (1 - LengthShare + (LengthShare * lengths[place] / usualLength))));
            ofWord[place] = Math.Max(ofWord[place], counts * share);
        }
    }

    private void Collect(WordPlaces word)
    {
        foreach (var place in word.Places)
        {
            if (ofWord[place] is not (> 0 and var most))
                continue;

            ofGroup[place] += most;
            found[place]++;
            ofWord[place] = 0;
        }
    }
}
