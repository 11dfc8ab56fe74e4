using System.ComponentModel.DataAnnotations;
using SpurReview.Domain;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Reviews;
using SpurReview.Web.Features.Reviews;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.PlanDecisions;

/// <summary>One D area after the plan: which grades can be chosen now, and what is decided.</summary>
public sealed record DecisionPage(ReviewFile File, AreaReview Area)
{
    public required DecisionForm Form { get; init; }
    public string Name => File.Template.Area(Area.Letter).Name;
    public string? PlanText => File.Review.Plan?.Narratives.SingleOrDefault(n => n.Area == Area.Letter)?.Text;
    public bool PlanAnswers => File.Review.Plan?.Answers(Area.Letter) is true;

    /// <summary>The offered better grades where the plan answers, best first, and D that stands.</summary>
    public IReadOnlyList<Choice> Choices =>
        [
            .. File
                .Template.Area(Area.Letter)
                .Grades.Where(g => g.Grade is Grade.D || PlanAnswers)
                .Select(g => new Choice(g.Grade, g.Grade is Grade.D ? "D kvarstår" : $"{g.Grade}", g.Text)),
        ];

    internal static DecisionPage Of(ReviewFile file, AreaReview area, DateOnly today)
    {
        var page = new DecisionPage(file, area) { Form = new DecisionForm() };
        return page with { Form = DecisionForm.Of(page, today) };
    }
}

public sealed record Choice(Grade Grade, string Label, string Text);

public sealed class DecisionForm
{
    /// <summary>The decision that the page showed.</summary>
    [Required(ErrorMessage = "Ladda om sidan och försök igen."), LengthLimit(64)]
    public string? Seen { get; init; }

    [Required(ErrorMessage = "Välj en gradering.")]
    public Grade? Grade { get; init; }

    [Required(ErrorMessage = "Skriv en motivering till beslutet."), LengthLimit(Text.MaxLength)]
    public string? Reason { get; init; }

    [Required(ErrorMessage = "Skriv datumet som 2026-03-02.")]
    public DateOnly? DecidedOn { get; init; }

    /// <summary>C is proposed where offered; elsewhere nothing is, so that nobody decides by default.</summary>
    internal static DecisionForm Of(DecisionPage page, DateOnly today) =>
        new()
        {
            Seen = SeenOf(page.Area),
            Grade =
                page.Area.Regrade is { } decided ? decided.Grade
                : page.Choices.Any(c => c.Grade is Domain.Grading.Grade.C) ? Domain.Grading.Grade.C
                : null,
            Reason = page.Area.Regrade?.Reason,
            DecidedOn = page.Area.Regrade?.DecidedOn ?? today,
        };

    internal static string SeenOf(AreaReview area) =>
        Fingerprint.Of(area.Regrade?.Grade, area.Regrade?.Reason, area.Regrade?.DecidedOn.DayNumber);
}
