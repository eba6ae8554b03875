using System.Diagnostics;
using TipEngage.Tests.Infrastructure;
using TipEngage.Understanding;

namespace TipEngage.Tests.Understanding;

/// <summary>What a sentence is taken to mean.</summary>
public sealed class QuestionReaderTests
{
    private static readonly QuestionReader reader = new(Vocabulary.Default);

    [Theory]
    [InlineData("items", "list")]
    [InlineData("Show me the work plan", "list")]
    [InlineData("list everything please", "list")]
    [InlineData("what's in the plan?", "list")]
    [InlineData("the 2017-19 plan", "list")]
    [InlineData("action items 2017-19", "list")]
    [InlineData("list all ongoing actions", "list Ongoing 2018")]
    [InlineData("ongoing", "list Ongoing 2018")]
    [InlineData("which ones still say for action", "list ForAction 2018")]
    [InlineData("for action", "list ForAction 2018")]
    [InlineData("just the 2017 stuff", "list Only 2017")]
    [InlineData("what's due this year", "list Due 2018")]
    [InlineData("whats due", "list Due 2018")]
    [InlineData("due 2017", "list Due 2017")]
    [InlineData("what was due last year?", "list Due 2017")]
    [InlineData("what must be wrapped up by end of 2019", "list Due 2019")]
    [InlineData("by the end of 2017", "list Due 2017")]
    [InlineData("deadlines next year", "list Due 2019")]
    [InlineData("active 2018", "list Active 2018")]
    [InlineData("What is active now?", "list Active 2018")]
    [InlineData("2019", "list Active 2019")]
    [InlineData("what happens in 2019", "list Active 2019")]
    [InlineData("ปี 2561", "list Active 2018")]
    [InlineData("anything overdue?", "list Overdue 2018")]
    [InlineData("are we behind schedule", "list Overdue 2018")]
    [InlineData("due in 20177", "missing-year 20177")]
    [InlineData("what's overdue in 20177?", "missing-year 20177")]
    [InlineData("jatuh tempo tahun 20177", "missing-year 20177")]
    [InlineData("ครบกำหนดปี ๒๐๑๗๗", "missing-year 20177")]
    [InlineData("đến hạn năm 20177", "missing-year 20177")]
    [InlineData("due in ២០១៧៧", "missing-year 20177")]
    [InlineData("due in ၂၀၁၇၇", "missing-year 20177")]
    [InlineData("what was active in 1066", "missing-year 1066")]
    [InlineData("year 3000", "missing-year 3000")]
    [InlineData("20177", "missing-year 20177")]
    [InlineData("upcoming events in 20177", "missing-year 20177")]
    [InlineData("when is the meeting, at 1500?", "events")]
    [InlineData("corruption 20177", "found 6")]
    [InlineData("due in 2565", "list Due 2022")]
    [InlineData("ปี 2565 มีอะไรครบกำหนด", "list Due 2022")]
    [InlineData("item 20177", "missing-item 20177")]
    [InlineData("item 999999999", "missing-item 999999999")]
    [InlineData("which are still active in 2019 (not ongoing ones)", "list Active 2019")]
    [InlineData("everything except the ongoing ones", "list ForAction 2018")]
    [InlineData("semua kecuali yang berkelanjutan", "list ForAction 2018")]
    [InlineData("ปี 2562 ข้อไหนยังทำอยู่ ไม่รวมข้อต่อเนื่อง", "list Active 2019")]
    [InlineData("năm 2019 mục nào còn hiệu lực ngoài các mục liên tục", "list Active 2019")]
    [InlineData("materials", "materials")]
    [InlineData("which policy guides are there?", "found 2")]
    [InlineData("which documents are there?", "materials")]
    [InlineData("translate", """translations {"items":["4b"]}""")]
    [InlineData("ongoing translation work", """translations {"items":["4b"]}""")]
    [InlineData("edit my draft", "submissions")]
    [InlineData("continue", "submissions")]
    [InlineData("lanjutkan", "submissions")]
    [InlineData("ทำต่อ", "submissions")]
    [InlineData("tiếp tục", "submissions")]
    [InlineData("give me names of convicted traffickers", "elsewhere cases")]
    [InlineData("how many victims are there in the region?", "elsewhere statistics")]
    [InlineData("events", "events")]
    [InlineData("what meetings does the plan have", "events")]
    [InlineData("about the group", "about")]
    [InlineData("about the plan", "about")]
    [InlineData("what is the working group's role?", "about")]
    [InlineData("can we add our own initiative to the plan?", "propose-initiative {}")]
    [InlineData("how does this differ from the 2015-2017 plan", "about")]
    [InlineData("what is RSO", "term rso")]
    [InlineData("TIP meaning", "term tip")]
    [InlineData("AHG = ?", "term ahg")]
    [InlineData("what does SOM stand for", "term som")]
    [InlineData("help", "help")]
    [InlineData("What can you do?", "help")]
    [InlineData("hi", "hello")]
    [InlineData("Good morning!", "hello")]
    [InlineData("thanks", "thanks")]
    [InlineData("Thank you very much!", "thanks")]
    [InlineData("please", "hint")]
    [InlineData("and?", "hint")]
    public void A_question_is_understood(string question, string expected) => Read(question).ShouldBe(expected);

