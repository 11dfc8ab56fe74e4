using SpurReview.Testing;

namespace SpurReview.Data.Tests.Audit;

/// <summary>Which tables are traced, looked up in the catalogue, so that one that nobody has thought of yet is found too.</summary>
public class AuditedTablesTests(Database database) : IClassFixture<Database>
{
    /// <summary>Tables without a history, each with its reason.</summary>
    private static readonly Dictionary<string, string> _untraced = new()
    {
        ["account_passkeys"] = "the person's own way to sign in, which gives no role; a mail tells of a new one",
        ["authenticator_apps"] = "the same",
        ["recovery_codes"] = "the same",
        ["account_sessions"] = "where somebody is signed in, which the person sees",
        ["calendar_feeds"] = "the person's own, which she sees the day of",
        ["calendar_entries"] = "count what is traced elsewhere, and hold no words",
        ["sign_in_attempts"] = "tries that came to nothing",
        ["data_protection_keys"] = "are added and never changed",
        ["audit_chains"] = "the history itself",
        ["audit_entries"] = "the history itself",
        ["audit_texts"] = "the history itself",
        ["schema_migrations"] = "which migrations have been run",
        ["templates"] = "published once, with the program, and never changed",
        ["template_areas"] = "part of a checklist",
        ["template_groups"] = "part of a checklist",
        ["template_criteria"] = "part of a checklist",
        ["template_grades"] = "part of a checklist",
        ["review_transitions"] = "never changed",
        ["review_access"] = "follows review_inspectors and positions, by trigger",
        ["tenant_access"] = "follows positions, by trigger",
        ["report_unit_copies"] = "frozen together with a row of report_versions",
        ["report_files"] = "printed from a frozen version",
        ["report_changes"] = "follows report_versions and report_withdrawals, by trigger",
        ["report_search"] = "the same",
        ["report_passages"] = "the same",
        ["report_words"] = "the same",
        ["render_jobs"] = "a queue of the program's own work",
        ["visit_operations"] = "tell what inspectors wrote, neither change nor go, and are the inspectors' own",
        ["visit_notes"] = "the inspectors' own, which the history would show to others and keep",
        ["visit_programme"] = "names people, and is forgotten by a rule",
        ["own_gradings"] = "an inspector's own, kept as it was and shown to nobody but the review's inspectors",
        ["own_assessments"] = "the same",
        ["own_visit_fields"] = "counts what an inspector writes alone",
        ["visit_clocks"] = "counts what is traced elsewhere, by trigger",
        ["visit_fields"] = "the same",
        ["visit_presence"] = "who is where just now",
        ["reminders"] = "tell of mails, and neither change nor go",
        ["outgoing_mails"] = "tell of what is traced, do not change, and go by a rule",
    };

