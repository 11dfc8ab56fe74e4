using SpurReview.Domain.Visits;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.Areas;

/// <summary>Egen anteckning: the inspectors' note beside a criterion.</summary>
/// <param name="Note">Null where there is none.</param>
public sealed record OwnNote(Guid ReviewId, string Code, VisitNote? Note)
{
    public string Text => Note is null ? "" : FieldText.Of(Note.Text);
    public int Version => Note?.Version ?? 0;
    public NoteSource? Source => Note?.Source;

    /// <summary>As devices name it.</summary>
    public string Field => $"note.{Note?.Id ?? CriterionNote.IdOf(Code)}";
}
