using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using TipEngage.Simulator.World;

namespace TipEngage.Tests.Features.Api;

/// <summary>Who is let in, what is said of the doors, and what they bear.</summary>
public sealed class ApiDoorTests(SqliteApiTests.Host host) : IClassFixture<SqliteApiTests.Host>
{
    private static readonly DateTimeOffset now = TimeProvider.System.GetUtcNow();

    private TeamsWorld World => host.Teams.World;

    public static TheoryData<string> BadTokens =>
    [
        "none", "garbage", "forged", "unsigned", "expired", "not yet valid", "without end", "other audience", "other tenant", "issuer of another tenant", "tenant of another issuer",
        "no object id", "no tenant", "no scope", "of the channel", "of the bot",
    ];

    [Theory]
    [MemberData(nameof(BadTokens))]
    public async Task A_token_that_proves_nothing_opens_nothing(string which)
    {
        var user = host.Teams.UserToken(World.Coordinator);
        var token = which switch
        {
            "none" => null,
            "garbage" => "not.a.token",
            "forged" => user.Forged().Build(),
            "unsigned" => user.WithoutSignature().Build(),
            "expired" => user.Valid(now.AddHours(-2), now.AddHours(-1)).Build(),
            "not yet valid" => user.Valid(now.AddHours(1), now.AddHours(2)).Build(),
            "without end" => user.Claim("exp", null).Build(),
            "other audience" => user.Audience("00000003-0000-0000-c000-000000000000").Build(),
            "other tenant" => user.Tenant("c81f2e9d-05b7-4f6a-9d38-6a7b20e4f1c5").Build(),
            "issuer of another tenant" => user.Issuer("https://sts.windows.net/c81f2e9d-05b7-4f6a-9d38-6a7b20e4f1c5/").Build(),
            "tenant of another issuer" => user.Claim("tid", "c81f2e9d-05b7-4f6a-9d38-6a7b20e4f1c5").Build(),
            "no object id" => user.Claim("oid", null).Build(),
            "no tenant" => user.Claim("tid", null).Build(),
            "no scope" => user.Claim("scp", null).Claim("roles", "Everything").Build(),
            "of the channel" => host.Teams.SignToken(),
            _ => host.Teams.IssueBotToken(),
        };

        foreach (var (method, path) in new[] { ("GET", "items"), ("GET", "items/99"), ("PUT", "items/4a/progress"), ("DELETE", "items/4a/assignments/TH") })
        {
            var answer = await host.SendAsync(new(method), path, token, method is "PUT" ? """{"state":"blocked"}""" : null);

            answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, $"{method} {path}");
            answer.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        }
    }

    [Fact]
    public async Task Both_ways_in_which_Entra_names_app_and_issuer_are_taken()
    {
        var app = host.Teams.Settings["MicrosoftAppId"];
        foreach (var token in new[] { host.Teams.UserToken(World.Member).Audience($"api://{app}"), host.Teams.UserToken(World.Member).Issuer($"https://sts.windows.net/{World.TenantId}/") })
            (await host.SendAsync(HttpMethod.Get, "items", token.Build())).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_document_names_every_door()
    {
        var document = JsonNode.Parse(await host.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken))!;

        $"{document["openapi"]}".ShouldStartWith("3.");
        document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(door => $"{door.Key} {path.Key}")).ShouldBe(
        [
            "get /api/v1/items", "get /api/v1/items/{id}", "get /api/v1/items/{id}/progress", "put /api/v1/items/{id}/progress", "get /api/v1/items/{id}/history",
            "put /api/v1/items/{id}/assignments/{party}", "delete /api/v1/items/{id}/assignments/{party}", "get /api/v1/translations",
            "put /api/v1/translations/{material}/{language}", "get /api/v1/events", "put /api/v1/events/{id}", "get /api/v1/materials", "put /api/v1/materials/{id}",
            "get /api/v1/initiatives", "put /api/v1/initiatives/{number}", "get /api/v1/export.csv", "get /api/v1/export.xlsx", "get /api/v1/export.json",
            "get /api/v1/practices", "get /api/v1/practices/{reference}", "get /api/v1/practices.csv", "get /api/v1/practices.json", "get /api/v1/events.ics",
        ], ignoreOrder: true);
        $"{document["components"]!["securitySchemes"]!["Entra"]!["scheme"]}".ShouldBe("bearer");
    }

    [Fact]
    public async Task A_door_that_does_not_open_that_way_is_a_problem()
    {
        var answer = await host.SendAsync(HttpMethod.Post, "items", World.Member, "{}");

        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public void Whatever_is_sent_nothing_breaks()
    {
        var paths = OneOf("items", "items/4a", "items/%00", "items/4a/progress", "items/4a/history?before=-1&most=-5", "items/4a/history?before=x", "events/EVT-1", "materials/MAT-1", "initiatives/M1", "initiatives/%00", "translations/MAT-REP/km",
            "items/4a/assignments/TH", "items/4a/assignments/%F0%9F%98%80", "translations/a/b", "items?plan=%27", "events/..%2f..%2fitems");
        var bodies = Gen.OneOf(Gen.Const(""), Gen.Const("{}"), Gen.String.Select(text => new JsonObject { ["state"] = "blocked", ["note"] = text }.ToJsonString()),
            Gen.String, Gen.Byte.Array[0, 200].Select(bytes => Encoding.Latin1.GetString(bytes)), Gen.Const(new string('[', 5000)));
        var tags = OneOf("\"0\"", "\"-1\"", "\"99999999999999\"", "*", "W/\"1\"", "", "\"", "0");

        Gen.Select(OneOf("GET", "PUT", "DELETE", "PATCH", "POST"), paths, bodies, tags).Sample(
            sent =>
            {
                var answer = host.SendAsync(new(sent.Item1), sent.Item2, World.Coordinator, sent.Item1 is "GET" ? null : sent.Item3, ("If-Match", sent.Item4), ("Accept-Language", sent.Item4)).GetAwaiter().GetResult();
                ((int)answer.StatusCode).ShouldBeLessThan(500, $"{sent.Item1} {sent.Item2} {sent.Item4} {sent.Item3}");
            },
            iter: 300, threads: 2);
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);
}
