using SpurReview.Data.Visits;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Features.VisitSync.Fields;

namespace SpurReview.Web.Features.VisitSync;

/// <summary>Who asks.</summary>
public sealed record Me(string Name, Guid Account);

/// <summary>Somebody in the review, as devices are told.</summary>
public sealed record PresentAnswer(Guid Account, string By, string Device, string? Area, int Unsent, DateTimeOffset SeenAt, bool IsHere)
{
    public static IReadOnlyList<PresentAnswer> Of(VisitPicture picture) =>
        [.. picture.Present.Select(p => new PresentAnswer(p.AccountId, p.By, p.Device, p.Area, p.Unsent, p.SeenAt, p.IsHere))];
}

/// <summary>What has changed, for who has the rest already.</summary>
public sealed record ChangeAnswer(long Seq, IReadOnlyList<FieldPicture> Fields, bool IsOpen, bool IsSigned)
{
    public static ChangeAnswer Of(VisitPicture picture) =>
        new(picture.Seq, [.. picture.Fields.Select(Canonical)], Review.IsOpenIn(picture.State), picture.IsSigned);

    /// <summary>PostgreSQL writes JSON with spaces, and values are compared.</summary>
    private static FieldPicture Canonical(FieldPicture field) =>
        VisitFields.IsFinding(field.Field) ? field with { Value = FindingValue.Read(field.Value)!.Written }
        : VisitFields.NoteOf(field.Field) is not null ? field with { Value = NoteValue.Read(field.Value)!.Written }
        : field;
}

/// <summary>How a review stands, for a device.</summary>
/// <param name="Token">Goes with what is sent next.</param>
public sealed record StateAnswer(long Seq, IReadOnlyList<FieldPicture> Fields, bool IsOpen, bool IsSigned, string? Token)
{
    public string? WhyClosed { get; init; }
    public required Me Me { get; init; }
    public required IReadOnlyList<PresentAnswer> Presence { get; init; }

    public static StateAnswer Of(VisitPicture picture, Me me, string? token)
    {
        var change = ChangeAnswer.Of(picture);
        return new StateAnswer(change.Seq, change.Fields, change.IsOpen, change.IsSigned, token)
        {
            Me = me,
            Presence = PresentAnswer.Of(picture),
            WhyClosed = change.IsOpen ? null : picture.State.WhyClosed(),
        };
    }
}
