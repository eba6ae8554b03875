using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TipEngage.Plans;
using TipEngage.Plans.Documents;
using TipEngage.Plans.Import;
using TipEngage.Resources;
using TipEngage.Tests.Infrastructure;

namespace TipEngage.Tests.Plans.Import;

/// <summary><c>import FILE</c> says in one sentence what came of it.</summary>
public sealed class ImportCommandTests : DataTests
{
    private readonly string folder = Directory.CreateTempSubdirectory("tipengage-import").FullName;
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    [Fact]
    public async Task A_new_plan_is_imported()
    {
        var exitCode = await RunAsync(SamplePlans.Document("2021-23", "<p>1. Share.</p>\t<p>Ongoing.</p>"));

        exitCode.ShouldBe(0);
        output.ToString().ShouldBe($"Imported the work plan 2021-23 with 1 items.{Environment.NewLine}");
        error.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_plan_again_is_said_to_be_there()
    {
        var document = SamplePlans.Document("2021-23", "<p>1. Share.</p>\t<p>Ongoing.</p>");
        await RunAsync(document);

        (await RunAsync(document)).ShouldBe(0);

        output.ToString().ShouldEndWith($"The work plan 2021-23 is there already; nothing was changed.{Environment.NewLine}");
    }

    [Fact]
    public async Task A_malformed_plan_is_refused_with_line_and_reason()
    {
        var exitCode = await RunAsync(SamplePlans.Document("2021-23", "<p>1. Share.</p>\t<p>Done.</p>"));

        exitCode.ShouldBe(1);
        output.ToString().ShouldBeEmpty();
        error.ToString().ShouldBe(
            $"Line 12: The status \"Done.\" begins neither with \"Ongoing\" nor with \"For action\", or does not go on as expected. Nothing was imported.{Environment.NewLine}");
    }

    [Fact]
    public async Task Annotations_beside_the_plan_are_imported_or_refused_with_it()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "plan.annotations.json"), BundledPlan.Annotations(), Cancellation);

        var exitCode = await RunAsync(SamplePlans.Document("2021-23", "<p>1. Share.</p>\t<p>Ongoing.</p>"));

        exitCode.ShouldBe(1);
        error.ToString().ShouldStartWith("The annotations do not fit the plan: ");
    }

    [Fact]
    public async Task A_file_that_is_not_there_or_a_folder_is_said_to_be_unreadable()
    {
        foreach (var file in new[] { Path.Combine(folder, "none.txt"), folder, "" })
        {
            (await ImportCommand.RunAsync(await OpenAsync(), file, output, error, Cancellation)).ShouldBe(1);
        }

        error.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)
            .ShouldAllBe(line => line.StartsWith("The file ", StringComparison.Ordinal) && line.EndsWith(" cannot be read.", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_reason_has_its_sentence()
    {
        string[] names =
        [
            .. Enum.GetNames<PlanFault>().Select(fault => $"Import_Fault_{fault}"),
            .. Enum.GetNames<AnnotationsFault>().Select(fault => $"Import_Annotations_{fault}"),
        ];

        names.ShouldAllBe(name => Strings.ResourceManager.GetString(name, CultureInfo.InvariantCulture)!.EndsWith('.'));
    }

    protected override void Add(IServiceCollection services) =>
        services.AddWorkPlanData(new ConfigurationBuilder().Build());

    private async Task<int> RunAsync(string document)
    {
        var file = Path.Combine(folder, "plan.txt");
        await File.WriteAllTextAsync(file, document, Cancellation);
        return await ImportCommand.RunAsync(await OpenAsync(), file, output, error, Cancellation);
    }
}
