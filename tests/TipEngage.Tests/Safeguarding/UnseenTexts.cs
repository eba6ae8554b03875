using System.Runtime.CompilerServices;
using System.Text.Json;

namespace TipEngage.Tests.Safeguarding;

/// <summary>
/// Texts that were written before the rules were looked at, in many registers: a file for each language and part. Their figures are those
/// of the day they were judged; rules have been mended by the first three, and the learned signs have learned from all but those called held. How those do on
/// an author that they have not learned from, the benchmark called learn prints.
/// </summary>
/// <param name="Name">
/// Language and part. The first part was judged once: in a chat 227 of 240 disclosures were referred and 32 of 240 harmless texts stopped, in
/// a form 231 found and 26 stopped. The rules were mended by its classes, then by those of the one called more, of which 170 of 220 had been
/// referred and 11 of 108 stopped. The second, written before any of it, was judged once after that: 102 of 120 referred and 5 of 120
/// stopped, in a form 104 found and 6 stopped. The third, by another author, was judged once before there were learned signs: 154 of 160
/// referred and 2 of 160 stopped, in a form 155 found and 4 stopped. The fourth, by one more author, was judged once with the learned signs,
/// which had not learned from it then: 159 of 160 referred and 6 of 160 stopped, in a form 159 and 7; the rules alone had referred 150 and stopped 8.
/// The fifth, half of whose harmless texts are everyday talk, was judged once after the signs had learned such talk too, by the author of the
/// everyday and further lessons, who wrote it before either and before seeing rule or lesson: 160 of 160 referred and 5 of 160 stopped, in a
/// form 160 and 5; the rules alone referred 155 and stopped 7.
/// The sixth and the one called held are halves of one set full of words that mislead, whose author wrote it before looking at the rules, and the office lessons
/// afterwards. Of the sixth 160 of 160 were referred and 29 of 320 stopped before anything was mended by it. The held half was judged once, at
/// the end: 157 of 160 referred and 19 of 320 stopped.
/// The seventh and the one called seventh.held are halves of one set in all registers, split at random, whose author wrote it before looking at the rules,
/// and the short lessons afterwards; what one language says another often says too, so the halves are not strangers. Of the seventh 109 of 120 were
/// referred and 14 of 240 stopped before anything was mended by it. The held half was judged before and after that: 116, then 117 of 120
/// referred; 9, then 8 of 240 harmless texts stopped; of 120 refusals 95, then 113 stopped.
/// The eighth is half of a set whose author had not seen the rules; judged once before anything was mended by it: 120 of 120 disclosures referred, 111 of 120
/// refusals stopped (by the rules of the day before 105), and of 240 harmless texts 8 referred and 2 refused. The ninth, refusals and talk beside them, was
/// written by who widened the rules right after it: 86 of 180 refusals were stopped before, and of 170 harmless texts 6 referred and 15 refused.
/// The tenth, in all languages, was written by the same author after that, as far from the rules as could be, and judged once before they were widened again:
/// 52 of 109 refusals stopped, and of 54 harmless texts 2 refused.
/// The eleventh is half of one more set, by an author who had not seen the rules; judged once before anything was mended by it: 119 of 120 disclosures referred,
/// 112 of 120 refusals stopped, and of 240 harmless texts 8 referred and 1 refused.
/// The twelfth and the thirteenth are by two more who had not seen the rules, each judged once before anything was mended by it: of the twelfth 100 of 100
/// disclosures were referred, 111 of 120 refusals stopped, and of 280 harmless texts 6 referred and 2 refused; of the thirteenth, full of cases that are
/// only thought of, jokes and accusations from hearsay, 100 of 100, 116 of 140, and of 360 harmless texts 33 referred and 9 refused.
/// The fourteenth and the fifteenth, of that kind and nearer still, are by two more, each judged once before anything was mended by it: of the
/// fourteenth 99 of 100, 160 of 180, and of 600 harmless texts 48 referred and 5 refused; of the fifteenth 100 of 100, 154 of 180, and of 600 50 and 7.
/// The sixteenth, by one more who had seen neither, was judged once after the signs had learned those: 99 of 100 disclosures referred, 128 of 140 refusals stopped,
/// and of 360 harmless texts 8 referred and 4 refused. The seventeenth, by one more, was judged once after danger and refusals had been learned beside what phrases
/// find: 100 of 100 referred, 134 of 140 stopped, and of 360 harmless texts 8 referred and 3 refused. The eighteenth, by another, was judged once by what had been learned
/// from all before it: 100 of 100 referred, 132 of 140 stopped, 107 of them as refusals, and of 360 harmless texts 5 referred and 7 refused. The nineteenth, by another again, was judged once after stories had been learned beside
/// accusations: 100 of 100 referred, 135 of 140 stopped, 132 of them as refusals, and of 360 harmless texts 6 referred and 11 refused.
/// The twentieth, by another, was judged once by what had been learned from all before it: 99 of 100 referred, the other refused, 137 of 140 stopped, 130 of them as refusals, and of 360
/// harmless texts 10 referred and 7 refused.
/// </param>
/// <param name="Disclosures">Somebody is, or may be, exploited now: the writer, a neighbour, a worker of a supplier, a caller of a hotline.</param>
/// <param name="Refusals">Details of a person, an allegation, an open case; the first seven parts but one have none.</param>
/// <param name="Harmless">Close to it: rules, training, statistics, practices, closed cases.</param>
internal sealed record UnseenTexts(string Name, IReadOnlyList<string> Disclosures, IReadOnlyList<string> Refusals, IReadOnlyList<string> Harmless)
{
    private static readonly string[] talk = [".sixth", ".seventh", ".eighth", ".ninth", ".tenth", ".eleventh", ".twelfth", ".thirteenth", ".fourteenth", ".fifteenth", ".sixteenth", ".seventeenth", ".eighteenth", ".nineteenth", ".twentieth", ".held"];

