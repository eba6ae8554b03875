using TipEngage.Practices.Form;
using TipEngage.Safeguarding.Forms;

namespace TipEngage.Tests.Safeguarding.Forms;

public sealed class FewOrganisationsTests
{
    [Fact]
    public void Every_type_and_country_is_one_of_the_form()
    {
        FewOrganisations.Default.OnePerCountry.Except(PracticeFields.OrganisationType.Choices!.ValuesIn(null!)).ShouldBeEmpty();
        FewOrganisations.Default.FewerTypes.Except(PracticeFields.OrganisationType.Choices!.ValuesIn(null!)).ShouldBeEmpty();
        FewOrganisations.Default.FewerCountries.Except(PracticeFields.Countries.Choices!.ValuesIn(null!)).ShouldBeEmpty();
        FewOrganisations.Default.SmallCountries.Except(PracticeFields.Countries.Choices!.ValuesIn(null!)).ShouldBeEmpty();
    }

    [Fact]
    public void No_country_chosen_shows_nobody() => FewOrganisations.Default.MayBeOne("gov-fiu", []).ShouldBeFalse();
}