    /// <summary>What is left out besides whose the row is, versions, and who changed it when: each with its reason.</summary>
    private static readonly Dictionary<string, string> _ignored = new()
    {
        ["reviews.area_count"] = "the template's",
        ["reviews.created_at"] = "when the entry was written",
        ["review_steps.taken_by"] = "who wrote the entry",
        ["review_steps.taken_at"] = "when the entry was written",
        ["area_reviews.id"] = "the letter names the row",
        ["area_reviews.grade_must_be_agreed"] = "would tell what the inspectors said alone",
        ["assessments.must_be_agreed"] = "the same",
        ["assessments.area_review_id"] = "the code names the row",
        ["assessments.letter"] = "the template's",
        ["assessments.kind"] = "the template's",
        ["assessments.kind_uncertain"] = "the template's",
        ["review_inspectors.has_signed"] = "the signature itself is told",
        ["remarks.answered_on"] = "when the entry was written",
        ["remarks.answered_by"] = "who wrote the entry",
        ["inspector_replacements.position"] = "told when she was appointed",
        ["inspector_replacements.declared_no_conflict_on"] = "told when she declared it",
        ["inspector_replacements.signed_at"] = "told when she signed",
        ["inspector_replacements.came_in"] = "told when she came",
        ["inspector_replacements.recorded_at"] = "when the entry was written",
        ["inspector_replacements.recorded_by"] = "who wrote the entry",
        ["reports.grades"] = "the areas' own",
        ["draft_returns.returned_at"] = "when the entry was written",
        ["draft_returns.returned_by"] = "who wrote the entry",
        ["draft_versions.snapshot"] = "frozen where it lies, and its hash is told",
        ["draft_versions.frozen_at"] = "when the entry was written",
        ["draft_versions.frozen_by"] = "who wrote the entry",
        ["calibration_drafts.snapshot"] = "frozen where it lies, and its hash is told",
        ["calibration_drafts.frozen_at"] = "when the entry was written",
        ["calibration_drafts.frozen_by"] = "who wrote the entry",
        ["calibration_comments.account_id"] = "who wrote the entry",
        ["calibration_comments.written_by"] = "who wrote the entry",
        ["calibration_comments.written_at"] = "when the entry was written",
        ["round_reviews.round_id"] = "the round is the installation's to tell of",
        ["follow_up_attachments.content"] = "the file itself, which lies where it is",
        ["follow_up_attachments.uploaded_at"] = "when the entry was written",
        ["follow_up_attachments.uploaded_by"] = "who wrote the entry",
        ["plan_attachments.content"] = "the file itself, which lies where it is",
        ["plan_attachments.uploaded_at"] = "when the entry was written",
        ["plan_attachments.uploaded_by"] = "who wrote the entry",
        ["remark_files.content"] = "the file itself, which lies where it is",
        ["remark_files.uploaded_at"] = "when the entry was written",
        ["remark_files.uploaded_by"] = "who wrote the entry",
        ["report_versions.snapshot"] = "frozen where it lies, and its hash is told",
        ["report_versions.frozen_at"] = "when the entry was written",
        ["report_versions.frozen_by"] = "who wrote the entry",
        ["planned_actions.id"] = "the position names the row",
        ["plan_turns.sent_at"] = "when the entry was written",
        ["plan_turns.recorded_at"] = "the same",
        ["plan_turns.sent_by"] = "who wrote the entry",
        ["deputy_rights.given_by"] = "the same",
        ["deputy_rights.taken_back_by"] = "the same",
        ["plan_extensions.asked_by"] = "the same",
        ["planned_publishings.planned_at"] = "when the entry was written",
        ["planned_publishings.planned_by"] = "who wrote the entry",
        ["planned_publishings.seen"] = "names what was read, and says nothing to a reader",
        ["publishing_notes.noted_at"] = "when the entry was written",
        ["publishing_notes.noted_by"] = "who wrote the entry",
        ["plan_send_requests.asked_at"] = "when the entry was written",
        ["plan_send_requests.asked_by"] = "who wrote the entry",
        ["follow_up_reports.recorded_at"] = "when the entry was written",
        ["follow_up_reports.reported_by"] = "who wrote the entry",
        ["report_withdrawals.withdrawn_at"] = "when the entry was written",
        ["report_withdrawals.withdrawn_by"] = "who wrote the entry",
        ["units.line_id"] = "the unit's first id",
        ["installation_settings.only_row"] = "is always true",
        ["accounts.normalized_user_name"] = "made of the user name",
        ["accounts.normalized_email"] = "made of the address",
        ["accounts.security_stamp"] = "changes with what is told",
        ["accounts.concurrency_stamp"] = "changes with every row",
        ["accounts.access_failed_count"] = "a lock-out is told, a mistyped password is not",
    };

