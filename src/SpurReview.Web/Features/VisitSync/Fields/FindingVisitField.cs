using SpurReview.Domain;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Visits;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Findings;

namespace SpurReview.Web.Features.VisitSync.Fields;

/// <summary>A strength, a weakness or an improvement, with a name that a device or the server gave it.</summary>
/// <param name="goneAt">Its version when it was removed; null where it has not been.</param>
internal sealed class FindingVisitField(Guid id, Review review, int? goneAt) : VisitField
{
    private const string Unreadable = "Punkten gick inte att läsa. Skriv den igen.";
    private const string IsGone = "Någon har tagit bort punkten. Lägg till den som en ny om den ska vara med.";
    private const string StaysInItsList = "En punkt kan inte byta lista. Ta bort den och lägg till den i den andra listan.";

    private int? _removedAt = goneAt;

    private Finding? Finding => review.Findings.SingleOrDefault(f => f.Id == id);

    public override FieldState State =>
        Finding is { } finding
            ? new FieldState(FindingValue.Of(finding).Written, finding.Version)
            : new FieldState(FindingValue.Removed, _removedAt ?? 0);

    /// <summary>Who does not say where it is to stand lets it stand where it does.</summary>
    public override string Normal(string value) =>
        FindingValue.Read(value) is { } read ? (read with { Order = read.Order ?? Finding?.Position }).Written : value;

    public override string? FaultOf(string value) =>
        FindingValue.Read(value) is not { } read ? Unreadable
        : read.IsRemoved ? null
        : Finding is null && _removedAt is not null ? IsGone
        : FaultOf(read);

    public override void Apply(string value)
    {
        var read = FindingValue.Read(value)!;
        if (read.IsRemoved)
            Remove(Finding!);
        else
            Change(Finding ?? Added(read), read);
    }

    private string? FaultOf(FindingValue value) =>
        KindOf(value) is not { } kind ? Unreadable
        : Finding is { } finding && finding.Kind != kind ? StaysInItsList
        : Finding is null && review.FindingsOf(kind).Count() >= Review.MaxFindings ? Rule.TooManyFindings.InSwedish()
        : FindingField.FaultOf(FindingFieldKind.Text, value.Text, review)
            ?? FindingField.FaultOf(FindingFieldKind.Area, value.Area ?? "", review)
            ?? FindingField.FaultOf(FindingFieldKind.Addressee, value.Addressee, review);

    private static FindingKind? KindOf(FindingValue value) =>
        Enum.GetNames<FindingKind>().Contains(value.Kind) ? Enum.Parse<FindingKind>(value.Kind) : null;

    private Finding Added(FindingValue value) =>
        review.AddFinding(KindOf(value)!.Value, value.Text, value.Area, FindingTexts.AddresseeOf(value.Addressee)!.Value, id);

    private void Change(Finding finding, FindingValue value)
    {
        finding.Rewrite(value.Text, finding.Text.Version);
        finding.Concern(value.Area, finding.Area.Version);
        finding.Address(FindingTexts.AddresseeOf(value.Addressee)!.Value, finding.Addressee.Version);
        if (value.Order is { } order)
            review.MoveFinding(finding, Math.Clamp(order, 1, Review.MaxFindings) - finding.Position);
    }

    private void Remove(Finding finding)
    {
        _removedAt = finding.Version + 1;
        review.RemoveFinding(finding, finding.Text.Version);
    }
}
