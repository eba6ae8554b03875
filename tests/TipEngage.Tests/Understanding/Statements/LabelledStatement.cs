using System.Text.Json.Nodes;
using TipEngage.Teams.Routing;
using TipEngage.Tests.Infrastructure;
using TipEngage.Understanding;
using TipEngage.Understanding.Requests;

namespace TipEngage.Tests.Understanding.Statements;

/// <summary>A sentence about the register, or one that only looks like it, with the command that it means.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Text">What is typed.</param>
/// <param name="Before">What was said before; null for nothing.</param>
/// <param name="IsCoordinator">Whether a coordinator says it.</param>
/// <param name="Call">Name of the command; null where any will do that changes nothing.</param>
/// <param name="Arguments">Its arguments; null where they do not matter.</param>
/// <param name="Never">Whether it must not change anything.</param>
internal sealed record LabelledStatement(string Id, string Text, string? Before, bool IsCoordinator, string? Call, string? Arguments, bool Never)
{
    public static readonly DateOnly Today = new(2018, 3, 7);

    private static readonly string[] changing =
    [
        Commands.Record, Commands.Assign, Commands.RecordTranslation, Commands.RecordEvent, Commands.RecordMaterial, Commands.DecideInitiative, Commands.Follow, Commands.Unfollow, Commands.Undo, Commands.ProposeInitiative,
    ];

    public static IReadOnlyList<LabelledStatement> Read(string language)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "TipEngage.sln")))
            folder = folder.Parent;
        var file = Path.Combine(folder.FullName, "tests", "TipEngage.Tests", "Understanding", "Statements", $"statements-{language}.json");
        return [.. JsonNode.Parse(File.ReadAllText(file))!["sentences"]!.AsArray().Select(node => Read(node!))];
    }

    public static CommandCall Understand(string text, bool isCoordinator = true, Remembered? before = null) =>
        QuestionReader.Default.Read(PlainWords.Of(text), SamplePlans.Bundled, Today, before, isCoordinator, text);

    public static bool Changes(CommandCall call) => changing.Contains(call.Name);

    public CommandCall Understood() => Understand(Text, IsCoordinator, Before is null ? null : Shown(Understand(Before)));

    public bool IsRight(CommandCall call) => !(Never && Changes(call)) && (Call is null || (call.Name == Call && (Arguments is null || call.Arguments == Arguments)));

    private static Remembered Shown(CommandCall call) => new([.. call.Arguments.Split(' ').Where(word => SamplePlans.Bundled.Find(word) is not null)], null, null);

    private static LabelledStatement Read(JsonNode node)
    {
        var call = node["call"]?.ToString();
        return new(
            $"{node["id"]}", $"{node["text"]}", node["before"]?.ToString(), node["role"]?.ToString() != "member", call,
            node["arguments"] is { } arguments ? Written(call, arguments) : null, node["never"] is not null);
    }

    /// <summary>As the request itself is written.</summary>
    private static string Written(string? call, JsonNode arguments) => call switch
    {
        Commands.Record => ProgressRequest.Read(arguments.ToJsonString()).ToArguments(),
        Commands.Assign => AssignmentRequest.Read(arguments.ToJsonString()).ToArguments(),
        Commands.RecordTranslation => TranslationRequest.Read(arguments.ToJsonString()).ToArguments(),
        Commands.Translations => TranslationQuestion.Read(arguments.ToJsonString()).ToArguments(),
        Commands.Changes => ChangesRequest.Read(arguments.ToJsonString()).ToArguments(),
        Commands.ProposeInitiative => InitiativeRequest.Read(arguments.ToJsonString()).ToArguments(),
        _ => $"{arguments}",
    };
}
