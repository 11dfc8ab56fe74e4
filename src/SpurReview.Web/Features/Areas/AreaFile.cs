using SpurReview.Domain.Reviews;
using SpurReview.Domain.Templates;

namespace SpurReview.Web.Features.Areas;

/// <summary>One area of one review and its part of the checklist.</summary>
/// <param name="SeesNotes">The person is one of the review's inspectors.</param>
public sealed record AreaFile(AreaReview Area, ChecklistTemplate Template, bool SeesNotes)
{
    public Review Review => Area.Review;
    public AssessmentArea Checklist => Template.Area(Area.Letter);
    public AreaEdits Unedited => AreaEdits.None(Area, SeesNotes);
}
