using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TipEngage.EndToEnd.Infrastructure;
using TipEngage.Simulator;
using TipEngage.Simulator.Sending;

namespace TipEngage.EndToEnd.Processes;

/// <summary>What was refused is in no file that the service's process has made, and no temporary file was ever made for it.</summary>
public sealed class NothingIsLeftOnDiskTests : IDisposable
{
    private const string Secret = "quokkazebra";
    private const string Kept = "narwhalokapi";
    private const string Disclosure = $"my friend {Secret} is locked in a compound and they beat him";
    private const string Refused = $"her name is {Secret} and she is 17, write to {Secret}@example.org";

    private readonly TemporaryFolder data = new();
    private readonly TemporaryFolder temporary = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_refused_words_no_file_has_one_and_the_temporary_folder_stays_empty()
    {
        await using var teams = await TeamsSimulator.StartAsync(cancellationToken: Cancelled);
        using var watcher = new FileSystemWatcher(temporary.Path) { IncludeSubdirectories = true, InternalBufferSize = 64 * 1024 };
        var made = new ConcurrentQueue<string>();
        watcher.Created += (_, file) => made.Enqueue(file.Name!);
        watcher.EnableRaisingEvents = true;
        await using (var service = await RunningService.StartAsync(Settings(teams), data, Cancelled))
        {
            teams.ConnectBot(service.Messages);
            await SayEverythingAsync(teams.As(teams.World.Member));
            await WriteOnInvitationAsync(service, await InviteAsync(teams.As(teams.World.Coordinator)));
            await service.KillAsync();
            service.Said.ShouldAllBe(line => !line.Contains(Secret, StringComparison.OrdinalIgnoreCase));
        }

        FilesWith(Kept).ShouldNotBeEmpty("Nothing was found of what is kept: the search finds nothing.");
        FilesWith(Secret).ShouldBeEmpty();
        made.ShouldBeEmpty();
        Directory.GetFileSystemEntries(temporary.Path).ShouldBeEmpty();
    }

    public void Dispose()
    {
        data.Dispose();
        temporary.Dispose();
    }

    /// <summary>Runtime pipes for debuggers are no files of ours; a body over some 30 KB would be buffered in one if anything read it twice.</summary>
    private Dictionary<string, string?> Settings(TeamsSimulator teams) => new(teams.Settings)
    {
        ["TMPDIR"] = temporary.Path,
        ["ASPNETCORE_TEMP"] = temporary.Path,
        ["SQLITE_TMPDIR"] = temporary.Path,
        ["DOTNET_EnableDiagnostics"] = "0",
        ["PublicUrl"] = "http://localhost",
        ["Logging:LogLevel:Default"] = "Trace",
    };

    /// <summary>A text of each kind, and one that is longer than any buffer.</summary>
    private static string[] Texts => [Disclosure, Refused, $"{Disclosure}. {new string('x', 200_000)}"];

    /// <summary>Every door in Teams.</summary>
    private static async Task SayEverythingAsync(TeamsClient member)
    {
        foreach (var text in Texts)
        {
            var said = await member.SayAsync(text, cancellationToken: Cancelled);
            await said.WaitForMessageAsync(cancellationToken: Cancelled);
            var edited = await member.EditAsync(said.Message!.Id, $"{text} {Secret}", Cancelled);
            await edited.WaitForMessageAsync(cancellationToken: Cancelled);
            await member.QueryAsync("searchPlan", text, cancellationToken: Cancelled);
            await member.SearchAsync(text, "items", cancellationToken: Cancelled);
            await member.ExecuteAsync("1", "practices.step", Step(text), cancellationToken: Cancelled);
            await member.TaskSubmitAsync(OfDialog(text), cancellationToken: Cancelled);
            await member.SubmitActionAsync("sharePractice", OfDialog(text), "message", new JsonObject { ["body"] = new JsonObject { ["content"] = text } }, Cancelled);
            await member.FetchTaskAsync("sharePractice", "message", new JsonObject { ["body"] = new JsonObject { ["content"] = text } }, Cancelled);
        }
    }

    /// <summary>The path of a link for somebody without an account.</summary>
    private static async Task<string> InviteAsync(TeamsClient coordinator)
    {
        var terms = new JsonObject { ["invitation"] = Guid.NewGuid().ToString(), ["purpose"] = "Forum", ["uses"] = "1" };
        var made = await coordinator.ExecuteAsync("1", "invitations.issue", terms, cancellationToken: Cancelled);
        return Regex.Match(made.Body, @"/share/[\w-]+").Value;
    }

    private static async Task WriteOnInvitationAsync(RunningService service, string path)
    {
        using var browser = new HttpClient { BaseAddress = service.Address };
        (await browser.GetAsync(path, Cancelled)).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var text in Texts)
        {
            var answer = await browser.PostAsJsonAsync(path, new { verb = "practices.step", data = Step(text), lang = "en" }, Cancelled);
            (await answer.Content.ReadAsStringAsync(Cancelled)).ShouldContain("practice-step-what");
            (await browser.PostAsJsonAsync($"{path}/search", new { dataset = "practices.countries", queryText = text }, Cancelled)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    private static JsonObject Step(string summary) => new()
    {
        ["practice"] = Guid.NewGuid().ToString(),
        ["level"] = "Quick",
        ["step"] = "what",
        ["move"] = "Next",
        ["f_title"] = $"Clauses of {Kept}",
        ["f_summary"] = summary,
        ["f_approach"] = "public-procurement",
    };

    private static JsonObject OfDialog(string summary)
    {
        var step = Step(summary);
        step["verb"] = "practices.step";
        return step;
    }

    /// <summary>Files with a word as it is, in two bytes a letter, or within something that is written as text of 64 signs.</summary>
    private List<string> FilesWith(string word)
    {
        byte[][] forms =
        [
            Encoding.UTF8.GetBytes(word), Encoding.Unicode.GetBytes(word),
            .. Enumerable.Range(0, 3).Select(shift => Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(new string(' ', shift) + word))[(shift is 0 ? 0 : 4)..^4])),
        ];
        return [.. new[] { data, temporary }.SelectMany(folder => Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories))
            .Where(file => File.ReadAllBytes(file) is var bytes && forms.Any(form => bytes.AsSpan().IndexOf(form) >= 0))];
    }
}
