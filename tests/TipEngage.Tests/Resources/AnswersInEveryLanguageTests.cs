using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Resources;

/// <summary>All kinds of answers in the four languages: whole, small enough, and the plan's words untouched.</summary>
public sealed partial class AnswersInEveryLanguageTests(AnswerBotFixture fixture) : IClassFixture<AnswerBotFixture>
{
    /// <summary>What Teams takes of a card, in bytes.</summary>
    private const int MostBytes = 28 * 1024;

    private const int MostButtons = 6;

    public static TheoryData<string> Languages => ["en", "id", "th", "vi"];

    public static TheoryData<string, string> Items
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var language in Languages.Select(row => row.Data))
            {
                foreach (var item in SamplePlans.Bundled.Items)
                    data.Add(language, item.Id);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_answer_is_whole_and_fits(string language)
    {
        foreach (var (origin, summary, _, card) in await AllAnswers.InAsync(fixture.Bot, CultureInfo.GetCultureInfo(language)))
        {
            summary?.ShouldNotBeNullOrWhiteSpace(origin);
            if (card?["body"] is null)
                continue;

            Encoding.UTF8.GetByteCount(card.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })).ShouldBeLessThan(MostBytes, origin);
            card["lang"]!.GetValue<string>().ShouldBe(language, origin);
            card.Buttons().ShouldBeUnique(origin);
            card.Marks().ShouldBeUnique(origin);
            Titles(card).ShouldAllBe(title => !title.Contains('{') && title.Trim() == title);
            (origin.StartsWith("contacts", StringComparison.Ordinal) ? 0 : card.Buttons().Length).ShouldBeLessThanOrEqualTo(MostButtons, origin);
        }

        fixture.Bot.Language = null;
    }

    [Theory]
    [MemberData(nameof(Items))]
    public async Task The_plan_stays_in_its_own_words_and_what_is_translated_is_said_to_be(string language, string id)
    {
        fixture.Bot.Language = CultureInfo.GetCultureInfo(language);

        var card = (await fixture.Bot.AskAsync($"item {id}")).Card();

        fixture.Bot.Language = null;
        var item = SamplePlans.Bundled.Find(id)!;
        card.Verbatim().Select(PlanSource.WithoutTags).ShouldBe([item.Action.Plain, item.Status.AsWritten.Plain]);
        card.Items().ShouldBe([id]);
        var lines = card.Lines();
        lines.Count(line => line == Label(language)).ShouldBe(language == "en" ? 0 : 1);
        var ofPlan = card.Objects().Single(one => $"{one["id"]}" == $"item-{id}");
        ofPlan.Objects().Select(one => $"{one["text"]}").ShouldNotContain(Label(language));
        $"{card["fallbackText"]}".ShouldContain(item.Action.Plain);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task No_answer_has_a_year_of_another_calendar_but_beside_its_own(string language)
    {
        foreach (var (origin, summary, text, card) in await AllAnswers.InAsync(fixture.Bot, CultureInfo.GetCultureInfo(language)))
        {
            // An id may hold any four digits.
            var values = card is null ? [] : card.Objects().SelectMany(one => one.Select(member => member.Value).OfType<JsonValue>().Select(value => $"{value}")).Where(value => !Guid.TryParse(value, out _));
            var said = $"{summary} {text} {string.Join(' ', values)}";
            OtherYear().Matches(said).Select(match => match.Value).ShouldBeEmpty(origin);
        }

        fixture.Bot.Language = null;
    }

    [Theory]
    [InlineData("en", "I can't take reports, and nobody watches this chat. If someone is in danger now, call the local emergency number. For help with trafficking or forced labour, choose a country to see the official contacts. I have not saved your message in TipEngage. It is still in your Teams chat; you can delete it there.")]
    [InlineData("id", "Saya tidak dapat menerima laporan, dan tidak ada orang yang memantau obrolan ini. Jika ada yang sedang dalam bahaya, hubungi nomor darurat setempat. Untuk bantuan terkait perdagangan orang atau kerja paksa, pilih negara untuk melihat kontak resmi. Pesan Anda tidak saya simpan di TipEngage, tetapi masih ada di obrolan Teams Anda dan dapat Anda hapus.")]
    [InlineData("th", "บอตนี้รับแจ้งเหตุไม่ได้ และไม่มีเจ้าหน้าที่เฝ้าดูแชตนี้ หากมีผู้อยู่ในอันตรายขณะนี้ โปรดโทรหมายเลขฉุกเฉินในพื้นที่ หากต้องการความช่วยเหลือเรื่องการค้ามนุษย์หรือแรงงานบังคับ โปรดเลือกประเทศเพื่อดูช่องทางติดต่อของทางการ TipEngage ไม่ได้บันทึกข้อความนี้ แต่ข้อความยังอยู่ในแชต Teams ของคุณและคุณลบได้เอง")]
    [InlineData("vi", "Tôi không tiếp nhận tin báo và không có ai theo dõi cuộc trò chuyện này. Nếu có người đang gặp nguy hiểm, hãy gọi số khẩn cấp tại nơi đó. Để được hỗ trợ về mua bán người hoặc lao động cưỡng bức, hãy chọn quốc gia để xem đầu mối chính thức. TipEngage không lưu tin nhắn này, nhưng nó vẫn còn trong Teams và bạn có thể xóa.")]
    public async Task The_referral_says_its_sentences_word_for_word(string language, string sentences)
    {
        var card = (await AllAnswers.InAsync(fixture.Bot, CultureInfo.GetCultureInfo(language))).Single(answer => answer.Origin == "referral").Card!;

        fixture.Bot.Language = null;
        card.Lines().Where(line => !sentences.Contains(line, StringComparison.Ordinal)).ShouldBeEmpty();
        card.Lines().Sum(line => line.Length + 1).ShouldBe(sentences.Length + 1);
    }

    private static IEnumerable<string> Titles(JsonNode card) =>
        card.Objects().Where(one => $"{one["type"]}".StartsWith("Action.", StringComparison.Ordinal)).Select(one => $"{one["title"]}");

    private static string Label(string language) => language switch
    {
        "id" => "Terjemahan tidak resmi",
        "th" => "คำแปลอย่างไม่เป็นทางการ",
        "vi" => "Bản dịch không chính thức",
        _ => "Unofficial translation",
    };

    /// <summary>A year of the Buddhist era that is not said to be one.</summary>
    [GeneratedRegex(@"(?<!พ\.ศ\. )\b2[45]\d\d\b")]
    private static partial Regex OtherYear();
}
