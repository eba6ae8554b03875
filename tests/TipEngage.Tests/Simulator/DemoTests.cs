using TipEngage.Simulator;
using TipEngage.Simulator.Demo;

namespace TipEngage.Tests.Simulator;

public sealed class DemoTests
{
    [Fact]
    public void Without_arguments_the_demo_opens_its_page_on_its_port()
    {
        var arguments = DemoArguments.Parse([]);

        arguments.ShouldSatisfyAllConditions(
            parsed => parsed.Port.ShouldBe(5178),
            parsed => parsed.Open.ShouldBeTrue(),
            parsed => parsed.Data.ShouldBeNull());
    }

    [Fact]
    public void Arguments_choose_port_data_and_silence()
    {
        var arguments = DemoArguments.Parse(["--port", "0", "--data", "here.db", "--no-open"]);

        arguments.ShouldSatisfyAllConditions(
            parsed => parsed.Port.ShouldBe(0),
            parsed => parsed.Open.ShouldBeFalse(),
            parsed => parsed.Data.ShouldBe("here.db"));
    }

    [Theory]
    [InlineData("--port")]
    [InlineData("--port", "-1")]
    [InlineData("--port", "65536")]
    [InlineData("--data")]
    [InlineData("--verbose")]
    public void An_argument_that_is_not_understood_is_answered_with_the_usage(params string[] arguments)
    {
        var failure = Should.Throw<SimulatorException>(() => DemoArguments.Parse(arguments));

        failure.Message.ShouldContain(DemoArguments.Usage);
    }

    [Theory]
    [InlineData("Bot__Cloud")]
    [InlineData("bot:cloud")]
    [InlineData("PublicUrl")]
    [InlineData("Register__Samples")]
    [InlineData("MicrosoftAppCertificatePath")]
    [InlineData("Connector__RateLimits__Enabled")]
    [InlineData("CONNECTIONSTRINGS__TIPENGAGE")]
    public void A_setting_of_the_shell_does_not_reach_the_service_of_the_demo(string variable)
    {
        var environment = new Dictionary<string, string?> { [variable] = "stray", ["PATH"] = "/bin", ["Turns__InvokeTimeLimit"] = "00:00:20" };

        ServiceEnvironment.Clear(environment);

        environment.Keys.ShouldBe(["PATH", "Turns__InvokeTimeLimit"]);
    }

    [Fact]
    public async Task A_taken_port_is_an_IO_error_and_leaves_nothing_behind()
    {
        await using var first = await TeamsSimulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        await Should.ThrowAsync<IOException>(() =>
            TeamsSimulator.StartAsync(new SimulatorOptions { Port = first.Address.Port }, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_service_that_dies_is_reported_with_its_last_words()
    {
        var folder = Directory.CreateTempSubdirectory("tipengage-demo-");
        var missing = Path.Combine(folder.FullName, "Missing.dll");

        await using (var service = ServiceProcess.Start(missing, Path.Combine(folder.FullName, "plan.db"), new Dictionary<string, string?>()))
        {
            var failure = await Should.ThrowAsync<SimulatorException>(() => service.WatchAsync(TestContext.Current.CancellationToken));

            failure.Message.ShouldStartWith("The service stopped with exit code ");
            failure.Message.ShouldContain(Path.Combine(folder.FullName, "plan.log"));
        }

        folder.Delete(recursive: true);
    }
}
