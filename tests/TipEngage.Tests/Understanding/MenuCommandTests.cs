using CsCheck;
using TipEngage.Tests.Infrastructure;
using TipEngage.Understanding;

namespace TipEngage.Tests.Understanding;

public sealed class MenuCommandTests
{
    private static readonly DateOnly today = new(2018, 3, 1);

    [Fact]
    public void An_item_named_alone_is_read_as_the_whole_reading_reads_it()
    {
        var plan = SamplePlans.Bundled;
        string[] ids = [.. plan.Items.Select(item => item.Id)];
        var words = Of([.. Vocabulary.Default.ItemWords]);
        var before = Gen.OneOf(
            Gen.Const(Remembered.Nothing),
            Of(ids).Array[1, 6].Select(shown => new Remembered(shown, null, null)));
        Gen.Select(words, Of([.. ids, "4e", "8", "12"]), before).Sample((word, id, remembered) =>
        {
            var command = PlainWords.Of($"{word} {id}");
            var menu = QuestionReader.Default.Read(command, plan, today, remembered);
            var whole = QuestionReader.Default.Read(command, plan, today, remembered, typed: $"{command} ");
            menu.ShouldBe(whole);
        });
    }

    [Fact]
    public void In_a_list_a_number_that_is_not_shown_may_be_a_place()
    {
        var menu = new MenuCommand(Vocabulary.Default);
        menu.Read("item 2", "item 2", SamplePlans.Bundled, new(["3a", "4b"], null, null)).ShouldBeNull();
        menu.Read("item 2", "item 2", SamplePlans.Bundled, Remembered.Nothing)!.Arguments.ShouldBe("2");
    }

    private static Gen<string> Of(string[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
