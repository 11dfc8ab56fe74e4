using System.ComponentModel.DataAnnotations;
using SpurReview.Domain.FactChecks;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.FactChecks;

/// <summary>One remark: what stands in the draft, and what the unit says of it.</summary>
public sealed record RemarkPage(FactCheckFile File, DraftPlace Place, string Quote)
{
    public RemarkForm Form { get; init; } = new() { Id = Guid.CreateVersion7() };

    /// <summary>Null while it is new.</summary>
    public Guid? Remark { get; init; }

    /// <summary>The file that the remark has.</summary>
    public RemarkFile? Attached { get; init; }

    public string Address => Remark is { } id ? Links.Remark(File.Id, id) : Links.NewRemark(File.Id, Place.Key);

    internal static RemarkPage Of(FactCheckFile file, Remark remark) =>
        new(file, remark.Place, remark.Quote)
        {
            Remark = remark.Id,
            Attached = remark.File,
            Form = RemarkForm.Of(remark),
        };
}

public sealed class RemarkForm
{
    /// <summary>The remark as the page showed it; null while it is new.</summary>
    [LengthLimit(64)]
    public string? Seen { get; init; }

    /// <summary>Given to a new remark when its page is shown, so that pressing twice makes one.</summary>
    public Guid? Id { get; init; }

    [Required(ErrorMessage = "Välj vad det gäller.")]
    public RemarkKind? Kind { get; init; }

    [Required(ErrorMessage = "Skriv vad som ska stå i stället."), LengthLimit(RemarkWords.MaxLength)]
    public string? Proposal { get; init; }

    [LengthLimit(RemarkWords.MaxLength)]
    public string? Evidence { get; init; }

    /// <summary>Shows the same; takes the place of a file that is there.</summary>
    public IFormFile? File { get; init; }

    /// <summary>The file that is there is taken away.</summary>
    public bool RemovesFile { get; init; }

    /// <summary>The unit has been told that it is about what happened after the visit, and wants it all the same.</summary>
    public bool KeepsAnyway { get; init; }

    /// <summary>Of a form without faults.</summary>
    internal RemarkWords Words(RemarkFile? file) => new(Kind!.Value, Proposal!, Evidence, file);

    internal static RemarkForm Of(Remark remark) =>
        new()
        {
            Seen = SeenOf(remark),
            Kind = remark.Kind,
            Proposal = remark.Proposal,
            Evidence = remark.Evidence,
        };

    internal static string SeenOf(Remark remark) =>
        Fingerprint.Of(remark.Kind, remark.Proposal, remark.Evidence, remark.File?.Name, remark.File?.Sha256);
}
