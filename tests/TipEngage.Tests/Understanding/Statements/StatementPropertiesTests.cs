using CsCheck;
using TipEngage.Parties;
using TipEngage.Teams.Routing;
using TipEngage.Tests.Infrastructure;
using TipEngage.Understanding;
using TipEngage.Understanding.Requests;
using TipEngage.Understanding.Statements;

namespace TipEngage.Tests.Understanding.Statements;

/// <summary>What holds of any sentence about the register.</summary>
public sealed class StatementPropertiesTests
{
    private const int MostPieces = 8;

    private static readonly string[] sentences = [.. new[] { "en", "id", "th", "vi" }.SelectMany(LabelledStatement.Read).Select(one => one.Text)];

    private static readonly Gen<string> ofPieces = Gen.OneOf(
            OneOf(sentences), Gen.String[0, 20],
            OneOf("mark", "tandai", "ทำเครื่องหมาย", "đánh dấu", "assign", "to", "4a", "4e", "item 12", "ข้อ ๙", "completed", "selesai", "เสร็จแล้ว", "hoàn thành", "Thailand", "Atlantis", "Brasil", "TO"),
            OneOf("https://a.org/4c", "½", "①", "ﬁ", "กํา", "e\u0301", "\u200B", "\uD83D\uDC4D", "\uD83D", "&lt;b&gt;", "31/10/2560", ",", ":", "?", "(", "don't"))
        .Array[0, MostPieces].Select(pieces => string.Join(' ', pieces));

    private static readonly Gen<string> notes = Gen.OneOf(Gen.String[1, 60], OneOf("no translators for Khmer", "ไม่มีคนแปลภาษาเขมร", "chưa có người dịch", "½ of ﬁve", "e\u0301tude", "กำลังหา"));

    [Fact]
    public void No_request_names_what_does_not_exist() => ofPieces.Sample(text => ShouldExist(LabelledStatement.Understand(text), text), iter: 3000);

    [Fact]
    public void A_note_is_a_stretch_of_what_was_typed() => Gen.Select(notes, OneOf("mark 4a blocked: ", "ตั้งสถานะข้อ 4a เป็นติดขัด ", "đánh dấu 4a bị vướng, ")).Sample((note, verb) =>
    {
        var call = LabelledStatement.Understand(verb + note);

        if (call.Name is Commands.Record && ProgressRequest.Read(call.Arguments).Note is { } kept)
            $"{verb}{note}".ShouldContain(kept, Case.Sensitive);
    }, iter: 2000);

    [Fact]
    public void Any_note_is_a_stretch_of_what_was_typed() => ofPieces.Sample(text =>
    {
        var call = LabelledStatement.Understand(text);

        var kept = call.Name is Commands.Record ? ProgressRequest.Read(call.Arguments).Note : call.Name is Commands.ProposeInitiative ? InitiativeRequest.Read(call.Arguments).Text : null;
        if (kept is not null && !kept.Contains('\uFFFD'))
            text.ShouldContain(kept, Case.Sensitive);
    }, iter: 3000);

    [Fact]
    public void A_member_never_gets_what_only_coordinators_do() => ofPieces.Sample(text =>
        LabelledStatement.Understand(text, isCoordinator: false).Name.ShouldNotBeOneOf([Commands.Record, Commands.Assign, Commands.RecordTranslation, Commands.Gaps, Commands.Roles]), iter: 2000);

    [Fact]
    public void Our_sentences_mean_the_same_with_spaces_around_and_between_them() =>
        sentences.Where(sentence => $"{LabelledStatement.Understand($" \t{sentence.Replace(" ", "  ", StringComparison.Ordinal)}\n ").Name}" != LabelledStatement.Understand(sentence).Name).ShouldBeEmpty();

    [Fact]
    public void Our_sentences_mean_the_same_in_any_normal_form() =>
        sentences.Where(sentence => LabelledStatement.Understand(sentence.Normalize(System.Text.NormalizationForm.FormD)).Name != LabelledStatement.Understand(sentence).Name).ShouldBeEmpty();

