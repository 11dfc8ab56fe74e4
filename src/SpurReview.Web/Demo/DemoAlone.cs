using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Queries;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Demo;

/// <summary>Two inspectors who grade alone first: area A is compared and to be agreed on, and the first of them is done with area B.</summary>
internal sealed class DemoAlone(SpurDbContext db, Review review)
{
    private Inspector First => review.Inspectors[0];
    private Inspector Second => review.Inspectors[1];

    public async Task TellAsync()
    {
        review.GradeAlone(true, hasBegun: false);
        await db.SaveChangesAsync();

        await GradeAsync(
            First,
            "A",
            ("A1", Verdict.NotMet, "Riktlinjerna gäller en annan klinik och är från 2019."),
            ("A4", Verdict.Met, null)
        );
        await GradeAsync(First, "B");
        await GradeAsync(
            Second,
            "A",
            ("A1", Verdict.NotMet, "Riktlinjer finns, men de är från 2019."),
            ("A4", Verdict.NotMet, "Ingen rutin för att följa upp utbildningen mellan granskningarna.")
        );
        await ActAsync("all", account: "", DemoPeople.Office()[0].Name);
    }

    private async Task GradeAsync(Inspector inspector, string letter, params (string Code, Verdict Verdict, string? Comment)[] otherwise)
    {
        await ActAsync("assigned", $"{inspector.AccountId}", inspector.Name);
        var area = review.Areas.Single(a => a.Letter == letter);
        var seen = area.As(await db.OwnGradingAsync(area, inspector.AccountId!.Value, inspector.Name, CancellationToken.None));
        foreach (var assessment in seen.Assessments)
            seen.Assess(assessment.Code, Verdict.Met, basedOn: 0);
        foreach (var (code, verdict, comment) in otherwise)
        {
            seen.Assess(code, verdict, seen.Find(code)!.Verdict.Version);
            seen.Comment(code, comment, basedOn: 0);
        }
        seen.Decide(seen.Suggestion.Grade!.Value, reason: null, basedOn: 0);
        seen.MarkDone();
        await db.SaveChangesAsync();
        await db.TryCompareAsync(area, CancellationToken.None);
        await db.SaveChangesAsync();
    }

    /// <summary>What somebody says alone is written by nobody else.</summary>
    private Task<int> ActAsync(string reach, string account, string name) =>
        db.Database.ExecuteSqlAsync(
            $"select set_config('spur.reach', {reach}, true), set_config('spur.account', {account}, true), set_config('spur.actor', {name}, true)"
        );
}
