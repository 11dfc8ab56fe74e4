namespace SpurReview.Data.Tests.Interchange;

/// <summary>The sample: visit 7–8 October, plan 1 December, decision 8 January, published 20 January.</summary>
public sealed class DateRulesTests
{
    [Fact]
    public void A_visit_that_ends_before_it_begins_is_named() =>
        Edited
            .Faults(p => p["visit"]!["to"] = "2025-10-06")
            .ShouldBe("visit.to", "Besöket slutar 2025-10-06, innan det börjar 2025-10-07. Skriv samma dag eller en senare.");

    [Fact]
    public void A_published_review_says_when() =>
        Edited
            .Faults(p => p.Remove("publishedOn"))
            .ShouldBe("publishedOn", "Uppgiften saknas. En publicerad granskning har här dagen då den publicerades.");

    [Theory]
    [InlineData("drafting")]
    [InlineData("final")]
    public void Other_reviews_need_not(string status) =>
        Edited
            .Faults(p =>
            {
                p["status"] = status;
                p.Remove("publishedOn");
            })
            .Should()
            .BeEmpty();

    [Fact]
    public void Publishing_before_the_visit_is_one_fault() =>
        Edited
            .Faults(p => p["publishedOn"] = "2025-10-06")
            .ShouldBe("publishedOn", "Granskningen är publicerad 2025-10-06, före besöket 2025-10-07. Skriv en senare dag.");

    [Fact]
    public void A_plan_before_the_visit_is_named() =>
        Edited
            .Faults(p => p["actionPlan"]!["submittedOn"] = "2025-10-06")
            .ShouldBe("actionPlan.submittedOn", "Handlingsplanen är inlämnad 2025-10-06, före besöket 2025-10-07. Skriv en senare dag.");

    [Theory]
    [InlineData("2025-11-30", "Beslutet är taget 2025-11-30, innan handlingsplanen kom in 2025-12-01. Skriv en senare dag.")]
    [InlineData("2026-01-21", "Beslutet är taget 2026-01-21, efter publiceringen 2026-01-20. Skriv en tidigare dag.")]
    public void A_decision_before_the_plan_or_after_publishing_is_named(string decidedOn, string message) =>
        Edited.Faults(p => p.Area('H')["regrade"]!["decidedOn"] = decidedOn).ShouldBe("areas[7].regrade.decidedOn", message);

    [Fact]
    public void A_decision_before_the_visit_is_named_though_there_is_no_plan_to_compare_with() =>
        Edited
            .Faults(p =>
            {
                p.Area('H')["regrade"]!["decidedOn"] = "2025-10-06";
                p["actionPlan"]!["submittedOn"] = "snart";
            })
            .ShouldStandAt("actionPlan.submittedOn", "areas[7].regrade.decidedOn");

    [Fact]
    public void All_on_one_day_is_in_order() =>
        Edited
            .Faults(p =>
            {
                p["actionPlan"]!["submittedOn"] = "2025-10-07";
                p.Area('H')["regrade"]!["decidedOn"] = "2025-10-07";
                p["publishedOn"] = "2025-10-07";
            })
            .Should()
            .BeEmpty();

    [Theory]
    [InlineData("visit.from")]
    [InlineData("visit.to")]
    [InlineData("publishedOn")]
    [InlineData("actionPlan.submittedOn")]
    [InlineData("areas.7.regrade.decidedOn")]
    public void A_date_that_cannot_be_read_breaks_no_other_rule(string path)
    {
        var faults = Edited.Faults(p =>
        {
            var steps = path.Split('.');
            var node =
                steps[0] == "areas" ? p.Area('H')["regrade"]!
                : steps.Length == 2 ? p[steps[0]]!
                : p;
            node[steps[^1]] = "2025-02-30";
        });

        faults.ShouldStandAt(path.Replace(".7", "[7]", StringComparison.Ordinal));
    }
}
