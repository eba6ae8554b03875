using TipEngage.Resources;
using TipEngage.Safeguarding.Forms;
using TipEngage.Safeguarding.Learned;
using TipEngage.Safeguarding.Numbers;
using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Safeguarding;

/// <summary>Judges texts: local, deterministic, and never throws.</summary>
internal sealed class Screening(PhraseShelf phrases, PhraseShelf forms, LearnedSigns learned, IReadOnlyList<CountryData> countries)
{
    private static readonly PhraseKind[] again = [PhraseKind.Accusing, PhraseKind.AccusingBefore, PhraseKind.Shelter, PhraseKind.Age];

    /// <summary>What a chat looks for beside the words of forms: who is accused there is named in fewer words.</summary>
    private static readonly PhraseKind[] widened = [PhraseKind.Accusing, PhraseKind.AccusingBefore, PhraseKind.CompanyBefore, PhraseKind.Title];

    private readonly NumberRules numbers = new(countries);

    public static Screening Default => field ??= new(PhraseShelf.OfChats, PhraseShelf.OfForms, LearnedSigns.Default, CountryFiles.All);

    /// <summary>Judges several texts of one message; a disclosure in one of them counts more than all refusals.</summary>
    public Verdict Judge(IEnumerable<string> texts)
    {
        var refused = Verdict.Harmless;
        var seen = "";
        foreach (var text in texts)
        {
            var plain = PlainText.Of(text);
            if (plain.Text == seen)
                continue;

            seen = plain.Text;
            var verdict = Judge(plain, text);
            if (verdict.IsDisclosure)
                return verdict;
            refused = refused.And(verdict);
        }

        return refused;
    }

    public Verdict Judge(string? text) => Judge([text ?? ""]);

    private Verdict Judge(PlainText plain, string text)
    {
        var found = phrases.Find(plain).ToArray();
        PhraseFinds[] all = [.. found.Select(one => one.Finds)];
        var opinion = learned.OfChat(plain, all);
        var (telling, _) = Array.Find(found, one => DisclosureRules.IsDisclosure(one.Finds, one.Book, opinion));
        var isDanger = telling is not null || opinion.Passage is not null;
        var (reasons, language) = ReasonsIn(plain, text, found, all);
        if (isDanger && ((reasons.Count is 0 && (telling is not null || opinion.Refused is null)) || learned.IsStory(plain, all, reasons.Count is 0)))
            return new(true, [], telling?.Language ?? language);

        if (opinion.Refused is not null && reasons.Count is 0)
            reasons.Add(Reason.Details);
        return reasons.Count is 0 ? Verdict.Harmless : new(false, [.. reasons.Order()], language);
    }

    /// <summary>What the rules refuse a text for, and the first language whose words say so.</summary>
    private (HashSet<Reason> Reasons, string? Language) ReasonsIn(PlainText plain, string text, (PhraseBook Book, PhraseFinds Finds)[] found, PhraseFinds[] all)
    {
        var reasons = new HashSet<Reason>(numbers.ReasonsIn(plain.Marked));
        reasons.UnionWith(ContactsIn(plain, all));
        reasons.UnionWith(PlaceRules.ReasonsIn(plain, found));
        string? language = null;
        foreach (var (book, finds) in found)
        {
            var known = reasons.Count;
            reasons.UnionWith(RefusalRules.ReasonsIn(finds, book));
            if (reasons.Count > known)
                language ??= book.Language;
        }

        reasons.UnionWith(ReadAgain(plain, text, found));
        return (reasons, language);
    }

    /// <summary>Signs of one language may stand beside words of another.</summary>
    private static IEnumerable<Reason> ContactsIn(PlainText plain, PhraseFinds[] found)
    {
        if (!Array.Exists(found, finds => finds.Has(PhraseKind.Messenger) || finds.Has(PhraseKind.SpelledEnd) || finds.Has(PhraseKind.MailHost)))
            yield break;

        var all = new PhraseFinds(plain);
        foreach (var finds in found)
            all.Add(finds);
        if (ContactRules.AddressesIn(all.Sorted()).Any())
            yield return Reason.Email;
        if (ContactRules.HandlesIn(all).Any())
            yield return Reason.Handle;
    }

    /// <summary>Who is accused by a name, who is named with an age or in a messenger, and where a shelter is, as forms see it; only texts with words of that are read again, with their capitals.</summary>
    private IEnumerable<Reason> ReadAgain(PlainText plain, string text, (PhraseBook Book, PhraseFinds Finds)[] chats)
    {
        var found = forms.Find(plain).ToArray();
        if (!Array.Exists(found, one => Array.Exists(again, one.Finds.Has)) && !Array.Exists(chats, one => one.Finds.Has(PhraseKind.Accusing)) && !IsNamedInMessenger(found, chats))
            return [];

        var form = FormText.Of(TypedText.WithoutMarkup(text));
        var isSame = form.Marked == plain.Marked && form.Plain.Text == plain.Text;
        var reading = isSame ? Read(form, found, chats) : Read(form, [.. forms.Find(form.Plain)], [.. phrases.Find(form.Plain)]);
        return AllegationHits.In(reading).Select(_ => Reason.Allegation)
            .Concat(CaseHits.SheltersIn(reading).Select(_ => Reason.Address))
            .Concat(NameHits.AgedIn(reading).Select(_ => Reason.Identity))
            .Concat(MessengerNames.In(reading).Select(_ => Reason.Handle));
    }

    private static FormReading Read(FormText form, (PhraseBook Book, PhraseFinds Finds)[] found, (PhraseBook Book, PhraseFinds Finds)[] chats)
    {
        foreach (var (book, finds) in found)
        {
            if (Array.Find(chats, chat => chat.Book.Language == book.Language).Finds is not { } known)
                continue;
            foreach (var kind in widened)
            {
                finds.Add(kind, known[kind]);
                finds.Keep(kind, sign => RefusalRules.IsAccusing(known, sign, book));
            }
        }

        return FormReading.Of(form, found, chats);
    }

    private static bool IsNamedInMessenger((PhraseBook Book, PhraseFinds Finds)[] found, (PhraseBook Book, PhraseFinds Finds)[] chats) =>
        Array.Exists(chats, one => one.Finds.Has(PhraseKind.Messenger)) && Array.Exists(found, one => one.Finds.Has(PhraseKind.GivenName));
}
