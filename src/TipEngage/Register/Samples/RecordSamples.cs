using Microsoft.Extensions.Options;
using TipEngage.Access;
using TipEngage.Plans.Catalog;
using TipEngage.Resources;

namespace TipEngage.Register.Samples;

/// <summary>Records the sample entries where the settings want them: once, whatever became of them, and never over a statement of a person's.</summary>
internal sealed partial class RecordSamples(IOptions<RegisterOptions> options, RecordChange record, PlanCatalog catalog, ILogger<RecordSamples> logger)
{
    private const string Folder = "TipEngage.Register.Samples.";

    /// <summary>Their author, who is nobody that could sign in.</summary>
    public static readonly Person Author = new("", "tipengage-sample", "TipEngage sample");

    public async Task RecordAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.Samples)
            return;

        var count = 0;
        foreach (var plan in catalog.Plans)
        {
            foreach (var sample in EmbeddedJson.Find($"{Folder}{plan.Key}.json", SamplesJson.Default.SampleEntryArray) ?? [])
            {
                var proposed = new ProposedChange(sample.Change, new(plan.Key, sample.Kind, sample.Subject), 0, sample.Fields, sample.Item, plan.Find(sample.Item)?.Theme);
                var (outcome, _) = await record.WriteAsync(proposed, Author, Role.Coordinator, cancellationToken);
                count += outcome is ChangeOutcome.Recorded ? 1 : 0;
            }
        }

        if (count > 0)
            LogRecorded(count);
    }

    [LoggerMessage(LogLevel.Information, "Recorded {Count} sample entries in the register")]
    private partial void LogRecorded(int count);
}
