using System.Globalization;
using System.Text.RegularExpressions;
using TipEngage.Access;
using TipEngage.Access.Callers;
using TipEngage.Parties;
using TipEngage.Plans;
using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Safeguarding;
using TipEngage.Safeguarding.Forms;
using TipEngage.Understanding;

namespace TipEngage.Features.Api;

/// <summary>Puts a statement in place of what was there, as the caller saw it, or says who was faster.</summary>
internal sealed partial class RecordStatement(PlanCatalog catalog, AsOfClock clock, TipRegister register)
{
    private const string IdempotencyKey = "Idempotency-Key";

    public static Task<IResult> ProgressAsync(string id, [AsParameters] WriteOptions options, HttpContext http, RecordStatement writer) => writer.PutAsync(http, options, found =>
        found.Find(id) is { } item ? new(EntryKey.Progress(found.Key, item.Id), item) : null);

    public static Task<IResult> AssignmentAsync(string id, string party, [AsParameters] WriteOptions options, HttpContext http, RecordStatement writer) =>
        writer.PutAsync(http, options, found => Assignment(found, id, party));

    public static Task<IResult> NoAssignmentAsync(string id, string party, [AsParameters] WriteOptions options, HttpContext http, RecordStatement writer) =>
        writer.WriteAsync(http, options, found => Assignment(found, id, party), _ => Task.FromResult<(IReadOnlyDictionary<string, string?>, IResult?)>((NoFields, null)));

    public static Task<IResult> TranslationAsync(string material, string language, [AsParameters] WriteOptions options, HttpContext http, RecordStatement writer) =>
        writer.PutAsync(http, options, found => TranslatableMaterials.Of(found).FirstOrDefault(one => one.Id == material) is { } known && LanguageOf(language) is { } tag
            ? new(EntryKey.Translation(found.Key, known.Id, tag), TranslatableMaterials.ItemOf(found, known))
            : null);

    public static Task<IResult> EventAsync(string id, [AsParameters] WriteOptions options, HttpContext http, RecordStatement writer) => writer.PutAsync(http, options, found =>
        EventId().IsMatch(id) ? new(new(found.Key, RegisterKind.Event, id), found.FirstOf(found.Events.FirstOrDefault(one => one.Id == id)?.ItemIds ?? [])) : null);

    /// <summary>A material of the plan keeps the name and the kind that the plan gives it.</summary>
    public static Task<IResult> MaterialAsync(string id, [AsParameters] WriteOptions options, HttpContext http, RecordStatement writer) => writer.PutAsync(http, options, found =>
        !EventId().IsMatch(id) ? null
        : found.Materials.FirstOrDefault(one => one.Id == id) is { } known
            ? new(new(found.Key, RegisterKind.Material, id), found.FirstOf(known.ItemIds)) { Fixed = new() { [RegisterFields.Name] = known.DisplayName, [RegisterFields.Kind] = known.Kind } }
        : new(new(found.Key, RegisterKind.Material, id), null));

    /// <summary>Decides on an initiative, or puts its words right: its number is given when a member proposes it.</summary>
    public static Task<IResult> InitiativeAsync(string number, [AsParameters] WriteOptions options, HttpContext http, RecordStatement writer) => writer.PutAsync(http, options, found =>
        new(new(found.Key, RegisterKind.Initiative, number), null) { MustBeThere = true, Fault = fields => RolePointFault(found, fields) });

    private static RegisterFault? RolePointFault(Plan plan, IReadOnlyDictionary<string, string?> fields) => fields.GetValueOrDefault(RegisterFields.RolePoint) switch
    {
        null => RegisterFault.NoState,
        var number => plan.RolePoint(number) is null ? RegisterFault.UnknownState : null,
    };

    private static IReadOnlyDictionary<string, string?> NoFields { get; } = new Dictionary<string, string?>();

    private Task<IResult> PutAsync(HttpContext http, WriteOptions options, Func<Plan, Target?> find) =>
        WriteAsync(http, options, find, request => ApiBody.ReadAsync(request, http.RequestAborted));

    private async Task<IResult> WriteAsync(
        HttpContext http, WriteOptions options, Func<Plan, Target?> find, Func<HttpRequest, Task<(IReadOnlyDictionary<string, string?> Fields, IResult? Problem)>> read)
    {
        var caller = Caller.Of(http);
        if (caller.Role is not Role.Coordinator)
            return ApiProblem.NotAllowed;
        if (ApiPlan.Find(catalog, clock, options.Plan) is not { } found || find(found) is not { } target)
            return ApiProblem.NotFound;

        var (seen, unseen) = Preconditions.Read(http.Request);
        if (unseen is not null)
            return unseen;
        if (!TryReadId(http.Request, out var changeId))
            return ApiProblem.Of(StatusCodes.Status400BadRequest, Strings.Api_IdempotencyKey);

        var (fields, unread) = await read(http.Request);
        if (unread is not null)
            return unread;
        if (Screening.Default.Judge([.. fields.Keys, .. fields.Values.OfType<string>(), target.Key.Subject]) is { IsHarmless: false } verdict)
            return ApiProblem.Of(verdict);
        if (KeptText.Judge(fields) is { IsHarmless: false } refused)
            return ApiProblem.Of(refused);

        return await ChangeAsync(http, caller, target, new(changeId, target.Key, seen, fields, target.Item?.Id, target.Item?.Theme) { Replaces = true }, options.Preview is true);
    }

