using CsCheck;
using TipEngage.Safeguarding;
using TipEngage.Safeguarding.Forms;
using TipEngage.Safeguarding.Learned;
using TipEngage.Safeguarding.Numbers;
using TipEngage.Safeguarding.Phrases;

namespace TipEngage.Tests.Safeguarding;

/// <summary>The second opinion beside the rules. It has learned from all labelled texts here, so none of them says how it does on others: the benchmark called learn does.</summary>
public sealed class LearnedSignsTests
{
    private const int MostBytes = 255_000;

    public static TheoryData<string> Languages => LabelledTexts.Languages;

    [Theory]
    [MemberData(nameof(Languages))]
    public void Most_disclosures_read_like_one_and_hardly_another_text(string language)
    {
        var texts = LabelledTexts.Of(language);

        texts.Disclosures.Count(IsLikely).ShouldBeGreaterThanOrEqualTo(texts.Disclosures.Count * 9 / 10);
        texts.Harmless.Count(IsLikely).ShouldBeLessThanOrEqualTo(texts.Harmless.Count / 50);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_lessons_are_learned(string language)
    {
        UnseenTexts[] lessons = [.. UnseenTexts.ReadFolder("Lessons").Where(part => part.Name.StartsWith($"{language}.", StringComparison.Ordinal))];
        string[] disclosures = [.. lessons.SelectMany(part => part.Disclosures)];
        string[] refusals = [.. lessons.SelectMany(part => part.Refusals)];
        string[] harmless = [.. lessons.SelectMany(part => part.Harmless)];

        refusals.Count(text => Screening.Default.Judge(text).IsHarmless).ShouldBeLessThanOrEqualTo(refusals.Length / 50);
        disclosures.Where(text => !Screening.Default.Judge(text).IsDisclosure).ShouldBeEmpty();
        harmless.Count(text => Screening.Default.Judge(text).IsDisclosure).ShouldBeLessThanOrEqualTo(harmless.Length / 30);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Everyday_talk_is_nobodys_story(string language)
    {
        var talk = UnseenTexts.ReadFolder("Lessons").Single(part => part.Name == $"{language}.everyday").Harmless;

        talk.Where(IsLikely).ShouldBeEmpty();
        talk.Count(text => Screening.Default.Judge(text).IsDisclosure).ShouldBeLessThanOrEqualTo(talk.Count / 100);
    }

    [Theory]
    [InlineData("blocked")]
    [InlineData("We tried it.")]
    [InlineData("Two of our zones begin with it.")]
    [InlineData("Keep the review cards here")]
    [InlineData("Không công bố")]
    [InlineData("they told him so")]
    [InlineData("dia ambil itu")]
    [InlineData("เขาเอาไป")]
    public void Few_words_are_left_to_the_rules(string text)
    {
        OfChat(text).Passage.ShouldBeNull();
        OfForm(text).Passage.ShouldBeNull();
        Screening.Default.Judge(text).IsHarmless.ShouldBeTrue();
    }

    [Theory]
    [InlineData("save me please")]
    [InlineData("I was trafficked as a child")]
    [InlineData("อยากแจ้งเบาะแสค้ามนุษย์")]
    [InlineData("cứu")]
    public void What_the_rules_are_sure_of_is_taken_however_it_reads(string text) =>
        new Screening(PhraseShelf.OfChats, PhraseShelf.OfForms, Unlike, CountryFiles.All).Judge(text).IsDisclosure.ShouldBeTrue();

    [Theory]
    [InlineData("they locked the girl in the room and the boss hits everyone")]
    [InlineData("a worker in the compound is beaten")]
    [InlineData("bos simpan paspor saya di brankas dan saya takut")]
    public void What_reads_unlike_it_is_referred_in_a_chat_where_harm_of_somebody_stands_beside_another_sign_unless_it_reads_far_unlike(string text)
    {
        IsReferredWhere(-1.7F).ShouldBeTrue();
        IsReferredWhere(-1.9F).ShouldBeFalse();

        bool IsReferredWhere(float weight) => new Screening(PhraseShelf.OfChats, PhraseShelf.OfForms, new(AllWeigh(weight), Weights.None), CountryFiles.All).Judge(text).IsDisclosure;
    }

    [Theory]
    [InlineData("dia simpan paspor saya di brankas")]
    [InlineData("คุยกันเขาก็ตี")]
    [InlineData("nói chuyện là họ đánh")]
    public void Little_that_the_rules_find_in_a_short_text_is_enough(string text) => Screening.Default.Judge(text).IsDisclosure.ShouldBeTrue();

    [Theory]
    [InlineData(-1, true)]
    [InlineData(-2, false)]
    [InlineData(-10, false)]
    public void What_reads_unlike_it_needs_more_than_one_sign(float weight, bool isReferred) =>
        new Screening(PhraseShelf.OfChats, PhraseShelf.OfForms, new(new(weight, 1, new sbyte[Traits.Count]), Weights.None), CountryFiles.All).Judge("I have not been paid for the flight").IsDisclosure.ShouldBe(isReferred);

    [Theory]
    [InlineData("the talk is called \"the boss has my passport\"", "the boss has my passport")]
    [InlineData("judul paparan \"bos menyita paspor saya\"", "bos menyita paspor saya")]
    [InlineData("phim \"nó nhốt tôi\" chiếu lúc sáu giờ", "nó nhốt tôi")]
    public void What_stands_in_quotation_marks_beside_a_work_is_its_title(string title, string said)
    {
        Of(Weights.None).Judge(title).IsDisclosure.ShouldBeFalse();
        Of(Weights.None).Judge(said).IsDisclosure.ShouldBeTrue();
        Of(Weights.None).Judge($"she wrote \"{said}\"").IsDisclosure.ShouldBeTrue();
    }

    [Fact]
    public void What_reads_like_details_is_refused_and_few_words_are_not()
    {
        Suspicious.Judge("the committee meets on Wednesday night in the small hall").Reasons.ShouldBe([Reason.Details]);
        Suspicious.Judge("see you there").IsHarmless.ShouldBeTrue();
    }

    [Theory]
    [InlineData("they locked my sister in the room and the boss hits everyone")]
    [InlineData("a girl in the bar is beaten, whom should I call about her")]
    [InlineData("please save me, they do not let me out of the house")]
    public void Who_tells_of_their_own_or_asks_for_help_is_referred_however_much_it_reads_like_details(string text) => Suspicious.Judge(text).IsDisclosure.ShouldBeTrue();

    [Theory]
    [InlineData(10, true)]
    [InlineData(-10, false)]
    public void Harm_beside_what_must_not_be_taken_is_refused_only_where_no_part_reads_like_somebody_s_story(float story, bool isReferred)
    {
        var given = new Screening(PhraseShelf.OfChats, PhraseShelf.OfForms, new(AllWeigh(-1), Weights.None) { Story = AllWeigh(story) }, CountryFiles.All)
            .Judge("they locked the girl in the room, her passport is N0883127");

        given.IsDisclosure.ShouldBe(isReferred);
        given.Reasons.ShouldBe(isReferred ? [] : [Reason.Identifier]);
    }

    [Theory]
    [InlineData("Perusahaan yang mengunci mes pada malam hari melanggar standar kami.", "mes kami dikunci tiap malam dan teman saya dipukul")]
    [InlineData("นายจ้างที่ล็อกหอพักตอนกลางคืนผิดมาตรฐานของเรา", "นายจ้างล็อกหอพักเราทุกคืน เพื่อนผมโดนตี")]
    [InlineData("Doanh nghiệp nào khóa ký túc xá ban đêm là vi phạm tiêu chuẩn của chúng tôi.", "họ khóa ký túc xá mỗi đêm, bạn em bị đánh")]
    public void What_is_of_anybody_is_talk_and_the_same_of_somebody_is_not(string talk, string disclosure)
    {
        Screening.Default.Judge(talk).IsHarmless.ShouldBeTrue();
        Screening.Default.Judge(disclosure).IsDisclosure.ShouldBeTrue();
    }

    [Fact]
    public void What_phrases_find_is_weighed_beside_how_it_reads()
    {
        var text = PlainText.Of("an employer who locks the gate at night breaks the code");
        LearnedSigns doubting = new(new(0, 1, new sbyte[Traits.Count]) { OfBearings = [.. Enumerable.Repeat(-4F, Bearings.Count)] }, Weights.None);

        doubting.OfChat(text, FindsIn(text)).Doubts(0).ShouldBeTrue();
        doubting.OfChat(text, []).Doubts(0).ShouldBeFalse();
    }

    [Fact]
    public void However_unlike_it_reads_a_form_asks_about_all_that_the_rules_are_sure_of()
    {
        var chats = PhraseShelf.OfChats;
        FormScreening doubting = new(new(LanguageFiles.OfForms()), chats, Unlike, CountryFiles.All, TipEngage.Safeguarding.Answers.Directory.Everyone);
        string[] texts = [.. LabelledTexts.All.SelectMany(part => part.Disclosures).Where(text => HasStory(FormScreening.Default, text, Severity.Refer) && IsSure(text) && text.Length < 160)];

        texts.Count(text => !HasStory(doubting, text, Severity.Hold)).ShouldBeLessThanOrEqualTo(texts.Length / 50);
        texts.Length.ShouldBeGreaterThan(100);
    }

    private static LearnedSigns Unlike => new(new(-10, 1, new sbyte[Traits.Count]), Weights.None);

    /// <summary>To whom nothing reads like danger, and all like details.</summary>
    private static Screening Suspicious => Of(new(10, 1, new sbyte[Traits.Count]));

    private static Screening Of(Weights details) => new(PhraseShelf.OfChats, PhraseShelf.OfForms, new(new(-1, 1, new sbyte[Traits.Count]), details) { Story = AllWeigh(-10) }, CountryFiles.All);

    private static Weights AllWeigh(float weight) => new(weight, 1, new sbyte[Traits.Count]);

    private static bool IsSure(string text) => PhraseShelf.OfChats.Find(PlainText.Of(text)).Any(found => DisclosureRules.IsDisclosure(found.Finds, found.Book, Opinion.None.Doubting(0)));

    private static bool HasStory(FormScreening screening, string text, Severity least) =>
        screening.Judge([new("howItWorks", text)]).Findings.Any(finding => finding.Kind is FindingKind.Disclosure && finding.Severity >= least);

    [Fact]
    public void A_form_must_be_surer_than_a_chat()
    {
        string[] texts = [.. LabelledTexts.All.SelectMany(part => part.Disclosures.Concat(part.Harmless)).Select(text => text[..(text.Length / 2)])];

        texts.Where(text => OfForm(text).Passage is not null && OfChat(text).Passage is null).ShouldBeEmpty();
        texts.Count(text => OfForm(text).Passage is null).ShouldBeGreaterThan(texts.Count(text => OfChat(text).Passage is null));
    }

    [Theory]
    [InlineData("Thanks for the slides. My cousin has not been let off the boat since March and the captain keeps his papers. See you on Monday.", "My cousin")]
    [InlineData("before I fill this in, one of the women told me the agent locks them in at night and took her phone, and which form is for small firms", "one of the women")]
    [InlineData("ขอแนวปฏิบัติเรื่องจัดหางานด้วยค่ะ เมื่อคืนคนงานหญิงมาเล่าว่าโดนขังไว้ในหอ นายหน้ายึดโทรศัพท์ไป", "ขัง")]
    public void A_passage_of_a_longer_text_is_found(string text, string within)
    {
        var plain = PlainText.Of(text);

        var found = OfChat(text).Passage.ShouldNotBeNull();

        plain.Text[plain.Tokens[found.First].Start..plain.Tokens[found.End - 1].End].ShouldContain(PlainText.Of(within).Text);
    }

    [Fact]
    public void No_disclosure_is_taken_for_something_else() =>
        LabelledTexts.All.SelectMany(texts => texts.Disclosures).Where(text => OfChat(text).Doubted > 0).ShouldBeEmpty();

    [Fact]
    public void Words_of_the_rules_are_no_sign_in_a_short_text_that_reads_like_none()
    {
        const string rule = "suppliers may not hold on to identity documents for any reason";

        OfChat(rule).Doubts(0).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_short_cry_beside_ordinary_sentences_is_heard(string language)
    {
        string[] cries = [.. LabelledTexts.Of(language).Disclosures.Where(text => text.Length < 40 && Screening.Default.Judge(text).IsDisclosure)];
        string[] talk = [.. LabelledTexts.Of(language).Harmless.Where(text => text.Length is > 50 and < 120).Take(4)];
        string[] unheard = [.. cries.SelectMany(cry => talk.SelectMany(one => new[] { $"{cry}. {one}", $"{one}. {cry}." })).Where(text => !Screening.Default.Judge(text).IsDisclosure)];

        cries.ShouldNotBeEmpty();
        unheard.Length.ShouldBeLessThanOrEqualTo(cries.Length * talk.Length * 2 / 50, string.Join('\n', unheard));
    }

    [Fact]
    public void Many_harmless_sentences_do_not_add_up()
    {
        string[][] pages = [.. LabelledTexts.All.SelectMany(texts => texts.Harmless.Where(text => !IsLikely(text)).Chunk(12)).Where(page => page.Length is 12)];

        pages.Where(page => IsLikely(string.Join(". ", page))).Select(page => page[0]).ShouldBeEmpty();
    }

    [Fact]
    public void Any_text_is_judged() => Gen.String.Sample(text => OfChat(text).Passage is not { } found || found.First < found.End);

    [Fact]
    public void Case_and_marks_that_are_left_out_make_no_difference()
    {
        var judged = LabelledTexts.Of("vi").Disclosures.Select(OfChat);

        LabelledTexts.Of("vi").Disclosures.Select(text => OfChat(text.ToUpperInvariant().Normalize(System.Text.NormalizationForm.FormD))).ShouldBe(judged);
    }

    [Fact]
    public void What_is_learned_is_written_as_it_is_read()
    {
        var values = new sbyte[Traits.Count];
        (values[0], values[^1]) = (sbyte.MinValue, sbyte.MaxValue);
        float[] bearings = [.. Enumerable.Range(0, Bearings.Count).Select(bearing => bearing / 2F)];
        using var stream = new MemoryStream();
        new Weights(-1.5F, 0.25F, values) { OfBearings = bearings }.Write(stream);

        var read = Weights.Read(new MemoryStream(stream.ToArray()));

        stream.ToArray().Length.ShouldBeLessThan(MostBytes);
        (read.Bias, read.Unit).ShouldBe((-1.5F, 0.25F));
        read.Values.ShouldBe(values);
        read.OfBearings.ShouldBe(bearings);
    }

    private static Opinion OfChat(string text) => PlainText.Of(text) is var plain ? LearnedSigns.Default.OfChat(plain, FindsIn(plain)) : default;

    private static Opinion OfForm(string text) => PlainText.Of(text) is var plain ? LearnedSigns.Default.OfForm(plain, FindsIn(plain)) : default;

    private static PhraseFinds[] FindsIn(PlainText text) => [.. PhraseShelf.OfChats.Find(text).Select(found => found.Finds)];

    private static bool IsLikely(string text) => OfChat(text).Passage is not null;
}
