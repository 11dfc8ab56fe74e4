using SpurReview.Data.Queries;
using SpurReview.Domain;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.Areas;

/// <summary>A form of an area being carried out: what was typed is applied, then what the button asks for, and where it leads.</summary>
internal sealed class AreaWork(AreaFile file, AreaEdits edits, AreaForm form)
{
    private const string NothingToAdd = "Skriv först vad som brister.";
    private static readonly string _tooLong =
        $"Kommentaren är för lång för att bli en svaghet. Korta den till högst {Finding.TextMaxLength:N0} tecken.";

    public AreaAction Action => form.Action!;
    public AreaEdits Edits => edits;

    /// <summary>What the area lacks before it can be called done.</summary>
    public IReadOnlyList<Obstacle> Lacking { get; private set; } = [];

    /// <summary>Asked only of a draft that is made of the unit's facts.</summary>
    public bool IsSmallUnit { get; init; } = true;

    /// <summary>What the next page says of what was done.</summary>
    public string? Message { get; private set; }

    /// <summary>The criteria that the button set to Uppfyllt.</summary>
    public IReadOnlyList<string> Filled { get; private set; } = [];

    /// <summary>False where something stands in the way; then nothing may be saved.</summary>
    public bool TryApply()
    {
        if (Action.Kind is AreaActionKind.Draft)
            edits.AddToDescription(FactDraft.Of(file.Area.Letter, file.Review, IsSmallUnit), file.Area);
        var left = form.FilledGroup?.Criteria.Select(c => c.Code).Where(IsLeft).ToList() ?? [];
        if (!edits.AreSound)
            return false;

        edits.Apply(file.Area);
        Do(left);
        return edits.AreSound && Lacking.Count == 0;
    }

    /// <summary>Where the person goes from here.</summary>
    public string Next(IReadOnlyList<AreaOutline> outlines)
    {
        var here = Links.Area(file.Review.Id, file.Area.Letter);
        return Action.Kind switch
        {
            AreaActionKind.Save => here,
            AreaActionKind.Fill => $"{here}#grupp-{Action.About}",
            AreaActionKind.Weakness => $"{here}#{Action.About}",
            AreaActionKind.Same => Links.SameDeficiency(file.Review.Id, Action.About!),
            AreaActionKind.Draft => $"{here}#beskrivning",
            AreaActionKind.Done when file.Common.ToAgree > 0 => Links.Comparison(file.Review.Id, file.Area.Letter),
            AreaActionKind.Done => AreaOrder.NextUnfinished(outlines, file.Area.Letter) is { } letter
                ? Links.Area(file.Review.Id, letter)
                : Links.Readiness(file.Review.Id),
            AreaActionKind.Next => AreaOrder.Next(file.Template, file.Area.Letter) is { } letter
                ? Links.Area(file.Review.Id, letter)
                : Links.Findings(file.Review.Id),
            AreaActionKind.Mine or AreaActionKind.Theirs or AreaActionKind.Both => $"{here}#{FormField.IdOf(Action.About!)}",
        };
    }

    /// <summary>The field by which something lacking is put right.</summary>
    public static string FieldOf(Obstacle obstacle) =>
        obstacle switch
        {
            { Rule: Rule.EveryRegulationMustBeAssessed, Where: { } code } => new AreaField(AreaFieldKind.Verdict, code).Name,
            { Rule: Rule.NotRelevantNeedsExplanation, Where: { } code } => new AreaField(AreaFieldKind.Comment, code).Name,
            { Rule: Rule.DifferingGradeNeedsReason } => AreaField.ReasonName,
            _ => AreaField.Grade.Name,
        };

    private bool IsLeft(string code) => file.Area.Find(code) is { Verdict.Value: Verdict.NotAssessed };

    private void Do(List<string> left)
    {
        switch (Action.Kind)
        {
            case AreaActionKind.Fill:
                Filled = [.. left.Where(code => file.Area.Find(code) is { Verdict.Value: Verdict.Met })];
                Message = FillUndo.Said(Filled.Count);
                break;
            case AreaActionKind.Weakness:
                AddWeakness(Action.About!);
                break;
            case AreaActionKind.Done when edits.AreSound:
                Lacking = [.. ReviewGuards.AreaLacks(file.Area)];
                if (Lacking.Count == 0)
                    file.Area.MarkDone();
                Message = $"Område {file.Area.Letter} är klart.";
                break;
        }
    }

    private void AddWeakness(string code)
    {
        var text = FieldText.Of(file.Area.Find(code)!.Comment.Value);
        var fault =
            text.Length == 0 ? NothingToAdd
            : Text.LengthInCharacters(text) > Finding.TextMaxLength ? _tooLong
            : null;
        if (fault is not null)
        {
            edits.Refuse(new AreaField(AreaFieldKind.Comment, code), fault);
            return;
        }

        var isThere = file.Review.FindingsOf(FindingKind.Weakness).Any(f => f.Text.Value == text && f.Area.Value == file.Area.Letter);
        if (!isThere)
            file.Review.AddFinding(FindingKind.Weakness, text, file.Area.Letter);
        Message = isThere ? $"Kommentaren till {code} finns redan bland svagheterna." : $"Kommentaren till {code} är tillagd som svaghet.";
    }
}