    /// <summary>What is told of but never kept, each with its reason.</summary>
    private static readonly Dictionary<string, string> _withheld = new()
    {
        ["planned_publishings.words"] = "may be about somebody, and are shown where they lie",
        ["publishing_notes.reason"] = "may be about somebody, and is shown where it lies",
        ["calibration_comments.text"] = "the round's own, which the history would keep and show to others",
        ["accounts.password_hash"] = "a secret",
        ["account_claims.claim_value"] = "may be a secret",
        ["account_logins.provider_key"] = "who somebody is elsewhere",
        ["account_tokens.value"] = "a secret",
        ["single_sign_ons.protected_secret"] = "a secret",
        ["invitations.secret_hash"] = "a secret",
        ["draft_returns.comment"] = "between the office and the inspectors, and shown to them where it lies",
        ["inspector_replacements.reason"] = "between reviewers, and shown to them where it lies",
        ["remarks.place"] = "the unit's own until it is sent",
        ["remarks.kind"] = "the same",
        ["remarks.quote"] = "the same",
        ["remarks.proposal"] = "the same",
        ["remarks.evidence"] = "the same",
        ["remarks.file_name"] = "the same",
        ["remarks.file_kind"] = "the same",
        ["remarks.file_size"] = "the same",
        ["remarks.file_sha256"] = "the same",
        ["remark_files.sha256"] = "the same",
        ["planned_actions.answers"] = "the same",
        ["planned_actions.action"] = "the same",
        ["planned_actions.due_on"] = "the same",
        ["planned_actions.responsible"] = "the same",
        ["planned_actions.follow_up_on"] = "the same",
        ["planned_actions.followed_up_by_same"] = "the same",
        ["planned_actions.follow_up_responsible"] = "the same",
        ["follow_up_reports.outcome"] = "the unit's and its provider's own",
        ["follow_up_reports.done"] = "the same",
        ["action_items.responsible"] = "names and addresses, which stay with the unit and its provider",
        ["action_items.follow_up_responsible"] = "the same",
        ["action_judgements.decision"] = "the inspectors' own until they agree",
        ["action_judgements.reason"] = "the same",
        ["action_judgements.agreed_by"] = "the same",
        ["regrade_proposals.grade"] = "the same",
        ["regrade_proposals.reason"] = "the same",
        ["regrade_proposals.agreed_by"] = "the same",
        ["follow_up_attachments.name"] = "the unit's and its provider's own",
        ["follow_up_attachments.kind"] = "the same",
        ["follow_up_attachments.size"] = "the same",
        ["follow_up_attachments.sha256"] = "the same",
        ["plan_attachments.name"] = "the unit's own until it is sent",
        ["plan_attachments.kind"] = "the same",
        ["plan_attachments.size"] = "the same",
        ["plan_attachments.sha256"] = "the same",
    };

    private Task<IReadOnlyList<string>> CatalogueAsync(string sql) => database.Superuser.ReadAsync<string>(sql);

    [Fact]
    public async Task Every_table_is_traced_whatever_happens_to_a_row_unless_it_is_listed_here()
    {
        var untraced = await CatalogueAsync(
            """
            select relname::text from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
              and 28 <> (select coalesce(bit_or(tgtype::int) & 28, 0) from pg_trigger t
                         where t.tgrelid = c.oid and t.tgfoid = 'write_audit'::regproc and tgenabled = 'O')
            """
        );

        untraced.Should().BeEquivalentTo(_untraced.Keys);
    }

    [Fact]
    public async Task Traces_are_written_when_the_transaction_ends_so_that_nobody_waits_for_a_chain_while_holding_it() =>
        (
            await CatalogueAsync(
                "select tgrelid::regclass::text from pg_trigger where tgfoid = 'write_audit'::regproc and not tginitdeferred"
            )
        )
            .Should()
            .BeEmpty();

    [Fact]
    public async Task What_is_left_out_of_it_is_listed_here() => (await ColumnsAsync(argument: 3)).Should().BeEquivalentTo(_ignored.Keys);

    [Fact]
    public async Task And_what_is_told_of_but_never_kept() => (await ColumnsAsync(argument: 4)).Should().BeEquivalentTo(_withheld.Keys);

    /// <summary>PostgreSQL keeps a trigger's arguments one after another, each ended by a zero.</summary>
    private Task<IReadOnlyList<string>> ColumnsAsync(int argument) =>
        CatalogueAsync(
            $"""
            select distinct tgrelid::regclass || '.' || name from pg_trigger,
                unnest((string_to_array(encode(tgargs, 'escape'), '\000'))[{argument}]::text[]) name
            where tgfoid = 'write_audit'::regproc
              and name not in ('changed_at', 'changed_by') and name not like '%\_version'
              and not (name in ('id', 'review_id', 'tenant_id', 'template_id') and name = any (array[(string_to_array(encode(tgargs, 'escape'), '\000'))[1], 'tenant_id', 'template_id']))
            """
        );
}
