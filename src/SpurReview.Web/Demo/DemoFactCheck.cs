using SpurReview.Data;
using SpurReview.Domain.Calendar;
using SpurReview.Domain.FactChecks;
using SpurReview.Domain.Reviews;
using SpurReview.Reports;

namespace SpurReview.Web.Demo;

/// <summary>What the unit said of the draft before the review went on: nothing, or where drafts are compared one remark that was answered.</summary>
internal sealed class DemoFactCheck(SpurDbContext db, Review review, DemoStory story, DemoDays days)
{
    private readonly FactCheck _check = review.FactCheck!;

    /// <summary>Each deed is saved by itself, as by different people.</summary>
    public async Task TellAsync()
    {
        var remark = story.State is ReviewState.Calibration ? Remark() : null;
        await db.SaveChangesAsync();
        _check.Send(UnitSender.Head, days.AnswerAt, days.Answer, Terms.Default);
        await db.SaveChangesAsync();
        if (remark is not null)
            _check.Answer(
                remark,
                RemarkOutcome.PartlyChanged,
                "Vi har skrivit att en ny instruktion är beslutad. Bedömningen står kvar.",
                review.Inspectors[0].Id
            );
        await db.SaveChangesAsync();
    }

    private Remark Remark()
    {
        var draft = ReportComposer.Compose(db.DraftVersions.Local.Single(d => d.ReviewId == review.Id).Content, seal: null);
        var place = DraftPlace.Criterion(story.NotMet.Keys.First());
        var words = new RemarkWords(RemarkKind.Wording, "Det bör framgå att en ny instruktion är beslutad.", evidence: null);
        return _check.Add(Guid.CreateVersion7(), place, DraftQuotes.At(draft, place)!, words, days.Answer, Terms.Default);
    }
}
