using TipEngage.Plans.Catalog;
using TipEngage.Practices;
using TipEngage.Practices.Form;
using TipEngage.Practices.Review;
using TipEngage.Resources;
using TipEngage.Screens;
using TipEngage.Teams.Cards;

namespace TipEngage.Features.Reviews;

/// <summary>A practice as it stands: its reference and state, which everybody in the coordinators' channel sees, and what a coordinator sees.</summary>
internal static class ReviewCard
{
    /// <summary>What shows in a channel until a reader's own view is there: nothing of the content.</summary>
    public static AdaptiveCard CreatePublic(PlanView view, QueuedPractice one) => view.BesideThePlan().Card(
        [CardText.Heading(Heading(one)) with { Id = Marks.Practice(one.Practice.Reference) }],
        Heading(one), [OpenReview.Button(one.Practice.Id)]) with
    { Refresh = new(RefreshReview.Action(one.Practice.Id)) };

    /// <param name="visitor">Who looks.</param>
    /// <param name="one">The practice.</param>
    /// <param name="notice">What stands above it, until it is shown again; null for nothing.</param>
    public static AdaptiveCard Create(ReviewVisitor visitor, QueuedPractice one, CardElement? notice = null) => visitor.View.Card(
        [
            .. notice is null ? Array.Empty<CardElement>() : [notice],
            CardText.Heading(Heading(one)) with { Id = Marks.Practice(one.Practice.Reference) },
            .. one.Practice.Title is { } title ? [CardText.Verbatim(title)] : Array.Empty<CardElement>(),
            .. Warnings(one, one.IsOwnOf(visitor.Person.Id)),
            .. Bystander(visitor, one) is { } why ? [new Container([CardText.Plain(why)]) { Style = ContainerStyle.Warning, Id = "interest" }] : Array.Empty<CardElement>(),
            .. one.IsToBeJudgedAgain && !one.IsOwnOf(visitor.Person.Id) ? [new Container([CardText.Plain(ReviewButtons.OffersToJudgeAgain(visitor, one) ? Strings.ReviewFault_JudgedWithInterest : Strings.Review_JudgedWithInterest)]) { Style = ContainerStyle.Warning, Id = "judge-again" }] : Array.Empty<CardElement>(),
            .. Facts([.. Place(one), .. Facts(one.Practice, visitor.View.Plan), .. Review(one, one.IsOwnOf(visitor.Person.Id)), .. Objection(one, visitor.View.Plan)]),
            .. Use(one),
            .. ReviewButtons.Of(visitor, one),
        ],
        Summary(one)) with
    { Refresh = new(RefreshReview.Action(one.Practice.Id)) };

    public static string Summary(QueuedPractice one) =>
        Sentence.Of(Strings.Plain_Line, one.Practice.Reference, one.IsWaiting ? $"{State(one.Practice)}, {Age(one)}" : State(one.Practice));

    public static string Age(QueuedPractice one) => one.Limit is { } limit
        ? Sentence.Of(one.IsLate ? Strings.Review_AgeLate : Strings.Review_AgeOf, one.Age, limit)
        : Sentence.Of(Strings.Review_Age, one.Age);

    /// <summary>Its reference, its state and that a second person is asked about its purge.</summary>
    public static string Heading(QueuedPractice one) => $"{one.Practice.Reference} · {State(one.Practice)}";

    private static string State(ReviewedPractice practice) =>
        practice.IsToBePurged ? $"{ReviewWords.State(practice.State)} · {Strings.Review_PurgeWaits}" : ReviewWords.State(practice.State);

    /// <summary>Whether whoever looks decides nothing about it.</summary>
    public static bool IsInterested(ReviewVisitor visitor, QueuedPractice one) => one.IsWaiting && one.IsInterestOf(visitor.Person.Id);

    /// <summary>Why whoever looks decides nothing about it; null where they may. Where a name is hidden the reason would tell whose it is.</summary>
    private static string? Bystander(ReviewVisitor visitor, QueuedPractice one) => one switch
    {
        _ when one.IsWaiting && one.IsOwnOf(visitor.Person.Id) => Strings.ReviewFault_OwnPractice,
        _ when !IsInterested(visitor, one) && one is not ({ IsOfReaders: true, Practice.State: PracticeState.ConsentCheck } or { IsOfReaders: true, IsWaiting: true, Practice.IsNamed: true }) => null,
        { Practice.IsNamed: false } => ReviewDesk.OthersDecide,
        _ when one.IsInvitedBy(visitor.Person.Id) => Kept(Strings.Review_YouInvited, visitor, one),
        _ => Kept(Strings.Review_YouMayNotDecide, visitor, one),
    };

    private static string Kept(string why, ReviewVisitor visitor, QueuedPractice one) => one.IsAnsweredBy(visitor.Person.Id) ? $"{why} {Strings.Review_AnswersKept}" : why;

