using SpurReview.Data.Queries;
using SpurReview.Domain.Calendar;
using SpurReview.Domain.Templates;
using SpurReview.Web.Features.Areas;
using SpurReview.Web.Features.Reviews;

namespace SpurReview.Web.Features.SameDeficiency;

/// <summary>Which criterion has the same deficiency.</summary>
public sealed record SamePage(AreaFile File, string Unit, string Code, IReadOnlyList<NotMetCriterion> NotMet)
{
    public required Terms Terms { get; init; }
    public ReviewHead Head => ReviewHead.Of(File.Review, Unit, Terms);
    public Criterion Criterion => File.Template.FindCriterion(Code)!;
    public string Address => Links.SameDeficiency(File.Review.Id, Code);
    public string Back => $"{Links.Area(File.Review.Id, File.Area.Letter)}#{Code}";
    public string Stamp => new AreaField(AreaFieldKind.Comment, Code).In(File.Area).Stamp.ToString();

    public IEnumerable<(Criterion Criterion, string? Comment)> Choices =>
        NotMet.Where(c => c.Code != Code).Select(c => (File.Template.FindCriterion(c.Code)!, c.Comment));
}
