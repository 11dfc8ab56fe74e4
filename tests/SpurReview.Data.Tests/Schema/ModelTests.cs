using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using SpurReview.Data.Tenancy;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.Schema;

/// <summary>The model of EF Core beside the real schema: written by hand, both, and held together here.</summary>
public partial class ModelTests(Database database) : IClassFixture<Database>
{
    /// <summary>Columns of mapped tables that the program never names, each with what fills it.</summary>
    private static readonly Dictionary<string, string[]> _filledByTheDatabase = new()
    {
        ["who changed a row last, and when"] =
        [
            "accounts.changed_at",
            "accounts.changed_by",
            "action_plans.changed_at",
            "action_plans.changed_by",
            "area_reviews.changed_at",
            "area_reviews.changed_by",
            "assessments.changed_at",
            "assessments.changed_by",
            "care_providers.changed_at",
            "care_providers.changed_by",
            "findings.changed_at",
            "findings.changed_by",
            "own_assessments.changed_at",
            "own_assessments.changed_by",
            "own_gradings.changed_at",
            "own_gradings.changed_by",
            "invitations.changed_at",
            "invitations.changed_by",
            "positions.changed_at",
            "positions.changed_by",
            "employments.changed_at",
            "employments.changed_by",
            "inspector_profiles.changed_at",
            "inspector_profiles.changed_by",
            "provider_groups.changed_at",
            "provider_groups.changed_by",
            "installation_settings.changed_at",
            "installation_settings.changed_by",
            "single_sign_ons.changed_at",
            "single_sign_ons.changed_by",
            "outgoing_mails.changed_at",
            "outgoing_mails.changed_by",
            "review_inspectors.changed_at",
            "review_inspectors.changed_by",
            "reviews.changed_at",
            "reviews.changed_by",
            "units.changed_at",
            "units.changed_by",
            "planned_actions.changed_at",
            "planned_actions.changed_by",
            "visit_notes.changed_at",
            "visit_notes.changed_by",
        ],
        ["when a row came, and from whom"] =
        [
            "calibration_comments.account_id",
            "inspector_replacements.recorded_at",
            "deputy_rights.given_by",
            "deputy_rights.taken_back_by",
            "inspector_replacements.recorded_by",
            "plan_extensions.asked_by",
            "plan_turns.recorded_at",
            "follow_up_attachments.uploaded_at",
            "follow_up_attachments.uploaded_by",
            "plan_attachments.uploaded_at",
            "plan_attachments.uploaded_by",
            "remark_files.uploaded_at",
            "remark_files.uploaded_by",
            "report_files.rendered_at",
            "report_versions.frozen_at",
            "report_versions.frozen_by",
            "report_unit_copies.frozen_at",
            "report_unit_copies.frozen_by",
            "publishing_notes.noted_at",
            "publishing_notes.noted_by",
            "report_withdrawals.withdrawn_at",
            "report_withdrawals.withdrawn_by",
            "render_jobs.asked_at",
            "review_steps.taken_at",
            "reviews.created_at",
        ],
        ["when own gradings were compared, and when their texts were destroyed"] =
        [
            "own_assessments.forgotten_on",
            "own_gradings.compared_at",
            "own_gradings.forgotten_on",
        ],
        ["whose review it is and by which template, looked up from its parent"] =
        [
            "action_items.template_id",
            "action_items.tenant_id",
            "action_plans.tenant_id",
            "area_reviews.template_id",
            "area_reviews.tenant_id",
            "assessments.letter",
            "assessments.review_id",
            "assessments.template_id",
            "assessments.tenant_id",
            "calibration_comments.tenant_id",
            "calibration_drafts.tenant_id",
            "draft_returns.tenant_id",
            "reminders.tenant_id",
            "inspector_replacements.tenant_id",
            "deputy_rights.tenant_id",
            "draft_versions.tenant_id",
            "fact_checks.tenant_id",
            "action_judgements.tenant_id",
            "plan_extensions.tenant_id",
            "plan_send_requests.tenant_id",
            "planned_publishings.tenant_id",
            "follow_up_reports.tenant_id",
            "follow_up_attachments.tenant_id",
            "plan_turns.tenant_id",
            "planned_actions.template_id",
            "planned_actions.tenant_id",
            "regrade_proposals.template_id",
            "regrade_proposals.tenant_id",
            "own_assessments.review_id",
            "own_assessments.tenant_id",
            "own_gradings.template_id",
            "own_gradings.tenant_id",
            "findings.template_id",
            "findings.tenant_id",
            "plan_attachments.tenant_id",
            "remark_files.tenant_id",
            "plan_narratives.template_id",
            "render_jobs.tenant_id",
            "report_unit_copies.tenant_id",
            "publishing_notes.tenant_id",
            "report_withdrawals.tenant_id",
            "plan_narratives.tenant_id",
            "report_files.tenant_id",
            "report_versions.tenant_id",
            "report_changes.tenant_id",
            "review_facts.tenant_id",
            "review_inspectors.tenant_id",
            "review_steps.tenant_id",
            "round_reviews.tenant_id",
            "remarks.tenant_id",
            "visit_notes.tenant_id",
            "visit_operations.tenant_id",
            "visit_programme.tenant_id",
        ],
    };

