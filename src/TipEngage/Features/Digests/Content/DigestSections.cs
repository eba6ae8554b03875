using TipEngage.Access;
using TipEngage.Features.Digests.Settings;
using TipEngage.Plans.Catalog;
using TipEngage.Register;
using TipEngage.Resources;
using TipEngage.Screens;

namespace TipEngage.Features.Digests.Content;

/// <summary>Makes the blocks of a digest of what there is; a block that holds nothing is left out.</summary>
internal static class DigestSections
{
    private const int MostLines = 3;

    /// <param name="material">What there is.</param>
    /// <param name="window">The time that it tells of.</param>
    /// <param name="settings">Which blocks are wanted.</param>
    public static IReadOnlyList<DigestSection> Of(DigestMaterial material, DigestWindow window, DigestSettings settings)
    {
        var all = material is { IsForOne: true, Reader: Role.Submitter } ? [Own(material)] : new[]
        {
            Decisions(material), Held(material), Left(material), Own(material), Overdue(material, settings), Changes(material, window, settings), DigestEvents.Of(material.View, settings), Practices(material, settings),
            DigestTranslations.Of(material, settings), Help(material, settings), DigestParticipation.Of(material.View, window), DigestChecks.Of(material), Failures(material),
        };
        return [.. all.OfType<DigestSection>().Where(section => section.Total > 0 && settings.Holds(section.Block))];
    }

    private static DigestSection Decisions(DigestMaterial material) => new(
        DigestBlock.Decisions,
        Strings.Digest_Decisions,
        [.. material.Waiting.Select(one => new DigestEntry(
            one.IsToBePurged ? $"{one.Reference} · {Strings.Review_PurgeWaits}" : one.Reference,
            [Sentence.Of(one.IsLate ? Strings.Digest_WaitsLate : Strings.Digest_Waits, one.WorkingDays)], Marks.Practice(one.Reference)))],
        material.Waiting.Count)
    {
        SeeAll = PracticeButtons.Queue,
    };

    private static DigestSection Held(DigestMaterial material) =>
        new(DigestBlock.Held, Strings.Digest_Held, [new(Sentence.Of(Strings.Digest_HeldCount, material.Held), [])], material.Held);

    private static DigestSection Left(DigestMaterial material) => new(
        DigestBlock.Left,
        Strings.Digest_Left,
        [.. material.Left.Select(one => new DigestEntry($"{one.Reference} · {ReviewWords.State(one.State)}", [], Marks.Practice(one.Reference)))],
        material.Left.Count)
    {
        Note = Strings.Digest_LeftNote,
        IsNews = true,
    };

    private static DigestSection Own(DigestMaterial material) => new(
        DigestBlock.Own,
        Strings.Digest_Own,
        [.. material.Own.Select(one => new DigestEntry(one.Reference, [one.IsHidden ? Strings.Practice_Hidden : one.IsSetAside ? Strings.Practice_SetAside : PracticeWords.State(one.State)], Marks.Practice(one.Reference)))],
        material.Own.Count)
    {
        SeeAll = PracticeButtons.Mine,
        IsNews = true,
    };

    /// <summary>One item that nobody is recorded to work on, the one whose years end first; for a member alone.</summary>
    private static DigestSection? Help(DigestMaterial material, DigestSettings settings)
    {
        var view = material.View;
        if (!material.IsForOne || material.Reader is not Role.Member)
            return null;

        var asked = view.Plan.ForAction().Where(item => settings.Tells(item.Theme) && !ProgressSection.IsCompleted(view, item) && view.Register.Of(RegisterKind.Assignment, item.Id) is [])
            .OrderBy(item => item.EffectiveWindow.EndedBefore(view.AsOf.Year)).ThenBy(item => item.EffectiveWindow.ToYear).FirstOrDefault();
        return asked is null ? null : new(DigestBlock.Help, Strings.Digest_Help, [Entry(view, asked, Strings.Digest_HelpNobody)], 1)
        {
            SeeAll = PlanButtons.Item(view.Plan, asked.Id),
            IsGlossed = view.Glosses is not null,
        };
    }

    private static DigestSection Overdue(DigestMaterial material, DigestSettings settings)
    {
        PlanItem[] overdue = [.. material.View.Plan.Overdue(material.View.AsOf).Where(item => settings.Tells(item.Theme) && !ProgressSection.IsCompleted(material.View, item))];
        return new(DigestBlock.Overdue, Strings.Digest_Overdue, [.. overdue.Select(item => Entry(material.View, item, ItemWords.Over(item)))], overdue.Length)
        {
            SeeAll = PlanButtons.Ended(material.View.Plan),
            IsGlossed = material.View.Glosses is not null,
        };
    }