    /// <summary>Whose turn it is.</summary>
    public static string Turn(QueuedPractice one) => one switch
    {
        { WaitsForSubmitter: true } => Strings.Review_Submitter,
        { WaitsForAnother: true } => Strings.Review_Another,
        _ => one.Practice.AssigneeName ?? Strings.Review_Nobody,
    };

    private static IEnumerable<CardElement> Facts(IReadOnlyList<Fact> facts) => facts is [] ? [] : [new FactSet(facts)];

    private static IEnumerable<Fact> Place(QueuedPractice one)
    {
        if (one.IsWaiting)
            yield return new(Strings.Review_Waits, Age(one));
        foreach (var fact in Whose(one))
            yield return fact;
    }

    private static IEnumerable<Fact> Whose(QueuedPractice one)
    {
        if (one.IsWaiting)
            yield return new(Strings.Review_WaitsFor, Escaped(Turn(one))!);
        if (one.Practice.IsDormant)
            yield return new(Strings.Field_State, Strings.Review_Dormant);
    }

    private static IEnumerable<Fact> Facts(ReviewedPractice practice, Plan plan) =>
        practice.Fields is not { } fields ? [] : (
            from shown in new (string Label, PracticeField Field)[]
            {
                (Strings.Review_FactType, PracticeFields.OrganisationType), (Strings.Review_FactCountries, PracticeFields.Countries),
                (Strings.Review_FactSectors, PracticeFields.Sectors), (Strings.Review_FactApproach, PracticeFields.Approach),
            }
            where fields.ContainsKey(shown.Field.Name)
            select new Fact(shown.Label, Escaped(PracticeWords.Value(shown.Field, fields[shown.Field.Name], plan))!)).Concat(Sharing(practice, fields, plan));

    /// <summary>What is chosen for it holds from its publication on: until then it is for its reviewers.</summary>
    private static IEnumerable<Fact> Sharing(ReviewedPractice practice, IReadOnlyDictionary<string, string> fields, Plan plan)
    {
        var isPublished = PracticeStates.IsPublished(practice.State);
        if (!isPublished)
            yield return new(Strings.Review_SharingNow, RegisterWords.TlpSentence(Strings.Tlp_AmberStrict));
        if (fields.TryGetValue(PracticeFields.Tlp.Name, out var chosen))
            yield return new(isPublished ? Strings.Review_FactTlp : PracticeWords.Name(PracticeFields.Tlp), Escaped(PracticeWords.Value(PracticeFields.Tlp, chosen, plan))!);
    }

    private static IEnumerable<Fact> Review(QueuedPractice one, bool isOwn)
    {
        var practice = one.Practice;
        if (practice.State is PracticeState.InReview or PracticeState.ConsentCheck)
            yield return new(Strings.Review_Reviews, Reviews(one));
        if (!isOwn && one is { IsWaiting: true, Practice.IsNamed: true, Interested: { Count: > 0 } interested })
            yield return new(Strings.Review_MayNotDecide, string.Join("; ", interested.Select(other => Sentence.Of(Strings.Review_MayNotDecideWho, Escaped(other.Name) ?? Strings.Review_MayNotDecideUnseen))));
        if (!isOwn && practice.Reviews is { Count: > 1 } && Rubric.Disputed([.. practice.Reviews.Select(review => review.Scores)]).ToArray() is { Length: > 0 } disputed)
            yield return new(Strings.Review_Apart, string.Join("; ", disputed.Select(ReviewWords.Question)));
        if (one.Finding is { } finding && practice.Tier is null)
            yield return new(Strings.Review_TierByTable, Tier(finding));
        if (practice.Tier is { } tier)
            yield return new(Strings.Review_Tier, ReviewWords.Tier(tier));
        if (practice.State is PracticeState.ConsentCheck)
            yield return new(Strings.Review_Consent, practice.IsAgreed ? Strings.Review_Agreed : Strings.Review_NotAgreed);
        if (practice is { State: PracticeState.ConsentCheck, Proposed: { } proposed })
            yield return new(Strings.Review_ProposedIn, string.Join("; ", PracticeForm.Fields.Where(field => proposed.ContainsKey(field.Name)).Select(PracticeWords.Name)));
        if (practice.Fields is { } fields && MaskedFields.In(fields).Select(masked => PracticeWords.Name(masked.Field)).ToArray() is { Length: > 0 } masks)
            yield return new(Strings.Review_Masked, string.Join("; ", masks));
        if (one.Copies is not [])
            yield return new(Strings.Review_Copies, Copies(one));
        if (practice.Reason is { } reason)
            yield return new(Strings.Review_Why, ReviewWords.Reason(reason));
    }

