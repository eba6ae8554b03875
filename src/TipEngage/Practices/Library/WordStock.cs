using TipEngage.Register;

namespace TipEngage.Practices.Library;

/// <summary>Words that published practices have, with how many have each: for everybody and for members apart, so that nobody learns of a word that they may not read.</summary>
internal sealed class WordStock
{
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly List<string> words = [];
    private readonly List<int> inClear = [];
    private readonly List<int> inAll = [];

    public int Count => words.Count;

    public string this[int id] => words[id];

    public int? Find(string word) => ids.TryGetValue(word, out var id) ? id : null;

    /// <summary>The id of a word, which is given one where it has none.</summary>
    /// <param name="word">The word.</param>
    /// <param name="isNew">Whether it has just been given one.</param>
    public int IdOf(string word, out bool isNew)
    {
        if (isNew = !ids.TryGetValue(word, out var id))
        {
            ids.Add(word, id = words.Count);
            words.Add(word);
            inClear.Add(0);
            inAll.Add(0);
        }

        return id;
    }

    /// <summary>How many practices that a reader may see have it.</summary>
    public int CountOf(int id, Tlp widest) => widest is Tlp.Clear ? inClear[id] : inAll[id];

    public void Add(int id, Tlp tlp, int more)
    {
        inAll[id] += more;
        if (tlp is Tlp.Clear)
            inClear[id] += more;
    }
}