    /// <summary>Tables that are read and written without EF Core.</summary>
    private static readonly string[] _unmapped =
    [
        "data_protection_keys",
        "own_visit_fields",
        "report_passages",
        "report_search",
        "report_words",
        "review_access",
        "review_transitions",
        "schema_migrations",
        "sign_in_attempts",
        "template_areas",
        "template_criteria",
        "template_grades",
        "template_groups",
        "templates",
        "tenant_access",
        "visit_clocks",
        "visit_fields",
        "visit_presence",
    ];

    [Fact]
    public async Task Every_mapped_column_exists() => (await ModelAsync()).Keys.Except((await SchemaAsync()).Keys).Should().BeEmpty();

    [Fact]
    public async Task Every_column_is_mapped_or_listed_here_as_filled_by_the_database()
    {
        var mapped = (await SchemaAsync()).Keys.Where(c => !_unmapped.Contains(c.Split('.')[0]));

        mapped.Except((await ModelAsync()).Keys).Should().BeEquivalentTo(_filledByTheDatabase.Values.SelectMany(c => c));
    }

    [Fact]
    public async Task Every_column_is_of_the_type_that_the_model_expects() =>
        await EveryMappedColumnAsync((model, real) => model.Type == real.Type);

    [Fact]
    public async Task Every_column_may_be_null_exactly_where_the_model_says_so() =>
        await EveryMappedColumnAsync((model, real) => model.IsNullable == real.IsNullable);

    [Fact]
    public async Task Where_the_model_has_a_greatest_length_the_column_has_it_too() =>
        await EveryMappedColumnAsync((model, real) => model.MaxLength is null || model.MaxLength == real.MaxLength);

    [Fact]
    public async Task Every_column_that_the_program_leaves_out_fills_itself()
    {
        var filled = await database.Superuser.ReadAsync<string>(
            """
            select c.table_name || '.' || c.column_name from information_schema.columns c
            where c.table_schema = 'public' and c.is_nullable = 'NO' and c.column_default is null
              and not exists (select from information_schema.triggers t where t.event_object_table = c.table_name and t.trigger_name = 'fill')
            """
        );

        filled.Should().NotIntersectWith(_filledByTheDatabase.Values.SelectMany(c => c));
    }

    private async Task EveryMappedColumnAsync(Func<Column, Column, bool> agrees)
    {
        var schema = await SchemaAsync();
        var disagreeing = (await ModelAsync())
            .Where(c => schema.TryGetValue(c.Key, out var real) && !agrees(c.Value, real))
            .Select(c => $"{c.Key}: {c.Value} in the model, {schema[c.Key]} in the schema");

        disagreeing.Should().BeEmpty();
    }

    /// <summary>The row version is PostgreSQL's own and stands in no table.</summary>
    private async Task<Dictionary<string, Column>> ModelAsync()
    {
        await using var db = await database.AsAsync(Identity.Operator);
        return db.GetService<IDesignTimeModel>()
            .Model.GetRelationalModel()
            .Tables.SelectMany(t => t.Columns)
            .Where(c => c.Name != "xmin")
            .ToDictionary(c => $"{c.Table.Name}.{c.Name}", Modelled);
    }

    /// <summary>What the database fills in when a row comes is null until it is saved and never after; what it fills in later, until then.</summary>
    private static Column Modelled(IColumn column) =>
        new(
            Kind(column.StoreType),
            column.IsNullable && column.PropertyMappings.All(m => m.Property.ValueGenerated is not ValueGenerated.OnAdd),
            column.PropertyMappings.Select(m => m.Property.GetMaxLength()).Max()
        );

    private async Task<Dictionary<string, Column>> SchemaAsync()
    {
        var columns = await database.Superuser.ReadAsync<string>(
            """
            select concat_ws('|', c.relname || '.' || a.attname, format_type(a.atttypid, a.atttypmod), not a.attnotnull)
            from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
            """
        );
        return columns.Select(c => c.Split('|')).ToDictionary(c => c[0], c => new Column(Kind(c[1]), c[2] == "t", Length(c[1])));
    }

    /// <summary>Text is text to the program, however the column limits it.</summary>
    private static string Kind(string type) => type.StartsWith("character", StringComparison.Ordinal) ? "text" : type;

    private static int? Length(string type) =>
        Limit().Match(type) is { Success: true } m ? int.Parse(m.Groups[1].ValueSpan, provider: null) : null;

    [GeneratedRegex(@"^character.*\((\d+)\)$")]
    private static partial Regex Limit();

    private sealed record Column(string Type, bool IsNullable, int? MaxLength);
}
