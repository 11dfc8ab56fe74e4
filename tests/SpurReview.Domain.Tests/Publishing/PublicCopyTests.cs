using SpurReview.Domain.Facts;
using SpurReview.Domain.Publishing;

namespace SpurReview.Domain.Tests.Publishing;

public class PublicCopyTests
{
    [Fact]
    public void No_name_of_who_answers_or_decides_is_public() =>
        (SnapshotFormat.Write(ASnapshot.Whole), SnapshotFormat.Write(ASnapshot.Whole.ForThePublic()))
            .Should()
            .Match<(string Whole, string Public)>(t =>
                t.Whole.Contains(ASnapshot.Secret) && !t.Public.Contains(ASnapshot.Secret) && t.Public.Contains("Verksamhetschef")
            );

    [Fact]
    public void The_fact_check_is_not_public()
    {
        ASnapshot.Whole.Remarks.Should().NotBeEmpty();
        ASnapshot.Whole.ForThePublic().Remarks.Should().BeEmpty();
    }

    /// <summary>A new field is in no public report until somebody has thought about it, and added it to one of the two lists.</summary>
    [Fact]
    public void Of_every_field_somebody_has_said_whether_it_is_public()
    {
        string[] leftOutOrLessened =
        [
            "ReviewSnapshot.Audience",
            "ReviewSnapshot.Facts",
            "ReviewSnapshot.HidesFacts",
            "ReviewSnapshot.Remarks",
            "ResponsiblePerson.Email",
            "ResponsiblePerson.Name",
            "SnapshotCorrection.Places",
        ];
        string[] asItIs =
        [
            "FactValue.Number FactValue.Text",
            "GradeText.Grade GradeText.Text",
            "PlaceInReport.Key PlaceInReport.Place",
            "ResponsiblePerson.Role",
            "ReviewSnapshot.Areas ReviewSnapshot.Corrections ReviewSnapshot.FinalOn ReviewSnapshot.Findings ReviewSnapshot.Inspectors",
            "ReviewSnapshot.IsDraft ReviewSnapshot.IsImported ReviewSnapshot.Plan ReviewSnapshot.PublishedOn ReviewSnapshot.ReviewId",
            "ReviewSnapshot.Specialty ReviewSnapshot.Steps ReviewSnapshot.Template ReviewSnapshot.Unit ReviewSnapshot.Version ReviewSnapshot.Visit",
            "SiteVisit.From SiteVisit.To SiteVisit.Form",
            "SnapshotAction.Action SnapshotAction.Answers SnapshotAction.DecidedOn SnapshotAction.Decision SnapshotAction.DecisionReason",
            "SnapshotAction.DueOn SnapshotAction.FollowUpOn SnapshotAction.FollowUpResponsible SnapshotAction.Responsible",
            "SnapshotArea.Description SnapshotArea.Grade SnapshotArea.GradeReason SnapshotArea.Groups SnapshotArea.Letter SnapshotArea.Name",
            "SnapshotArea.OfferedGrades SnapshotArea.Part SnapshotArea.Regrade",
            "SnapshotCorrection.On SnapshotCorrection.Reason SnapshotCorrection.Version",
            "SnapshotCriterion.Code SnapshotCriterion.Comment SnapshotCriterion.Text SnapshotCriterion.Verdict",
            "SnapshotFinding.Addressee SnapshotFinding.Area SnapshotFinding.Kind SnapshotFinding.Text",
            "SnapshotGroup.Criteria SnapshotGroup.Kind SnapshotGroup.Lead",
            "SnapshotInspector.City SnapshotInspector.From SnapshotInspector.Name SnapshotInspector.Until",
            "SnapshotNarrative.Area SnapshotNarrative.Text",
            "SnapshotPlan.Actions SnapshotPlan.Narratives SnapshotPlan.SubmittedOn",
            "SnapshotRegrade.DecidedBy SnapshotRegrade.DecidedOn SnapshotRegrade.Grade SnapshotRegrade.Reason",
            "SnapshotStep.On SnapshotStep.To",
            "SnapshotTemplate.Code SnapshotTemplate.Regulation SnapshotTemplate.Title",
            "SnapshotUnit.City SnapshotUnit.Name SnapshotUnit.Provider SnapshotUnit.ProviderKind SnapshotUnit.Region SnapshotUnit.Workplace",
        ];

        FieldsFrom(typeof(ReviewSnapshot))
            .Where(field => !field.StartsWith(nameof(SnapshotRemark), StringComparison.Ordinal))
            .Should()
            .BeEquivalentTo(leftOutOrLessened.Concat(asItIs.SelectMany(line => line.Split(' '))));
    }

    private static IEnumerable<string> FieldsFrom(Type root)
    {
        var (seen, ahead) = (new HashSet<Type> { root }, new Queue<Type>([root]));
        while (ahead.TryDequeue(out var type))
            foreach (var property in type.GetProperties().Where(p => p.GetIndexParameters().Length == 0))
            {
                yield return $"{type.Name}.{property.Name}";
                foreach (var part in Parts(property.PropertyType).Where(t => t.Assembly == root.Assembly && !t.IsEnum && seen.Add(t)))
                    ahead.Enqueue(part);
            }
    }

    private static IEnumerable<Type> Parts(Type type) => type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts) : [type];

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    [InlineData(null, true)]
    public void Where_few_or_nobody_knows_how_many_train_facts_that_point_one_out_are_left_out(int? residents, bool isSmall)
    {
        var facts = ASnapshot.Whole.Facts.Where(f => f.Key is not UnitFact.Residents).ToDictionary();
        if (residents is { } number)
            facts[UnitFact.Residents] = new FactValue(number, null);

        var shown = (ASnapshot.Whole with { Facts = facts }).ForThePublic();

        shown.HidesFacts.Should().Be(isSmall);
        shown.Facts.Keys.Any(f => f.CanPointOutAResident()).Should().Be(!isSmall);
        shown.Facts.Keys.Should().Contain(facts.Keys.Where(f => !f.CanPointOutAResident()));
    }

    [Fact]
    public void Everything_else_is_as_it_was()
    {
        var shown = ASnapshot.Whole.ForThePublic();

        shown
            .Texts()
            .Where(t => t.Place.Place is not TextPlace.Fact)
            .Should()
            .Equal(ASnapshot.Whole.Texts().Where(t => t.Place.Place is not TextPlace.Fact));
        shown.Audience.Should().Be(SnapshotAudience.Public);
    }

    [Fact]
    public void What_is_public_stays_the_same_when_it_is_made_public_again()
    {
        var shown = ASnapshot.Whole.ForThePublic();

        shown.HidesFacts.Should().BeTrue();
        SnapshotFormat.Write(shown.ForThePublic()).Should().Be(SnapshotFormat.Write(shown));
    }
}
