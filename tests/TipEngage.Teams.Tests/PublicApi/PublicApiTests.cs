using PublicApiGenerator;
using TipEngage.Teams.Activities;

namespace TipEngage.Teams.Tests.PublicApi;

public sealed class PublicApiTests
{
    [Fact]
    public void The_public_API_is_the_approved_one()
    {
        var api = typeof(Activity).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false });

        api.ShouldMatchApproved(
            options => options.NoDiff().WithFileExtension("txt").WithFilenameGenerator((_, _, kind, extension) => $"TipEngage.Teams.{kind}.{extension}"),
            "The public API has changed. When that was meant, accept it: copy PublicApi/TipEngage.Teams.received.txt over TipEngage.Teams.approved.txt.");
    }
}