    public static IReadOnlyList<UnseenTexts> All { get; } = ReadFolder("Unseen");

    /// <summary>Whether the harmless texts are for the most part what people write to one another, with which nobody fills in a form.</summary>
    public bool IsTalk => Array.Exists(talk, part => Name.EndsWith(part, StringComparison.Ordinal));

    /// <summary>The files of a folder here: <c>Lessons</c> were written to learn from, by the eleven indicators of forced labour, and judged once before: the rules referred 288 of 385 and stopped 32 of 256. Those called everyday and further came later: of these the rules referred 165 of 200 and stopped 28 of 200, of everyday talk 10 of 624. Of those called wider 63 of 64 were referred, and 98 of 516 harmless texts. Those called closer are as near as could be to what they are not: of the first of them 42 of 42 were referred, 118 of 189 refusals stopped and 52 of 242 harmless texts. Those called near are by four more authors, one for each language, who saw neither rules nor texts; judged once before: of 360 disclosures 347 were referred, 401 of 480 refusals stopped, and of 960 harmless texts 62 referred and 29 refused. Those called told are by two more, full of accusations and suspicions as they are told: of 320 disclosures 308 were referred, 490 of 560 refusals stopped, 338 of them as refusals, and of 637 harmless texts 33 referred and 24 refused. Those called quiet are by two more, accusations told by the way and office talk full of numbers: of 200 disclosures 197 were referred, 330 of 360 refusals stopped, 242 of them as refusals, and of 600 harmless texts 33 referred and 53 refused.</summary>
    public static IReadOnlyList<UnseenTexts> ReadFolder(string name) => [.. Directory.GetFiles(Path.Combine(Here(), name), "*.json").Order(StringComparer.Ordinal).Select(Read)];

    private static UnseenTexts Read(string file)
    {
        var lists = JsonSerializer.Deserialize<Dictionary<string, string[]>>(File.ReadAllText(file))!;
        return new(Path.GetFileNameWithoutExtension(file), lists["disclosures"], lists.GetValueOrDefault("refusals") ?? [], lists["harmless"]);
    }

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
