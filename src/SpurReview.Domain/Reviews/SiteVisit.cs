namespace SpurReview.Domain.Reviews;

/// <summary>Platsbesök: first and last day, both included.</summary>
public sealed record SiteVisit
{
    public SiteVisit(DateOnly from, DateOnly to, VisitForm form)
    {
        if (to < from)
            throw new RuleBrokenException(Rule.VisitMustNotEndBeforeItBegins);
        (From, To, Form) = (from, to, form);
    }

    public DateOnly From { get; }
    public DateOnly To { get; }
    public VisitForm Form { get; }
}
