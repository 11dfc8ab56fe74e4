using SpurReview.Domain;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Templates;
using SpurReview.Domain.Visits;
using SpurReview.Web.Features.Notes;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.VisitSync.Fields;

/// <summary>A note, with a name that a device or the server gave it. It is printed nowhere and leaves signatures alone.</summary>
internal sealed class NoteVisitField(Guid id, Review review, ChecklistTemplate template, Sender sender, VisitNote? note) : VisitField
{
    private const string Unreadable = "Anteckningen gick inte att läsa. Skriv den igen.";
    private const string IsEmpty = "Skriv något i anteckningen, eller ta bort den.";
    private const string NoSuchPlace = "Välj ett av områdena eller kriterierna, eller inget.";

    /// <summary>Null until there is one.</summary>
    public VisitNote? Note { get; private set; } = note;

    public override FieldState State =>
        new(Note is null ? FindingValue.Removed : NoteValue.Of(Note).Written, Note?.Version ?? 0, IsPrinted: false);

    public override string Normal(string value) => NoteValue.Read(value)?.Written ?? value;

    public override string? FaultOf(string value) =>
        NoteValue.Read(value) is not { } read ? Unreadable
        : read.IsRemoved ? null
        : read.Text.Length == 0 ? IsEmpty
        : read.Source is not null && NoteTexts.SourceOf(read.Source) is null ? Unreadable
        : read.Ask is not null && !NoteTexts.IsAsked(read.Ask) ? Unreadable
        : !IsPlace(read) ? NoSuchPlace
        : FieldText.FaultOf("Anteckningen", read.Text, Text.MaxLength);

    public override void Apply(string value)
    {
        var read = NoteValue.Read(value)!;
        if (read.IsRemoved)
        {
            Note!.Remove(Note.Version);
            return;
        }
        Note ??= new VisitNote(id, review.Id, sender.AccountId, sender.Name, sender.Now);
        var source = read.Source is null ? null : NoteTexts.SourceOf(read.Source);
        var ask = read.Ask is null ? null : NoteTexts.SourceOf(read.Ask);
        Note.Write(new NoteContent(read.Text, source, read.Area, read.Code) { Ask = ask }, Note.Version);
    }

    private bool IsPlace(NoteValue value) =>
        value.Area is null
        || (template.FindArea(value.Area) is { } area && (value.Code is null || area.Criteria.Any(c => c.Code == value.Code)));
}