    private static IEnumerable<Fact> Objection(QueuedPractice one, Plan plan) => one.ObjectionUntil is not { } until ? [] :
    [
        new(Strings.Review_Objection, Sentence.Of(
            one.MayBeObjected ? Strings.Review_ObjectionOpen : Strings.Review_ObjectionOver,
            Escaped(PracticeWords.Value(PracticeFields.Countries, string.Join(',', one.MayObject), plan))!, $"{Dates.DayOf(until)}, {Dates.TimeOf(until)}")),
    ];

    /// <summary>What was submitted with the same text, and where it stands.</summary>
    public static string Copies(QueuedPractice one) =>
        string.Join("; ", one.Copies.Select(copy => $"{copy.Reference} · {(copy.IsToBePurged ? Strings.Review_PurgeWaits : ReviewWords.State(copy.State))}"));

    private static string Reviews(QueuedPractice one)
    {
        var all = one.Practice.Reviews;
        var counted = all.Count(review => !review.HasInterest && !one.Interested.Any(other => other.Id == review.ReviewerId));
        return counted == all.Count
            ? Sentence.Of(Strings.Review_ReviewsOf, counted, ReviewRules.Reviewers)
            : Sentence.Of(Strings.Review_ReviewsNot, counted, ReviewRules.Reviewers, all.Count - counted);
    }

    private static string Tier(TierFinding finding) => finding.Lacks is []
        ? ReviewWords.Tier(finding.Tier)
        : Sentence.Of(Strings.Review_TierLacks, ReviewWords.Tier(finding.Tier), string.Join("; ", finding.Lacks.Select(ReviewWords.TierReason)));

    /// <summary>Whose it is reads what reviewers answered when the decision is told, and not before.</summary>
    private static IEnumerable<CardElement> Warnings(QueuedPractice one, bool isOwn)
    {
        if (one.Practice.Updated is { } updated)
            yield return new Container([CardText.Plain(Sentence.Of(Update(one), updated))]) { Style = ContainerStyle.Emphasis, Id = "update-of" };
        if (one.Practice.IsToBePurged)
            yield return CardText.Wrong(Strings.Review_ToBePurged);
        if (one.WaitsForPurge)
            yield return CardText.Wrong(Strings.Review_UpdateWaitsForPurge);
        foreach (var held in HeldFindings.Of(one.Practice))
            yield return held;
        if (!isOwn && one.Practice is { State: PracticeState.InReview, Reviews: var reviews } && reviews.Any(review => Rubric.MayHarm(review.Scores)))
            yield return CardText.Wrong(Strings.ReviewFault_MayHarm) with { Id = "may-harm" };
        if (one.IsLate)
            yield return new Container([CardText.Plain(Strings.Review_Late)]) { Style = ContainerStyle.Warning };
    }

    private static string Update(QueuedPractice one) => one.Practice.State switch
    {
        PracticeState.Archived => one.UpdatesPublished ? Strings.Review_UpdateMerged : Strings.Review_UpdateMergedUnseen,
        PracticeState.Withdrawn or PracticeState.Rejected or PracticeState.Purged => one.Practice.Reason is ReviewReasons.NothingToUpdate ? Strings.Review_UpdateEnded : Strings.Review_UpdateNot,
        _ => one.UpdatesPublished ? Strings.Review_UpdateOf : Strings.Review_UpdateOfUnseen,
    };

    /// <summary>Whom to tell that it is published no more.</summary>
    private static IEnumerable<CardElement> Use(QueuedPractice one) => one.Use is not { } use ? [] :
    [
        CardText.Label(Strings.Review_UsedIn) with { Id = "used-in" },
        .. use.LastDigest is { } told ? [CardText.Plain(Sentence.Of(Strings.Review_UsedDigests, use.Digests, Dates.DayOf(told))) with { Spacing = CardSpacing.Small }] : Array.Empty<CardElement>(),
        .. use.LastFile is { } file ? [CardText.Plain(Sentence.Of(Strings.Review_UsedFiles, use.Files, Dates.Day(file))) with { Spacing = CardSpacing.Small }] : Array.Empty<CardElement>(),
        CardText.Plain(Sentence.Of(Strings.Review_UsedReads, use.Reads)) with { Spacing = CardSpacing.Small },
        .. use.IsNamed ? [CardText.Plain(Sentence.Of(Strings.Library_NamedIn, use.Statements, use.Practices)) with { Spacing = CardSpacing.Small }] : Array.Empty<CardElement>(),
        CardText.Subtle(Strings.Review_UsedUnknown),
        new ActionSet([ShowUses.Button(one.Practice.Id)]) { Spacing = CardSpacing.Small },
    ];

    private static string? Escaped(string? text) => text is null ? null : Teams.Activities.Markdown.Escape(text);
}
