namespace TipEngage.Register;

/// <summary>What became of one statement over several changes, from before the first to after the last.</summary>
/// <param name="Key">The statement.</param>
/// <param name="Fields">The fields that are not what they were; none where all was taken back.</param>
/// <param name="Last">The last of the changes.</param>
internal sealed record StatementNews(EntryKey Key, IReadOnlyList<FieldChange> Fields, RegisterChange Last)
{
    /// <param name="changes">Changes, the earliest first.</param>
    public static IReadOnlyList<StatementNews> Of(IEnumerable<RegisterChange> changes) =>
        [.. changes.GroupBy(change => change.Key).Select(statement => new StatementNews(statement.Key, Merged(statement), statement.Last()))];

    private static IReadOnlyList<FieldChange> Merged(IEnumerable<RegisterChange> changes) =>
    [
        .. changes.SelectMany(change => change.Fields).GroupBy(field => field.Field)
            .Select(field => new FieldChange(field.Key, field.First().Old, field.Last().New))
            .Where(field => field.Old != field.New),
    ];
}
