using CsCheck;
using TipEngage.Teams.Auth;

namespace TipEngage.Teams.Tests.Auth;

public sealed class TrustedServiceUrlsTests
{
    [Theory]
    [InlineData("https://host.example/amer", "https://host.example/amer")]
    [InlineData("https://host.example/amer", "https://host.example/amer/")]
    [InlineData("https://host.example/amer/", "https://host.example/amer")]
    [InlineData("https://host.example/amer", "https://host.example/amer/v3/conversations/19%3Aabc%40thread.tacv2%3Bmessageid%3D1?x=1")]
    [InlineData("https://host.example/amer", "HTTPS://HOST.EXAMPLE:443/amer/v3")]
    [InlineData("https://host.example:8443", "https://host.example:8443/any/path")]
    [InlineData("https://host.example", "https://host.example/v3/conversations/a%2Fb")]
    [InlineData("https://bücher.example/", "https://xn--bcher-kva.example/v3")]
    [InlineData("https://xn--bcher-kva.example/", "https://BÜCHER.example/v3")]
    [InlineData("http://127.0.0.1:5000/", "http://127.0.0.1:5000/v3")]
    [InlineData("http://localhost:5000/", "http://LOCALHOST:5000/v3")]
    public void An_entry_covers_itself_and_what_is_below_it(string entry, string address) =>
        new TrustedServiceUrls([entry]).IsTrusted(new(address)).ShouldBeTrue();

    [Theory]
    [InlineData("https://host.example/amer", "https://host.example/americas")]
    [InlineData("https://host.example/amer", "https://host.example/")]
    [InlineData("https://host.example/amer", "https://host.example/AMER")]
    [InlineData("https://host.example/amer", "https://host.example/amer/../emea")]
    [InlineData("https://host.example/amer", "https://host.example/amer/%2e%2e/emea")]
    [InlineData("https://host.example/amer", "https://host.example/amer/..%2Femea")]
    [InlineData("https://host.example/amer", "https://host.example/amer%2Femea")]
    [InlineData("https://host.example/amer", "https://host.example/amer/..%5cemea")]
    [InlineData("https://host.example/amer", "https://host.example/amer\\..\\emea")]
    [InlineData("https://host.example", "https://host.example.attacker.example/")]
    [InlineData("https://host.example", "https://attacker.example/host.example")]
    [InlineData("https://host.example", "https://host.example@attacker.example/")]
    [InlineData("https://host.example", "https://user:password@host.example/")]
    [InlineData("https://host.example", "https://sub.host.example/")]
    [InlineData("https://host.example", "https://host.example./")]
    [InlineData("https://host.example", "https://host.example:8443/")]
    [InlineData("https://host.example", "http://host.example/")]
    [InlineData("https://host.example", "http://host.example:443/")]
    [InlineData("https://host.example", "https://hоst.example/")]
    [InlineData("https://localhost:5000", "http://localhost:5000/")]
    [InlineData("http://localhost:5000", "https://localhost:5000/")]
    [InlineData("http://127.0.0.1:5000", "http://127.0.0.1:5001/")]
    [InlineData("https://host.example", "ftp://host.example/")]
    [InlineData("https://host.example", "/v3/conversations")]
    public void An_entry_covers_nothing_else(string entry, string address) =>
        new TrustedServiceUrls([entry]).IsTrusted(new(address, UriKind.RelativeOrAbsolute)).ShouldBeFalse();

    [Fact]
    public void Dots_that_a_caller_kept_from_being_resolved_lead_nowhere()
    {
        var raw = new Uri("https://host.example/amer/../emea", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

        new TrustedServiceUrls(["https://host.example/amer"]).IsTrusted(raw).ShouldBeFalse();
    }

    [Theory]
    [InlineData("http://host.example/")]
    [InlineData("host.example")]
    [InlineData("https://user@host.example/")]
    [InlineData("https://host.example/?x=1")]
    [InlineData("https://host.example/#x")]
    [InlineData("https://host.example/a%2fb")]
    [InlineData("")]
    public void An_entry_that_is_no_safe_prefix_is_refused(string entry) =>
        Should.Throw<ArgumentException>(() => new TrustedServiceUrls([entry])).Message.ShouldContain($"'{entry}'");

    [Fact]
    public void Nothing_is_trusted_without_entries() =>
        new TrustedServiceUrls([]).IsTrusted(new("https://smba.trafficmanager.net/")).ShouldBeFalse();

    [Fact]
    public void Whatever_is_trusted_has_the_origin_and_the_first_segments_of_an_entry()
    {
        const string alphabet = "ab./\\%2eEfF5c:@?#-";
        var entries = Gen.OneOf("https://a.b/a", "https://a.b/a/b", "https://a.b:8443/", "http://localhost:80/b");
        var tails = Gen.String[Gen.Char[alphabet], 0, 20];

        Gen.Select(entries, Gen.OneOf<string>(entries, Gen.OneOf("https://a.b", "https://a", "http://localhost")), tails).Sample((entry, start, tail) =>
        {
            if (!Uri.TryCreate(start + tail, UriKind.Absolute, out var address) || !new TrustedServiceUrls([entry]).IsTrusted(address))
                return;

            var prefix = new Uri(entry);
            address.GetLeftPart(UriPartial.Authority).ShouldBe(prefix.GetLeftPart(UriPartial.Authority));
            var depth = prefix.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).Length;
            Resolved(address).Take(depth).ShouldBe(Resolved(prefix));
        });
    }

    /// <summary>The segments as the most obliging server would read them.</summary>
    private static List<string> Resolved(Uri address)
    {
        var segments = new List<string>();
        foreach (var segment in Uri.UnescapeDataString(address.AbsolutePath).Replace('\\', '/').Split('/').Skip(1))
        {
            if (segment is ".." && segments.Count > 0)
                segments.RemoveAt(segments.Count - 1);
            else if (segment is not (".." or "."))
                segments.Add(segment);
        }

        return [.. segments.Where(segment => segment.Length > 0)];
    }
}
