using CsCheck;
using TipEngage.Plans.Catalog;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Plans.Catalog;

/// <summary>Years: a window that includes a year is active, one that ends in it is due, one that ended before is overdue.</summary>
public sealed class PlanQuestionTests
{
    private static readonly string[] untilTheEnd = ["3a", "4b", "4c", "4d", "5", "6", "7"];
    private static readonly Plan plan = SamplePlans.Bundled;

    [Fact]
    public void Due_in_2017_are_4_and_4a() => plan.Due(2017).Ids().ShouldBe(["4", "4a"]);

    [Fact]
    public void Nothing_is_due_in_2018() => plan.Due(2018).ShouldBeEmpty();

    [Fact]
    public void Due_in_2019_is_everything_else() => plan.Due(2019).Ids().ShouldBe(untilTheEnd);

    [Fact]
    public void Active_in_2017_is_everything_for_action() => plan.Active(2017).Ids().ShouldBe(plan.ForAction().Ids());

    [Fact]
    public void Active_in_2018_is_what_runs_to_2019() => plan.Active(2018).Ids().ShouldBe(untilTheEnd);

    [Theory]
    [InlineData(2016)]
    [InlineData(2020)]
    public void Nothing_is_active_outside_the_plan(int year) => plan.Active(year).ShouldBeEmpty();

    [Fact]
    public void Due_by_the_end_of_2019_is_everything_for_action() => plan.DueBy(2019).Ids().ShouldBe(plan.ForAction().Ids());

    [Theory]
    [InlineData("2017-12-31", "")]
    [InlineData("2018-01-01", "4 4a")]
    [InlineData("2018-03-01", "4 4a")]
    [InlineData("2019-12-31", "4 4a")]
    [InlineData("2020-01-01", "3a 4 4a 4b 4c 4d 5 6 7")]
    public void Overdue_is_what_ended_before_the_year_began(string asOf, string ids) =>
        string.Join(' ', plan.Overdue(DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture)).Ids()).ShouldBe(ids);

    [Fact]
    public void Ongoing_items_are_1_2_and_3_and_are_never_due_or_overdue()
    {
        plan.Ongoing().Ids().ShouldBe(["1", "2", "3"]);
        plan.DueBy(9999).Concat(plan.Overdue(DateOnly.MaxValue)).Concat(plan.Active(2018)).ShouldNotContain(item => item.IsOngoing);
    }

    [Fact]
    public void An_ongoing_item_shows_the_period_of_the_plan_as_inherited()
    {
        var item = plan.Find("1")!;

        item.Status.Window.ShouldBeNull();
        item.EffectiveWindow.ShouldBe(new YearWindow(2017, 2019));
        item.WindowIsInherited.ShouldBeTrue();
        plan.Find("4b")!.WindowIsInherited.ShouldBeFalse();
    }

    [Fact]
    public void Four_keeps_its_own_year_although_its_parts_run_on()
    {
        plan.Find("4")!.EffectiveWindow.ShouldBe(new YearWindow(2017, 2017));
        plan.Find("4")!.Children.ShouldBe(["4a", "4b", "4c", "4d"]);
    }

    [Theory]
    [InlineData("4B", "4b")]
    [InlineData("7", "7")]
    [InlineData("4e", null)]
    [InlineData("", null)]
    public void An_item_is_found_by_its_id(string id, string? found) => plan.Find(id)?.Id.ShouldBe(found);

    [Fact]
    public void Whatever_the_windows_every_question_agrees_with_the_years()
    {
        var windows = Gen.Select(Gen.Int[2000, 2040], Gen.Int[0, 30], Gen.Bool).Array[1, 20];
        Gen.Select(windows, Gen.Int[1990, 2080]).Sample((drawn, year) =>
        {
            var made = Made(drawn);
            foreach (var item in made.Items.Where(item => !item.IsOngoing))
            {
                var (from, to) = (item.Status.Window!.Value.FromYear, item.Status.Window.Value.ToYear);
                made.Active(year).Contains(item).ShouldBe(from <= year && year <= to);
                made.Due(year).Contains(item).ShouldBe(to == year);
                made.DueBy(year).Contains(item).ShouldBe(to <= year);
                made.Overdue(new DateOnly(year, 1, 1)).Contains(item).ShouldBe(to < year);
                made.Overdue(new DateOnly(year, 12, 31)).Contains(item).ShouldBe(to < year);
            }

            made.DueBy(year).Ids().ShouldBe(made.Items.Intersect(made.Due(year).Concat(made.Overdue(new DateOnly(year, 6, 1)))).Ids());
            made.Active(year).Intersect(made.Overdue(new DateOnly(year, 6, 1))).ShouldBeEmpty();
            made.Ongoing().Count.ShouldBe(drawn.Count(one => one.Item3));
        });
    }

    [Fact]
    public void A_window_is_written_as_it_is_read() => Gen.Select(Gen.Int[1900, 2999], Gen.Int[0, 120]).Sample((from, length) =>
    {
        var window = new YearWindow(from, from + length);
        var read = SamplePlans.Read(SamplePlans.Bytes(SamplePlans.Document(window.ToString(), "<p>1. A.</p>\t<p>Ongoing.</p>")));
        read.Period.ShouldBe(window);
        read.Key.ShouldBe(window.ToString());
    });

    private static Plan Made((int From, int Length, bool Ongoing)[] drawn) => SamplePlans.Read(SamplePlans.Bytes(SamplePlans.Document(
        "2000-2040",
        [
            .. drawn.Select((one, index) => one.Ongoing
                ? $"<p>{index + 1}. Text.</p>\t<p>Ongoing.</p>"
                : $"<p>{index + 1}. Text.</p>\t<p>For action – {new YearWindow(one.From, one.From + one.Length)}.</p>"),
        ])));
}
