using TipEngage.Safeguarding;

namespace TipEngage.Tests.Safeguarding;

public sealed class ScreeningTests
{
    /// <summary>At least so many disclosures of a language are referred.</summary>
    private const double Recall = 0.94;

    /// <summary>At most so many harmless texts of a language are not answered as usual.</summary>
    private const double FalseAlarms = 0.02;

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
    public void Talk_about_the_subject_is_let_pass(string language)
    {
        var texts = LabelledTexts.Of(language).Harmless;
        string[] stopped = [.. texts.Where(text => !Screening.Default.Judge(text).IsHarmless)];

        stopped.Length.ShouldBeLessThanOrEqualTo((int)(FalseAlarms * texts.Count), string.Join('\n', stopped));
    }
}
