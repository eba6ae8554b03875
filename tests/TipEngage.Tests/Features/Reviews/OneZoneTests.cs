using System.Globalization;
using TipEngage.Practices.Library;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Tests.Infrastructure;
using TipEngage.Tests.Practices.Library;
using static TipEngage.Tests.Features.Reviews.ReviewWalk;

namespace TipEngage.Tests.Features.Reviews;

/// <summary>Who reads a card reads it by one clock.</summary>
public sealed class OneZoneTests : ReviewWalkTests
{
    [Theory]
    [InlineData("Asia/Jakarta", "00:00 (Asia/Jakarta)")]
    [InlineData("Asia/Kathmandu", "22:45 (Asia/Kathmandu)")]
    public async Task Until_when_a_country_may_object_is_said_by_the_clock_of_who_reads_it(string zone, string until)
    {
        await Walk.PlaceAsync();
        await Walk.ScoreAsync(First);
        await Walk.ScoreAsync(Second);
        await Walk.PressAsync(First, await Walk.OpenAsync(First), "Accept …", [], "Accept");
        await Walk.Bot.AskAsync($"my time zone is {zone}", "a:1", Second);

        (await Walk.OpenAsync(Second)).Lines().ShouldContain(line => line.StartsWith("Who may object: Thailand; ", StringComparison.Ordinal) && line.Contains($"{until}; it can be published after that", StringComparison.Ordinal));
    }

    /// <summary>Published on 20 March 2018: from 20 March 2020 its person is asked whether it is still true, and sixty days later it is archived.</summary>
    [Theory]
    [InlineData("2020-03-19", false)]
    [InlineData("2020-03-20", true)]
    [InlineData("2020-05-18", true)]
    public void Since_when_nobody_confirmed_it_is_said_while_its_person_is_asked(string day, bool isSaid)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        var row = SamplePractice.Make(1)[0].ToRow();
        (row.PublishedAt, row.ConfirmedAt) = (new(2018, 3, 20, 2, 0, 0, TimeSpan.Zero), new(2018, 3, 20, 2, 0, 0, TimeSpan.Zero));

        var facts = PracticeFacts.Of(new(SamplePlans.Bundled, DateOnly.Parse(day, null), false, CultureInfo.CurrentUICulture), PublishedPractice.Of(row, SamplePractice.Make(1)[0].Fields));

        facts.Any(fact => fact.Label == Strings.Library_NotConfirmed).ShouldBe(isSaid);
    }

    [Theory]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("America/Los_Angeles")]
    public void A_practice_is_published_on_the_day_of_its_citation_whoever_reads_it(string zone)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        var row = SamplePractice.Make(1)[0].ToRow();
        foreach (var hour in new[] { 2, 22 })
        {
            row.PublishedAt = new(2018, 3, 20, hour, 0, 0, TimeSpan.Zero);
            var practice = PublishedPractice.Of(row, SamplePractice.Make(1)[0].Fields);
            ReaderZone.Current = ReaderZone.Find(zone)!;

            var published = PracticeFacts.Of(new(SamplePlans.Bundled, new(2018, 4, 1), false, CultureInfo.CurrentUICulture), practice).Single(fact => fact.Label == Strings.Library_Published).Value;

            practice.Citation.ShouldContain("published 2018-03-20");
            published.ShouldContain("20 Mar 2018");
        }
    }
}
