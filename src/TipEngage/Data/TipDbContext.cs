using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace TipEngage.Data;

/// <summary>Everything the service keeps, whichever database it is kept in.</summary>
internal abstract class TipDbContext(DbContextOptions options) : DbContext(options), IDataProtectionKeyContext
{
    public DbSet<AcceptedActivity> AcceptedActivities => Set<AcceptedActivity>();

    public DbSet<UnhandledActivity> UnhandledActivities => Set<UnhandledActivity>();

    public DbSet<Conversation> Conversations => Set<Conversation>();

    public DbSet<ImportedPlan> ImportedPlans => Set<ImportedPlan>();

    public DbSet<PersonPreference> PersonPreferences => Set<PersonPreference>();

    public DbSet<PersonRole> PersonRoles => Set<PersonRole>();

    public DbSet<RoleHead> RoleHeads => Set<RoleHead>();

    public DbSet<AuditRow> AuditRows => Set<AuditRow>();

    public DbSet<RegisterHead> RegisterHeads => Set<RegisterHead>();

    public DbSet<RegisterRow> RegisterRows => Set<RegisterRow>();

    public DbSet<RegisterChangeRow> RegisterChanges => Set<RegisterChangeRow>();

    public DbSet<Follower> Followers => Set<Follower>();

    public DbSet<Follow> Follows => Set<Follow>();

    public DbSet<FollowNotice> FollowNotices => Set<FollowNotice>();

    public DbSet<PracticeRow> Practices => Set<PracticeRow>();

    public DbSet<PracticeStepRow> PracticeSteps => Set<PracticeStepRow>();

    public DbSet<PracticeHead> PracticeHeads => Set<PracticeHead>();

    public DbSet<InvitationRow> Invitations => Set<InvitationRow>();

    public DbSet<InvitedGuest> InvitedGuests => Set<InvitedGuest>();

    public DbSet<PracticeReviewRow> PracticeReviews => Set<PracticeReviewRow>();

    public DbSet<PersonPlace> PersonPlaces => Set<PersonPlace>();

    public DbSet<ReviewChannel> ReviewChannels => Set<ReviewChannel>();

    public DbSet<ReviewCardRow> ReviewCards => Set<ReviewCardRow>();

    public DbSet<Letter> Letters => Set<Letter>();

    public DbSet<DigestRow> Digests => Set<DigestRow>();

    public DbSet<DigestDelivery> DigestDeliveries => Set<DigestDelivery>();

    public DbSet<DigestTurn> DigestTurns => Set<DigestTurn>();

    public DbSet<NewsletterRow> Newsletters => Set<NewsletterRow>();

    public DbSet<LibraryRow> LibraryRows => Set<LibraryRow>();

    public DbSet<LibraryHead> LibraryHeads => Set<LibraryHead>();

    public DbSet<EndorsementRow> Endorsements => Set<EndorsementRow>();

    public DbSet<AdoptionRow> Adoptions => Set<AdoptionRow>();

    public DbSet<PracticeReads> PracticeReads => Set<PracticeReads>();

    public DbSet<FileDownload> FileDownloads => Set<FileDownload>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder
        .ApplyConfiguration(new AcceptedActivityConfiguration())
        .ApplyConfiguration(new UnhandledActivityConfiguration())
        .ApplyConfiguration(new ConversationConfiguration())
        .ApplyConfiguration(new ImportedPlanConfiguration())
        .ApplyConfiguration(new PersonPreferenceConfiguration())
        .ApplyConfiguration(new PersonRoleConfiguration())
        .ApplyConfiguration(new RoleHeadConfiguration())
        .ApplyConfiguration(new AuditRowConfiguration())
        .ApplyConfiguration(new RegisterHeadConfiguration())
        .ApplyConfiguration(new RegisterRowConfiguration())
        .ApplyConfiguration(new RegisterChangeRowConfiguration())
        .ApplyConfiguration(new FollowerConfiguration())
        .ApplyConfiguration(new FollowConfiguration())
        .ApplyConfiguration(new FollowNoticeConfiguration())
        .ApplyConfiguration(new PracticeRowConfiguration())
        .ApplyConfiguration(new PracticeStepRowConfiguration())
        .ApplyConfiguration(new PracticeHeadConfiguration())
        .ApplyConfiguration(new InvitationRowConfiguration())
        .ApplyConfiguration(new InvitedGuestConfiguration())
        .ApplyConfiguration(new PracticeReviewRowConfiguration())
        .ApplyConfiguration(new PersonPlaceConfiguration())
        .ApplyConfiguration(new ReviewChannelConfiguration())
        .ApplyConfiguration(new ReviewCardRowConfiguration())
        .ApplyConfiguration(new LetterConfiguration())
        .ApplyConfiguration(new DigestRowConfiguration())
        .ApplyConfiguration(new DigestDeliveryConfiguration())
        .ApplyConfiguration(new DigestTurnConfiguration())
        .ApplyConfiguration(new NewsletterRowConfiguration())
        .ApplyConfiguration(new LibraryRowConfiguration())
        .ApplyConfiguration(new LibraryHeadConfiguration())
        .ApplyConfiguration(new EndorsementRowConfiguration())
        .ApplyConfiguration(new AdoptionRowConfiguration())
        .ApplyConfiguration(new PracticeReadsConfiguration())
        .ApplyConfiguration(new FileDownloadConfiguration());

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
}