    [Fact]
    public void A_denial_before_the_verb_records_nothing() => LabelledStatement.Read("en").Where(one => one.Call is Commands.Record or Commands.Assign or Commands.RecordTranslation)
        .Select(one => $"please don't {one.Text}").Where(text => LabelledStatement.Changes(LabelledStatement.Understand(text))).ShouldBeEmpty();

    [Fact]
    public void Asking_whether_records_nothing() => LabelledStatement.Read("en").Where(one => one.Call is Commands.Record or Commands.Assign or Commands.RecordTranslation or Commands.Undo)
        .Where(one => !one.Text.Contains("ould you ", StringComparison.Ordinal) && !one.Text.StartsWith("can you ", StringComparison.Ordinal)).Select(one => $"should we {one.Text}").Where(text => LabelledStatement.Changes(LabelledStatement.Understand(text))).ShouldBeEmpty();

    [Fact]
    public void The_places_of_words_are_found_in_what_was_typed() => ofPieces.Sample(text =>
    {
        var words = PlainWords.Of(text);
        var places = new TypedPlaces(words, text);
        if (!places.AreKnown)
            return;

        var last = 0;
        for (var place = 0; place <= words.Length; place++)
        {
            var typed = places.TypedAt(place);
            typed.ShouldBeInRange(last, text.Length, text);
            last = typed;
        }
    }, iter: 1000);

    [Fact]
    public void A_language_has_phrases_for_every_sign() => SignLexicon.All
        .SelectMany(lexicon => Enum.GetNames<Sign>().Except([nameof(Sign.Topic), nameof(Sign.Tongue)]).Where(name => !lexicon.Signs.Keys.Any(key => key.Split(' ')[0].Equals(name, StringComparison.OrdinalIgnoreCase))).Select(name => $"{lexicon.Language} {name}"))
        .ShouldBeEmpty();

    [Fact]
    public void Every_language_knows_the_same_signs() =>
        SignLexicon.All.Select(lexicon => string.Join('\n', lexicon.Signs.Keys.Order(StringComparer.Ordinal))).Distinct().Count().ShouldBe(1);

    private static void ShouldExist(CommandCall call, string text)
    {
        var plan = SamplePlans.Bundled;
        switch (call.Name)
        {
            case Commands.Record:
                var record = ProgressRequest.Read(call.Arguments);
                (record.Item is null || plan.Find(record.Item) is not null).ShouldBeTrue(text);
                break;
            case Commands.Assign:
                var assignment = AssignmentRequest.Read(call.Arguments);
                assignment.Items.ShouldAllBe(id => plan.Find(id) != null, text);
                assignment.Parties.ShouldAllBe(code => PartyList.Find(code) != null, text);
                break;
            case Commands.RecordTranslation:
                var translation = TranslationRequest.Read(call.Arguments);
                (translation.Material is null || plan.Materials.Any(one => one.Id == translation.Material)).ShouldBeTrue(text);
                break;
            case Commands.RecordEvent:
                var named = EventRequest.Read(call.Arguments);
                (named.Event is null || plan.Events.Any(one => one.Id == named.Event)).ShouldBeTrue(text);
                break;
            case Commands.Translations:
                TranslationQuestion.Read(call.Arguments).Items.ShouldAllBe(id => plan.Find(id) != null, text);
                break;
            case Commands.Changes:
                ChangesRequest.Read(call.Arguments).Items.ShouldAllBe(id => plan.Find(id) != null, text);
                break;
            case Commands.History:
                plan.Find(call.Arguments).ShouldNotBeNull(text);
                break;
            case Commands.Follow or Commands.Unfollow:
                var subject = call.Arguments.EndsWith($" {Commands.Here}", StringComparison.Ordinal) ? call.Arguments[..^(Commands.Here.Length + 1)] : call.Arguments;
                (subject.Split(' ') switch
                {
                    [Commands.Item, var ids] => ids.Split(',').Any(id => plan.Find(id) is not null),
                    [Commands.Theme, var key] => plan.Themes.Any(theme => theme.Key == key),
                    _ => subject.Length == 0,
                }).ShouldBeTrue(text);
                break;
        }
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);
}
