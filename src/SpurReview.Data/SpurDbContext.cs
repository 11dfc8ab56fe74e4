using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Accounts;
using SpurReview.Data.Audit;
using SpurReview.Data.Mappings;
using SpurReview.Data.Outbox;
using SpurReview.Data.Queries;
using SpurReview.Data.Reports;
using SpurReview.Data.Settings;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Calibrating;
using SpurReview.Domain.FactChecks;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tenancy;
using SpurReview.Domain.Visits;

namespace SpurReview.Data;

/// <summary>The database. Everything it reads and writes happens as its <see cref="Identity"/>.</summary>
public sealed class SpurDbContext(DbContextOptions<SpurDbContext> options) : IdentityUserContext<Account, Guid>(options)
{
    /// <summary>Set once by whoever opens the unit of work; the public until then.</summary>
    public Identity Identity { get; set; } = Identity.Public;

    /// <summary>When the session that acts was last seen, as far as the unit of work has been told.</summary>
    public DateTimeOffset? SessionSeenAt { get; internal set; }

    public DbSet<CareProvider> CareProviders => Set<CareProvider>();
    public DbSet<Unit> Units => Set<Unit>();
    public DbSet<Review> Reviews => Set<Review>();
    public DbSet<Report> Reports => Set<Report>();
    public DbSet<ReportVersion> ReportVersions => Set<ReportVersion>();
    public DbSet<UnitCopy> UnitCopies => Set<UnitCopy>();
    public DbSet<Reminder> Reminders => Set<Reminder>();
    public DbSet<PlannedPublishing> PlannedPublishings => Set<PlannedPublishing>();
    public DbSet<PublishingNote> PublishingNotes => Set<PublishingNote>();
    public DbSet<Withdrawal> Withdrawals => Set<Withdrawal>();
    public DbSet<ReportChange> ReportChanges => Set<ReportChange>();
    public DbSet<ReportFile> ReportFiles => Set<ReportFile>();
    public DbSet<DraftVersion> DraftVersions => Set<DraftVersion>();
    public DbSet<PlannedAction> PlannedActions => Set<PlannedAction>();
    public DbSet<CalibrationRound> CalibrationRounds => Set<CalibrationRound>();
    public DbSet<RoundReview> RoundReviews => Set<RoundReview>();
    public DbSet<CalibrationDraft> CalibrationDrafts => Set<CalibrationDraft>();
    public DbSet<DraftReturn> DraftReturns => Set<DraftReturn>();
    public DbSet<FollowUpAttachment> FollowUpAttachments => Set<FollowUpAttachment>();
    public DbSet<FollowUpReport> FollowUpReports => Set<FollowUpReport>();
    public DbSet<PlanAttachment> PlanAttachments => Set<PlanAttachment>();
    public DbSet<RemarkFileContent> RemarkFiles => Set<RemarkFileContent>();
    public DbSet<RenderJob> RenderJobs => Set<RenderJob>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<AuditChain> AuditChains => Set<AuditChain>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<AuditText> AuditTexts => Set<AuditText>();
    public DbSet<AuthenticatorApp> AuthenticatorApps => Set<AuthenticatorApp>();
    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();
    public DbSet<AccountSession> AccountSessions => Set<AccountSession>();
    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();
    public DbSet<CalendarEntry> CalendarEntries => Set<CalendarEntry>();
    public DbSet<InstallationSettings> InstallationSettings => Set<InstallationSettings>();
    public DbSet<ProviderSignOn> ProviderSignOns => Set<ProviderSignOn>();
    public DbSet<ProviderGroup> ProviderGroups => Set<ProviderGroup>();
    public DbSet<GroupMember> GroupMembers => Set<GroupMember>();
    public DbSet<Position> Positions => Set<Position>();
    public DbSet<DeputyRight> DeputyRights => Set<DeputyRight>();
    public DbSet<Employment> Employments => Set<Employment>();
    public DbSet<InspectorProfile> InspectorProfiles => Set<InspectorProfile>();
    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();
    public DbSet<VisitOperation> VisitOperations => Set<VisitOperation>();
    public DbSet<OwnGrading> OwnGradings => Set<OwnGrading>();
    public DbSet<VisitNote> VisitNotes => Set<VisitNote>();
    public DbSet<ProgrammeItem> ProgrammeItems => Set<ProgrammeItem>();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.AddInterceptors(IdentityInterceptor.Instance);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Properties<TenantId>().HaveConversion<TenantIdConverter>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(SpurDbContext).Assembly);
        builder.HasDbFunction(() => SearchQueries.Excerpt(default, "")).HasName("report_excerpt");
        builder.UseSnakeCase();
    }
}
