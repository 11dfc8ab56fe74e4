using System.ComponentModel.DataAnnotations;
using SpurReview.Domain;
using SpurReview.Domain.Calibrating;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.Calibration;

/// <summary>All rounds, and which specialties have reviews that wait for one.</summary>
public sealed record RoundsPage(IReadOnlyList<RoundRow> Rounds, IReadOnlyList<ReviewRow> Waiting)
{
    public IEnumerable<IGrouping<string, ReviewRow>> BySpecialty => Waiting.GroupBy(r => r.Specialty);
}

/// <summary>A round that is being put together.</summary>
public sealed record NewRoundPage(string Specialty, IReadOnlyList<ReviewRow> Waiting)
{
    public RoundForm Form { get; init; } = new();
}

public sealed class RoundForm
{
    [Required(ErrorMessage = "Skriv vad omgången ska heta."), LengthLimit(CalibrationRound.NameMaxLength)]
    public string? Name
    {
        get;
        init => field = LineText.Tidy(value);
    }

    /// <summary>The reviews by id; those that are ticked.</summary>
    public IDictionary<string, bool> Reviews { get; init; } = new Dictionary<string, bool>();

    /// <summary>What is no id is nobody's review.</summary>
    internal IReadOnlyList<Guid> Chosen =>
        [.. Reviews.Where(r => r.Value && Guid.TryParse(r.Key, out _)).Select(r => Guid.Parse(r.Key)).Distinct()];
}

/// <summary>One round: what is in it, what could be, and what stands in the way of closing it.</summary>
public sealed record RoundPage(CalibrationRound Round, IReadOnlyList<ReviewRow> Reviews, IReadOnlyList<ReviewRow> Waiting)
{
    public bool MayOpen => Round.RuleAgainstOpening() is null;

    public Rule? AgainstClosing => Round.RuleAgainstClosing();

    public bool MayRemove(ReviewRow row) =>
        Round.Reviews.SingleOrDefault(m => m.ReviewId == row.Id) is { } review && Round.RuleAgainstRemoving(review) is null;
}
