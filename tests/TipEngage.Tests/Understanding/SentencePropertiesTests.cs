using System.Text;
using CsCheck;
using TipEngage.Plans;
using TipEngage.Tests.Infrastructure;
using TipEngage.Understanding;

namespace TipEngage.Tests.Understanding;

/// <summary>What holds of any sentence, in any language, on any day.</summary>
public sealed class SentencePropertiesTests
{
    private const int MostPieces = 12;

    /// <summary>So many readings are measured together: a single one is shorter than what the system tells apart.</summary>
    private const int Readings = 10;

    private static readonly DateOnly today = new(2018, 3, 5);
    private static readonly string[] sentences =
        [.. new[] { "en", "id", "th", "vi" }.SelectMany(language => LabelledSentence.ReadOwn(language)).Select(one => one.Text)];

    private static readonly Gen<string> ofPieces = Gen.OneOf(OneOf(sentences), Gen.String[0, 40], OneOf("4e", "item 12", "ข้อ 9", "20177", "👍", "'; drop table", "a"))
        .Array[0, MostPieces].Select(pieces => string.Join(' ', pieces));

    [Theory]
    [InlineData(NormalizationForm.FormC)]
    [InlineData(NormalizationForm.FormD)]
    [InlineData(NormalizationForm.FormKC)]
    [InlineData(NormalizationForm.FormKD)]
    public void The_normal_form_makes_no_difference(NormalizationForm form) => Same(sentence => sentence.Normalize(form));

    [Fact]
    public void Capitals_make_no_difference() => Same(sentence => sentence.ToUpperInvariant());

    [Fact]
    public void Spaces_around_and_between_words_make_no_difference() => Same(sentence => $" \t{sentence.Replace(" ", "  \u00A0", StringComparison.Ordinal)}\n ");

    [Fact]
    public void Any_text_is_understood_or_said_not_to_be_and_names_no_item_that_does_not_exist() => ofPieces.Sample(text =>
    {
        var call = QuestionReader.Default.Read(PlainWords.Of(text), SamplePlans.Bundled, today);

        if (call.Name is Commands.Item or Commands.Items or Commands.Found or Commands.Nearest or Commands.ChooseItem)
            call.Arguments.Split(' ').Where(word => word is not Commands.Who).ShouldAllBe(id => SamplePlans.Bundled.Find(id) != null, text);
    }, iter: 3000);

    [Fact]
    public void Of_a_long_text_the_beginning_is_read()
    {
        var text = string.Concat(Enumerable.Repeat("ข้อ 4b ทำอะไร what is due mục 4c ", 3_000));

        PlainWords.Of(text).Length.ShouldBeLessThanOrEqualTo(PlainWords.LongestQuestion);
        QuestionReader.Default.Read(PlainWords.Of(text), SamplePlans.Bundled, today).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("ข้อ 4b ทำอะไร what is due mục 4c ")]
    [InlineData("folow teh mony trainig modul 4 4 4a (b) no. 2 ")]
    [InlineData("กกกกก")]
    [InlineData("4")]
    [InlineData("a ")]
    [InlineData("ﷺ")]
    [InlineData("siapa penanggung jawab butir tiga a dan 20177 ")]
    [InlineData("events may 11 and 12 and 13 and 14 and 15 and 16 and 17 and 18 and 19 and 20 and 21 and 22 and 23 and 24 and 25 and 26 and 27 and 28 and 29 and 30 zzz june ")]
    public void A_text_of_100_000_characters_is_understood_within_5_ms(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1 + (100_000 / piece.Length)));

        // The best of several, since other work takes caches and memory away too.
        Enumerable.Range(0, 5).Min(_ => ThreadTime.Of(() => ReadOften(text))).ShouldBeLessThan(Readings * TimeSpan.FromMilliseconds(5));
    }

    [Fact]
    public void A_sentence_takes_less_than_200_microseconds_and_20_KB()
    {
        ReadAll();

        var allocated = GC.GetAllocatedBytesForCurrentThread();
        ReadAll();
        ((GC.GetAllocatedBytesForCurrentThread() - allocated) / sentences.Length).ShouldBeLessThan(20_000);
        Enumerable.Range(0, 5).Min(_ => ThreadTime.Of(ReadAll)).ShouldBeLessThan(sentences.Length * TimeSpan.FromMicroseconds(200));

        static void ReadAll() => Array.ForEach(sentences, sentence => Understood(sentence).ShouldNotBeNull());
    }

    [Fact]
    public async Task No_card_shows_an_item_that_does_not_exist()
    {
        await using var bot = await AnswerBot.StartAsync();
        string[] texts = [.. Enumerable.Range(0, 14).SelectMany(number => new[] { $"item {number}", $"ข้อ {number}e", $"mục {number} a", $"butir {number}{(char)('a' + number)}, 4b", $"due {2010 + number}", $"{number}9{number}77" })];

        foreach (var text in texts.Concat(sentences.Where((_, index) => index % 10 is 0)))
        {
            var reply = await bot.AskAsync(text);
            if (reply.Message?.Attachments is not null)
                reply.Card().Items().ShouldAllBe(id => SamplePlans.Bundled.Find(id) != null, text);
        }
    }

    [Fact]
    public void On_no_day_is_an_item_due_that_is_not_active_or_overdue_that_is()
    {
        for (var day = new DateOnly(2016, 6, 1); day < new DateOnly(2021, 6, 1); day = day.AddDays(1))
        {
            var due = Items("what is due this year", day);
            due.ShouldBeSubsetOf(Items("what is active this year", day), $"{day}");
            due.Intersect(Items("what is overdue", day)).ShouldBeEmpty($"{day}");
        }
    }

    private static void ReadOften(string text)
    {
        for (var count = 0; count < Readings; count++)
            QuestionReader.Default.Read(PlainWords.Of(text), SamplePlans.Bundled, today).ShouldNotBeNull();
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static string[] Items(string question, DateOnly day)
    {
        var call = QuestionReader.Default.Read(PlainWords.Of(question), SamplePlans.Bundled, day);
        var (filter, year) = call.Arguments.Split(' ') is [var first, var second] ? (Enum.Parse<ItemFilter>(first), int.Parse(second, null)) : throw new InvalidOperationException(call.Arguments);
        var items = filter switch
        {
            ItemFilter.Due => SamplePlans.Bundled.Due(year),
            ItemFilter.Active => SamplePlans.Bundled.Active(year),
            ItemFilter.Overdue => SamplePlans.Bundled.Overdue(day),
            _ => throw new InvalidOperationException($"{filter}"),
        };
        return [.. items.Select(item => item.Id)];
    }

    private static void Same(Func<string, string> change)
    {
        var different = sentences.Where(sentence => Understood(change(sentence)) != Understood(sentence)).ToArray();

        different.ShouldBeEmpty();
    }

    private static string Understood(string sentence) => $"{QuestionReader.Default.Read(PlainWords.Of(sentence), SamplePlans.Bundled, today)}";
}
