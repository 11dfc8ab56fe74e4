using System.Text.RegularExpressions;
using SpurReview.Data.Accounts;
using SpurReview.Data.Outbox;
using SpurReview.Data.Reports;
using SpurReview.Domain;
using SpurReview.Domain.ActionPlans;
using SpurReview.Domain.Attachments;
using SpurReview.Domain.Calibrating;
using SpurReview.Domain.Facts;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Templates;
using SpurReview.Domain.Tenancy;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.Schema;

/// <summary>What the domain allows fits into the columns, to the last name and character.</summary>
public partial class LimitTests(Database database) : IClassFixture<Database>
{
    [Theory]
    [InlineData("reviews.specialty", Text.LineMaxLength)]
    [InlineData("units.name", Text.LineMaxLength)]
    [InlineData("units.workplace", Text.LineMaxLength)]
    [InlineData("units.city", Text.LineMaxLength)]
    [InlineData("units.region", Text.LineMaxLength)]
    [InlineData("care_providers.name", Text.LineMaxLength)]
    [InlineData("review_inspectors.name", Text.LineMaxLength)]
    [InlineData("review_inspectors.city", Text.LineMaxLength)]
    [InlineData("inspector_replacements.name", Text.LineMaxLength)]
    [InlineData("inspector_replacements.city", Text.LineMaxLength)]
    [InlineData("findings.text", Finding.TextMaxLength)]
    [InlineData("review_steps.note", ReviewStep.NoteMaxLength)]
    [InlineData("calibration_rounds.specialty", Text.LineMaxLength)]
    [InlineData("calibration_rounds.name", CalibrationRound.NameMaxLength)]
    [InlineData("plan_attachments.name", CheckedFile.NameMaxLength)]
    [InlineData("follow_up_attachments.name", CheckedFile.NameMaxLength)]
    [InlineData("remarks.file_name", CheckedFile.NameMaxLength)]
    [InlineData("template_areas.name", AssessmentArea.NameMaxLength)]
    public async Task A_line_is_as_long_in_the_database_as_in_the_domain(string column, int characters)
    {
        var length = await database.Superuser.ReadAsync<int>(
            $"select character_maximum_length::int from information_schema.columns where table_name || '.' || column_name = '{column}'"
        );

        length.Should().Equal(characters);
    }

    [Theory]
    [InlineData("area_reviews", "description")]
    [InlineData("area_reviews", "grade_reason")]
    [InlineData("area_reviews", "regrade_reason")]
    [InlineData("assessments", "comment")]
    [InlineData("visit_notes", "text")]
    [InlineData("action_items", "action")]
    [InlineData("action_items", "decision_reason")]
    [InlineData("plan_narratives", "text")]
    [InlineData("follow_up_reports", "done")]
    public async Task A_running_text_holds_20000_characters(string table, string column) =>
        (await ChecksAsync(table, column))
            .Should()
            .Contain(check => check.Contains($"char_length({column}) <= 20000", StringComparison.Ordinal));

    [Theory]
    [InlineData("reviews", "state", typeof(ReviewState))]
    [InlineData("reviews", "origin", typeof(ReviewOrigin))]
    [InlineData("reviews", "visit_form", typeof(VisitForm))]
    [InlineData("review_facts", "fact", typeof(UnitFact))]
    [InlineData("findings", "kind", typeof(FindingKind))]
    [InlineData("plan_attachments", "kind", typeof(AttachmentKind))]
    [InlineData("follow_up_attachments", "kind", typeof(AttachmentKind))]
    [InlineData("remarks", "file_kind", typeof(AttachmentKind))]
    [InlineData("findings", "addressee", typeof(Addressee))]
    [InlineData("assessments", "verdict", typeof(Verdict))]
    [InlineData("area_reviews", "suggested_grade", typeof(Grade))]
    [InlineData("template_grades", "grade", typeof(Grade))]
    [InlineData("template_areas", "part", typeof(AreaPart))]
    [InlineData("template_groups", "kind", typeof(CriterionKind))]
    [InlineData("action_items", "decision", typeof(ActionDecision))]
    [InlineData("follow_up_reports", "outcome", typeof(FollowUpOutcome))]
    [InlineData("care_providers", "kind", typeof(ProviderKind))]
    [InlineData("report_files", "kind", typeof(ReportFileKind))]
    [InlineData("report_changes", "event", typeof(ReportEvent))]
    [InlineData("outgoing_mails", "purpose", typeof(MailPurpose))]
    public async Task The_database_knows_every_name_that_the_program_knows_and_no_other(string table, string column, Type names)
    {
        (await NamesAsync(table, column)).Should().BeEquivalentTo(Enum.GetNames(names));
    }

    [Theory]
    [InlineData("accounts", "roles", "positions", "role")]
    [InlineData("invitations", "roles", "invitations", "position_role")]
    public async Task A_role_is_either_of_the_installation_or_of_a_place(string table, string column, string ofPlaces, string role)
    {
        var names = (await NamesAsync(table, column)).Concat(await NamesAsync(ofPlaces, role));

        names.Should().BeEquivalentTo(Enum.GetNames<AccountRole>());
    }

    private async Task<IEnumerable<string>> NamesAsync(string table, string column)
    {
        var list = (await ChecksAsync(table, column)).Single(check => ListOf(column).IsMatch(check));
        return Name().Matches(list).Select(m => m.Groups[1].Value);
    }

    private static Regex ListOf(string column) => new($@"^CHECK \(\(*{column}\)*(::text\[?\]?)? (=|<@) ");

    private Task<IReadOnlyList<string>> ChecksAsync(string table, string column) =>
        database.Superuser.ReadAsync<string>(
            $"""
            select pg_get_constraintdef(c.oid) from pg_constraint c
            join pg_attribute a on a.attrelid = c.conrelid and c.conkey = array[a.attnum]
            where c.conrelid = '{table}'::regclass and c.contype = 'c' and a.attname = '{column}'
            """
        );

    [GeneratedRegex("'([A-Za-z0-9]+)'")]
    private static partial Regex Name();
}
