using SpurReview.Domain.Calendar;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Demo;

/// <summary>A plausible working day for each step of a story, never later than the day the demo is loaded.</summary>
internal sealed class DemoDays(DemoStory story, DateOnly today)
{
    private static readonly TimeOnly _afternoon = new(13, 5);

    /// <summary>A visit takes two working days in a row.</summary>
    public DateOnly Visit
    {
        get
        {
            var day = Working(today.AddDays(story.VisitIn ?? 0));
            while (!WorkCalendar.Swedish.IsWorkingDay(day.AddDays(1)))
                day = Working(day.AddDays(-1));
            return day;
        }
    }

    public DateOnly Plan => After(story.PlanAfter ?? 0);

    public DateTimeOffset PlanAt => new(Plan, _afternoon, TimeSpan.Zero);

    public DateTimeOffset Signing => new(After(15), _afternoon, TimeSpan.Zero);

    /// <summary>When the unit says that it has nothing to remark.</summary>
    public DateOnly Answer => After(28);
    public DateTimeOffset AnswerAt => new(Answer, _afternoon, TimeSpan.Zero);

    public DateOnly Of(ReviewState step) =>
        step switch
        {
            ReviewState.Planned => After(-120),
            ReviewState.Gathering => After(-60),
            ReviewState.SiteVisit => Visit,
            ReviewState.Drafting => Past(Visit.AddDays(1)),
            ReviewState.FactCheck => After(21),
            ReviewState.Calibration => After(37),
            ReviewState.Graded => After(40),
            ReviewState.ActionPlan => After(42),
            ReviewState.Final => After(story.PlanAfter + 20 ?? 45),
            ReviewState.Published => After(story.PlanAfter + 24 ?? 50),
            ReviewState.Ordered or ReviewState.Cancelled => Past(today),
        };

    /// <summary>A day that may lie ahead, as those in a plan do.</summary>
    public DateOnly Ahead(int days) => Working(Visit.AddDays(days));

    private DateOnly After(int days) => Past(Visit.AddDays(days));

    private DateOnly Past(DateOnly day) => Working(day < today ? day : today);

    private static DateOnly Working(DateOnly day) => WorkCalendar.Swedish.OnOrBefore(day);
}
