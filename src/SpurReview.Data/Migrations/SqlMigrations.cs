using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SpurReview.Data.Migrations;

// One class for each SQL file, so that EF's own migrator finds, orders, locks and records them.

[DbContext(typeof(SpurDbContext)), Migration("0001_identity_of_a_unit_of_work")]
internal sealed class M0001 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0002_accounts")]
internal sealed class M0002 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0003_templates")]
internal sealed class M0003 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0004_tenants")]
internal sealed class M0004 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0005_reviews")]
internal sealed class M0005 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0006_areas")]
internal sealed class M0006 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0007_plans")]
internal sealed class M0007 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0008_the_life_is_kept")]
internal sealed class M0008 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0009_reports")]
internal sealed class M0009 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0010_report_versions")]
internal sealed class M0010 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0011_done_areas")]
internal sealed class M0011 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0012_resting_render_jobs")]
internal sealed class M0012 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0013_practice_reviews")]
internal sealed class M0013 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0014_pages_of_a_file")]
internal sealed class M0014 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0015_positions")]
internal sealed class M0015 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0016_who_reaches_what")]
internal sealed class M0016 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0017_invitations_and_settings")]
internal sealed class M0017 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0018_hidden_at_home")]
internal sealed class M0018 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0019_single_sign_on")]
internal sealed class M0019 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0020_sign_in")]
internal sealed class M0020 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0021_keys")]
internal sealed class M0021 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0024_outgoing_mails")]
internal sealed class M0024 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0025_people_of_a_review")]
internal sealed class M0025 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0026_audit")]
internal sealed class M0026 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0027_audited_tables")]
internal sealed class M0027 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0028_specialty_coordinators_publish")]
internal sealed class M0028 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0029_ways_back")]
internal sealed class M0029 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0030_visit_operations")]
internal sealed class M0030 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0031_visit_notes")]
internal sealed class M0031 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0032_reach_asked_once")]
internal sealed class M0032 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0034_inspectors_until_publishing")]
internal sealed class M0034 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0035_ways_in_and_consent")]
internal sealed class M0035 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0036_own_notes_are_notes")]
internal sealed class M0036 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0037_grading_alone")]
internal sealed class M0037 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0038_visit_programme")]
internal sealed class M0038 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0039_to_ask_about")]
internal sealed class M0039 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0040_own_texts_are_destroyed")]
internal sealed class M0040 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0042_summer_pause")]
internal sealed class M0042 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0043_fact_checks")]
internal sealed class M0043 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0045_plans_in_writing")]
internal sealed class M0045 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0046_calibration_rounds")]
internal sealed class M0046 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0044_draft_returns")]
internal sealed class M0044 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0047_final_is_whole")]
internal sealed class M0047 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0048_plan_attachments")]
internal sealed class M0048 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0049_remark_files")]
internal sealed class M0049 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0050_plans_kept_apart")]
internal sealed class M0050 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0051_signed_before")]
internal sealed class M0051 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0052_the_head_is_asked_to_send")]
internal sealed class M0052 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0055_inspectors_are_replaced")]
internal sealed class M0055 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0056_deputies_send")]
internal sealed class M0056 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0057_regraded_by_both")]
internal sealed class M0057 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0058_mails_of_hand_overs")]
internal sealed class M0058 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0060_what_people_have_done")]
internal sealed class M0060 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0067_publishing_notes")]
internal sealed class M0067 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0068_search_of_reports")]
internal sealed class M0068 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0069_changes_of_reports")]
internal sealed class M0069 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0070_follow_ups")]
internal sealed class M0070 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0075_visits_are_moved")]
internal sealed class M0075 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0076_old_data")]
internal sealed class M0076 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0077_people_are_erased")]
internal sealed class M0077 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0081_chosen_before_signing")]
internal sealed class M0081 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0082_reminders")]
internal sealed class M0082 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0083_who_has_declared_and_who_is_told")]
internal sealed class M0083 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0084_evidence_of_follow_ups")]
internal sealed class M0084 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0091_calendar_feeds")]
internal sealed class M0091 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0095_reports_beside_each_other")]
internal sealed class M0095 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0096_decided_as_they_said")]
internal sealed class M0096 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0099_planned_publishing")]
internal sealed class M0099 : SqlMigration;

[DbContext(typeof(SpurDbContext)), Migration("0100_found_as_written")]
internal sealed class M0100 : SqlMigration;
