using System.Text;
using System.Text.Json;
using CsCheck;
using TipEngage.Safeguarding;
using TipEngage.Safeguarding.Phrases;
using TipEngage.Teams.Tests.Infrastructure;

namespace TipEngage.Tests.Safeguarding;

public sealed class ScreeningTests
{
    /// <summary>At least so many disclosures of a language are referred.</summary>
    private const double Recall = 1;

    /// <summary>At least so many refusals of a language are not answered as usual.</summary>
    private const double RefusalRecall = 0.98;

    /// <summary>At most so many harmless texts of a language are not answered as usual.</summary>
    private const double FalseAlarms = 0.01;

    /// <summary>Most steps for a character.</summary>
    private const int Work = 40;

    public static TheoryData<string> Languages => LabelledTexts.Languages;

    [Theory]
    [MemberData(nameof(Languages))]
    public void Disclosures_are_referred(string language)
    {
        var texts = LabelledTexts.Of(language).Disclosures;
        string[] missed = [.. texts.Where(text => !Screening.Default.Judge(text).IsDisclosure)];

        missed.Length.ShouldBeLessThanOrEqualTo((int)((1 - Recall) * texts.Count), string.Join('\n', missed));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Details_of_persons_accusations_and_open_cases_are_not_taken(string language)
    {
        var texts = LabelledTexts.Of(language).Refusals;
        string[] taken = [.. texts.Where(text => Screening.Default.Judge(text).IsHarmless)];

        taken.Length.ShouldBeLessThanOrEqualTo((int)((1 - RefusalRecall) * texts.Count), string.Join('\n', taken));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Talk_about_the_subject_is_let_pass(string language)
    {
        var texts = LabelledTexts.Of(language).Harmless;
        string[] stopped = [.. texts.Where(text => !Screening.Default.Judge(text).IsHarmless)];

        stopped.Length.ShouldBeLessThanOrEqualTo((int)(FalseAlarms * texts.Count), string.Join('\n', stopped));
    }

    [Fact]
    public void Every_known_utterance_is_judged_as_it_is_labelled()
    {
        var path = SharedFolder.Path("domain", "utterances-dev.json");
        Assert.SkipWhen(path is null, SharedFolder.Absent);
        using var file = JsonDocument.Parse(File.ReadAllText(path!));

        foreach (var utterance in file.RootElement.GetProperty("utterances").EnumerateArray())
        {
            var text = utterance.GetProperty("text").GetString()!;
            var verdict = Screening.Default.Judge(text);
            var kind = verdict.IsDisclosure ? "safeguarding_referral" : verdict.IsHarmless ? "" : "safeguarding_pii";
            var wanted = utterance.GetProperty("intent").GetString()!;
            kind.ShouldBe(wanted.StartsWith("safeguarding", StringComparison.Ordinal) ? wanted : "", text);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Form_case_and_spacing_make_no_difference(string language)
    {
        var texts = LabelledTexts.Of(language);
        foreach (var text in texts.Disclosures.Concat(texts.Refusals).Concat(texts.Harmless))
        {
            var verdict = Kind(text);
            string[] others =
            [
                text.Normalize(NormalizationForm.FormC), text.Normalize(NormalizationForm.FormD),
                text.Normalize(NormalizationForm.FormKC), text.Normalize(NormalizationForm.FormKD),
                text.ToUpperInvariant(), text.ToLowerInvariant(), $"  {text}\n", text.Replace(" ", "  \n ", StringComparison.Ordinal),
                text.Replace(" ", "\u00a0", StringComparison.Ordinal), text.Insert(text.Length / 2, "\u200b"),
            ];
            others.Where(other => Kind(other) != verdict).ShouldBeEmpty(text);
        }
    }

    [Theory]
    [InlineData("en", "Thank you for the plan. I read item 4b and 4c. {0} By the way, when is the next meeting?")]
    [InlineData("id", "Terima kasih. {0} Kapan pertemuan berikutnya?")]
    [InlineData("th", "สวัสดีครับ ขอบคุณมาก {0} ไว้คุยกันใหม่")]
    [InlineData("vi", "Cảm ơn. {0} Cuộc họp tới khi nào?")]
    public void A_disclosure_is_found_inside_a_longer_message(string language, string frame)
    {
        var texts = LabelledTexts.Of(language).Disclosures;
        string[] missed = [.. texts.Where(text => !Screening.Default.Judge(string.Format(null, frame, text)).IsDisclosure)];

        missed.Length.ShouldBeLessThanOrEqualTo((int)((1 - Recall) * texts.Count), string.Join('\n', missed));
    }

    [Theory]
    [InlineData("pls help me", "pls help me find item 4")]
    [InlineData("Hello. Please help us!", "Hello. Please help us with the agenda!")]
    [InlineData("tolong bantu saya", "tolong bantu saya cari butir 4")]
    [InlineData("\u0e0a\u0e48\u0e27\u0e22\u0e2b\u0e19\u0e48\u0e2d\u0e22", "\u0e0a\u0e48\u0e27\u0e22\u0e2b\u0e19\u0e48\u0e2d\u0e22 \u0e2b\u0e32\u0e02\u0e49\u0e2d 4")]
    [InlineData("giúp tôi với", "giúp tôi với mục 4")]
    public void A_call_for_help_is_one_where_it_is_all_that_is_said(string call, string request)
    {
        Screening.Default.Judge(call).IsDisclosure.ShouldBeTrue();
        Screening.Default.Judge(request).IsHarmless.ShouldBeTrue();
    }

    [Theory]
    [InlineData("The shelter is on Rama IV road behind the market.")]
    [InlineData("rumah aman di jalan mawar dekat pasar")]
    public void Where_a_shelter_is_is_not_taken(string text) => Screening.Default.Judge(text).Reasons.ShouldContain(Reason.Address);

    [Theory]
    [InlineData("mitra kami mengelola rumah aman di empat provinsi")]
    [InlineData("The shelters of our partners are open day and night.")]
    public void That_there_are_shelters_is_let_pass(string text) => Screening.Default.Judge(text).IsHarmless.ShouldBeTrue();

    [Fact]
    public void All_reasons_of_all_texts_of_a_message_are_told() =>
        Screening.Default.Judge(["write to somporn@example.org", "4111 1111 1111 1111"]).Reasons
            .ShouldBe([Reason.Email, Reason.Account], ignoreOrder: true);

    [Fact]
    public void Whatever_is_written_is_judged() => Gen.String.Sample(text => Screening.Default.Judge(text).ShouldNotBeNull());

    [Theory]
    [InlineData("locked my friend took her passport help ")]
    [InlineData("\u0e16\u0e39\u0e01\u0e02\u0e31\u0e07")]
    [InlineData("a")]
    [InlineData("1 ")]
    [InlineData(".\ud800<&@+")]
    public void The_work_grows_with_the_length_only(string piece)
    {
        var text = PlainText.Of(string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)));

        PhraseShelf.OfChats.WorkOf(text).ShouldBeLessThan((long)Work * 100_000);
    }

    [Theory]
    [InlineData("24-25 August 2017")]
    [InlineData("2017 2018 2019")]
    [InlineData("ILO C029, SA8000, ISO 45001:2018")]
    [InlineData("18 suppliers, 1,200 workers trained")]
    [InlineData("https://tipengage.example/items/123456789012")]
    [InlineData("call 1300 or 111")]
    [InlineData("PP-0042 and 4(b)")]
    public void A_number_that_is_nobodys_is_let_pass(string text) => Screening.Default.Judge(text).IsHarmless.ShouldBeTrue();

    [Theory]
    [InlineData("081-234-5678", "Phone")]
    [InlineData("\u0e50\u0e58\u0e51\u0e52\u0e53\u0e54\u0e55\u0e56\u0e57\u0e58", "Phone")]
    [InlineData("+66 81 234 5678", "Phone")]
    [InlineData("4111 1111 1111 1111", "Account")]
    [InlineData("GB82 WEST 1234 5698 7654 32", "Account")]
    [InlineData("someone@example.org", "Email")]
    [InlineData("13.756331, 100.501762", "Address")]
    [InlineData("1-1017-00230-70-8", "Identifier")]
    [InlineData("\u1041\u1042/ABC(N)\u1041\u1042\u1043\u1044\u1045\u1046", "Identifier")]
    [InlineData("S1234567D", "Identifier")]
    public void A_number_of_somebody_is_refused_with_its_reason(string text, string reason) =>
        Screening.Default.Judge(text).Reasons.Select(one => $"{one}").ShouldContain(reason);

    private static (bool, string) Kind(string text) => Screening.Default.Judge(text) is var verdict ? (verdict.IsDisclosure, string.Join(',', verdict.Reasons)) : default;
}
