using TipEngage.Practices.Form;
using TipEngage.Safeguarding.Forms;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Safeguarding.Forms;

public sealed class FewOrganisationsTests
{
    private static readonly FewOrganisations few = FewOrganisations.Default;

    [Fact]
    public void Every_type_and_country_is_one_of_the_form()
    {
        few.Types.Select(one => one.Type).Except(PracticeFields.OrganisationType.Choices!.ValuesIn(SamplePlans.Bundled)).ShouldBeEmpty();
        few.Types.SelectMany(one => one.Countries ?? []).Concat(few.Populations.Keys).Concat(few.SmallTerritories)
            .Except(PracticeFields.Countries.Choices!.ValuesIn(SamplePlans.Bundled)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_type_says_why_and_in_which_way()
    {
        few.Types.ShouldAllBe(one => one.Why.Length > 0);
        few.Types.ShouldAllBe(one => one.Below == null || one.Below < 10_000_001);
        few.Populations.Values.ShouldAllBe(people => people > 0 && people < 10_000_000);
        few.SmallTerritories.Intersect(few.Populations.Keys).ShouldBeEmpty();
    }

    [Fact]
    public void No_country_chosen_shows_nobody() => few.MayBeOne("gov-fiu", []).ShouldBeFalse();
}