    private async Task<IResult> ChangeAsync(HttpContext http, Caller caller, Target target, ProposedChange asked, bool isPreview)
    {
        var known = await register.ReadSurelyAsync(target.Key.Plan, caller.Role, http.RequestAborted);
        if (target.MustBeThere && known.Find(target.Key) is null)
            return ApiProblem.NotFound;
        if (target.Fault?.Invoke(asked.Set) is { } wrong)
            return ApiProblem.Of(wrong);

        var set = asked.Set.ToDictionary(StringComparer.Ordinal);
        foreach (var (field, value) in target.Fixed)
            set[field] = value;

        var proposed = asked with { Set = set };
        return isPreview
            ? await PreviewAsync(http, caller, target, proposed)
            : await AnswerAsync(http, caller, target, await register.ChangeAsync(proposed, caller.Person, http.RequestAborted));
    }

    private async Task<IResult> PreviewAsync(HttpContext http, Caller caller, Target target, ProposedChange proposed)
    {
        var (outcome, then) = await register.PreviewAsync(proposed, caller.Person, http.RequestAborted);
        var preview = outcome switch
        {
            ChangeOutcome.Recorded { Change.Fields: var changes } => StatementPreview.Of(then!, proposed.BaseVersion, changes),
            ChangeOutcome.Nothing { Now: var now } => StatementPreview.Of(now, now.Version, []),
            _ => null,
        };
        if (preview is null)
            return await AnswerAsync(http, caller, target, outcome);

        http.Response.Headers.ETag = Preconditions.Tag(preview.Version);
        return Results.Json(preview);
    }

    private async Task<IResult> AnswerAsync(HttpContext http, Caller caller, Target target, ChangeOutcome outcome) => outcome switch
    {
        ChangeOutcome.Recorded { Change.Version: 1 } => await NowAsync(http, caller, target, StatusCodes.Status201Created),
        ChangeOutcome.Recorded or ChangeOutcome.AlreadyRecorded => await NowAsync(http, caller, target, StatusCodes.Status200OK),
        ChangeOutcome.Nothing { Now: var now } => Answer(http, caller, now, StatusCodes.Status200OK),
        ChangeOutcome.Overtaken { Now: var now } => Stale(http, caller, now),
        ChangeOutcome.Refused { Fault: var fault } => ApiProblem.Of(fault),
        _ => ApiProblem.NotAllowed,
    };

    private async Task<IResult> NowAsync(HttpContext http, Caller caller, Target target, int status) =>
        Answer(http, caller, (await register.ReadSurelyAsync(target.Key.Plan, caller.Role, http.RequestAborted)).NowOf(target.Key), status);

    private static IResult Answer(HttpContext http, Caller caller, RegisterEntry now, int status)
    {
        http.Response.Headers.ETag = Preconditions.Tag(now.Version);
        return Results.Json(Statement.Of(now, caller.Role), statusCode: status);
    }

    private static IResult Stale(HttpContext http, Caller caller, RegisterEntry now)
    {
        http.Response.Headers.ETag = Preconditions.Tag(now.Version);
        return ApiProblem.Of(StatusCodes.Status412PreconditionFailed, Strings.Api_Stale, ("present", Statement.Of(now, caller.Role)));
    }

    private static Target? Assignment(Plan plan, string id, string party) =>
        plan.Find(id) is { } item && PartyList.Find(party) is { } known ? new(EntryKey.Assignment(plan.Key, item.Id, known.Code), item) : null;

    private static string? LanguageOf(string tag)
    {
        try
        {
            return Language().IsMatch(tag) ? CultureInfo.GetCultureInfo(tag, predefinedOnly: true).Name : null;
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }

    /// <summary>A key of the caller's own makes a write that is sent again one write.</summary>
    private static bool TryReadId(HttpRequest request, out Guid id)
    {
        id = Guid.NewGuid();
        return request.Headers[IdempotencyKey] is not [_, ..] keys || (keys is [var key] && Guid.TryParse(key, out id));
    }

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$")]
    private static partial Regex Language();

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9-]{0,39}$")]
    private static partial Regex EventId();

    /// <summary>The statement that a request is about.</summary>
    private sealed record Target(EntryKey Key, PlanItem? Item)
    {
        /// <summary>Fields that nobody changes.</summary>
        public Dictionary<string, string?> Fixed { get; init; } = [];

        /// <summary>Whether it can be changed only and not made.</summary>
        public bool MustBeThere { get; init; }

        /// <summary>What is wrong with fields beyond the rules of the register; null for nothing.</summary>
        public Func<IReadOnlyDictionary<string, string?>, RegisterFault?>? Fault { get; init; }
    }
}