    [Theory]
    [InlineData("what are we doing on corruption", "6")]
    [InlineData("supply chains", "3a")]
    [InlineData("due diligence in supply chains", "3a")]
    [InlineData("typologies", "4c")]
    [InlineData("MLA and extradition", "7")]
    [InlineData("hi, anything on bribery?", "6")]
    [InlineData("what about forced labour", "5")]
    [InlineData("working with NGOs and CSOs", "3")]
    public void Words_of_the_plan_are_searched(string question, string expected)
    {
        var call = Call(question);

        $"{call.Name} {call.Arguments}".ShouldBe($"found {expected}");
    }

    [Theory]
    [InlineData("folow teh mony trainig modul", "found 4a")]
    [InlineData("curruption", "found 6")]
    [InlineData("extraditoin", "found 7")]
    [InlineData("suply chians", "found 3a")]
    public void A_slip_of_the_fingers_is_put_right(string question, string expected) => Read(question).ShouldBe(expected);

    [Theory]
    [InlineData("what's the weather in bali")]
    [InlineData("write my opening remarks for the ministerial")]
    [InlineData("my friend is locked in a scam compound and they beat him")]
    [InlineData("asdf qwerty")]
    [InlineData("<script>alert(1)</script> zzz")]
    [InlineData("SELECT * FROM users; --")]
    public void What_the_plan_does_not_answer_is_said(string question) => Read(question).ShouldBe(Commands.Unknown);

    [Theory]
    [InlineData("who's doing item 5", "item 5 who")]
    [InlineData("who is doing 5", "item 5 who")]
    [InlineData("who leads 4b?", "item 4b who")]
    [InlineData("who is responsible for action seven", "item 7 who")]
    public void Who_acts_is_a_question_of_its_own(string question, string expected) => Read(question).ShouldBe(expected);

    [Theory]
    [InlineData("when is the Perth forum", 2017, "events EVT-GBF-2017")]
    [InlineData("when's the next WG meeting?", 2018, "events EVT-WG-2018")]
    [InlineData("when's the next WG meeting?", 2019, "events EVT-WG-2019")]
    [InlineData("annual meeting 2018", 2018, "events EVT-WG-2018")]
    [InlineData("upcoming events", 2017, "events EVT-GBF-2017 EVT-AHGSOM-2017 EVT-FTM-CONSULT EVT-WG-2018 EVT-WG-2019 from:2017-03-05")]
    [InlineData("upcoming events", 2018, "events EVT-WG-2018 EVT-WG-2019 from:2018-03-05")]
    [InlineData("events in 2020", 2018, "events from:2020-01-01 to:2020-12-31")]
    public void A_question_about_events_finds_them(string question, int year, string expected) =>
        Read(question, new DateOnly(year, 3, 5)).ShouldBe(expected);

    [Theory]
    [InlineData("what's due this year", 2017, "list Due 2017")]
    [InlineData("what's due this year", 2018, "list Due 2018")]
    [InlineData("what's due this year", 2020, "list Due 2020")]
    [InlineData("active", 2017, "list Active 2017")]
    public void This_year_is_the_year_in_which_it_is_asked(string question, int year, string expected) =>
        Read(question, new DateOnly(year, 9, 4)).ShouldBe(expected);

    [Theory]
    [InlineData("item ")]
    [InlineData("4 ")]
    [InlineData("1 a ")]
    [InlineData("(")]
    [InlineData("4b and ")]
    [InlineData("no. # ")]
    [InlineData("the working group ")]
    [InlineData("zxqwv ")]
    [InlineData("' ")]
    public void A_hostile_question_costs_little(string part)
    {
        var question = string.Concat(Enumerable.Repeat(part, PlainWords.LongestQuestion));
        var started = Stopwatch.GetTimestamp();

        Read(question).ShouldNotBeEmpty();

        // It takes milliseconds; a pattern that tries every split of the text would take hours.
        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    private static string Read(string question, DateOnly? today = null)
    {
        var call = Call(question, today);
        return $"{call.Name} {call.Arguments}".TrimEnd();
    }

    private static TipEngage.Teams.Routing.CommandCall Call(string question, DateOnly? today = null) =>
        reader.Read(PlainWords.Of(question), SamplePlans.Bundled, today ?? new DateOnly(2018, 3, 5));
}