    private static DigestSection Changes(DigestMaterial material, DigestWindow window, DigestSettings settings)
    {
        var groups = material.Changes.Where(change => change.Key.Kind is not RegisterKind.Translation && settings.Tells(change.Theme)).GroupBy(change => (change.Item, Theme: change.Item is null ? change.Theme : null))
            .OrderByDescending(group => group.Key.Item is { } item && material.Interests.Items.Contains(item)).ToArray();
        return new(DigestBlock.Changes, Strings.Digest_Changes, [.. groups.Select(group => Change(material, group.Key.Item, [.. group]))], groups.Length)
        {
            SeeAll = PlanButtons.Changes(material.View.Plan, DateOnly.FromDateTime(window.From.UtcDateTime)),
            IsGlossed = material.View.Glosses is not null && groups.Any(group => group.Key.Item is not null),
            IsNews = true,
        };
    }

    private static DigestEntry Change(DigestMaterial material, string? id, IReadOnlyList<RegisterChange> changes)
    {
        string[] said = [.. Said(material, changes)];
        return id is not null && material.View.Plan.Find(id) is { } item ? Entry(material.View, item, said) : new(material.View.Plan.Title, said);
    }

    /// <summary>An item of the plan, whose title is translated beside it where it is not read in English.</summary>
    private static DigestEntry Entry(PlanView view, PlanItem item, params IReadOnlyList<string> lines) =>
        new(ItemWords.Title(item), view.Glosses?.Of(item) is { } gloss ? [gloss.Title, .. lines] : lines, Marks.Of(item));

    /// <summary>What each author said, whoever said the latest first: nobody's name stands below the words of somebody else.</summary>
    private static IEnumerable<string> Said(DigestMaterial material, IReadOnlyList<RegisterChange> changes)
    {
        var left = MostLines;
        var authors = StatementNews.Of(changes.OrderBy(change => change.Position)).GroupBy(statement => RegisterWords.Author(statement.Last.ByName, material.Reader))
            .Select(author => (Statements: author.ToArray(), Last: author.MaxBy(statement => statement.Last.Position)!.Last)).OrderByDescending(author => author.Last.Position);
        foreach (var (statements, last) in authors)
        {
            if (left <= 0)
                yield break;

            string[] lines = [.. statements.SelectMany(statement => Lines(material.View.Plan, statement)).Take(left)];
            var said = changes.Where(change => statements.Any(statement => statement.Key == change.Key));
            foreach (var line in (string[])[.. lines, .. Source(said), RegisterWords.By(Strings.History_By, last, material.Reader)])
                yield return line;
            left -= lines.Length;
        }
    }

    private static string[] Lines(Plan plan, StatementNews statement)
    {
        string[] said =
        [
            .. statement.Fields.Where(field => Place(field.Field) is not null).OrderBy(field => Place(field.Field)).Select(NoticeText.Short).Select(ChangeWords.Line),
            .. statement.Fields is [] ? [Strings.Notice_TakenBack] : Array.Empty<string>(),
        ];
        return ChangeWords.Subject(plan, statement.Key) is not { } subject ? said
            : said is [var first, .. var rest] ? [$"{subject} · {first}", .. rest] : [subject];
    }

    /// <summary>Where the latest of them comes from: of an address only whose it is.</summary>
    private static IEnumerable<string> Source(IEnumerable<RegisterChange> changes)
    {
        if (changes.Select(change => change.Fields.FirstOrDefault(field => field.Field is RegisterFields.Source)?.New).FirstOrDefault(source => source is not null) is { } latest)
            yield return Sentence.Of(Strings.Plain_Line, Strings.Field_Source, Uri.TryCreate(latest, UriKind.Absolute, out var address) ? address.IdnHost : NoticeText.Short(latest));
    }

    /// <summary>What matters most comes first.</summary>
    private static int? Place(string field) => field switch
    {
        RegisterFields.Name or RegisterFields.Title => 0,
        RegisterFields.State or RegisterFields.Status => 1,
        RegisterFields.Start => 2,
        RegisterFields.Source or RegisterFields.Link or RegisterFields.Tlp => null,
        RegisterFields.Note or RegisterFields.Text => 4,
        _ => 3,
    };

    private static DigestSection Practices(DigestMaterial material, DigestSettings settings)
    {
        var told = material.Published.Where(one => settings.Tells(one.Items.Select(item => material.View.Plan.Find(item)?.Theme)))
            .OrderByDescending(material.Interests.Include).ToArray();
        return new(DigestBlock.Practices, Strings.Digest_Practices, [.. told.Select(one => new DigestEntry(one.Title is { } title ? $"{one.Reference} · {title}" : one.Reference, [], Marks.Practice(one.Reference)))], told.Length)
        {
            SeeAll = PracticeButtons.All,
            IsNews = true,
        };
    }

    private static DigestSection Failures(DigestMaterial material) =>
        new(DigestBlock.Failures, Strings.Digest_Failures, [new(Sentence.Of(Strings.Digest_FailedCount, material.Failed), [])], material.Failed) { SeeAll = ShowDeliveries.Button() };
}
