using SpurReview.Domain.Grading;
using SpurReview.Domain.Publishing;
using SpurReview.Domain.Tenancy;

namespace SpurReview.Data.Reports;

/// <summary>A published report in the public list: one per published review.</summary>
public sealed class Report
{
    public Report(ReviewSnapshot snapshot, TenantId tenantId)
    {
        (ReviewId, TenantId, Slug) = (snapshot.ReviewId, tenantId, ReportSlug.Of(snapshot.Unit.Name, snapshot.Specialty));
        (Unit, Workplace, City) = (snapshot.Unit.Name, snapshot.Unit.Workplace, snapshot.Unit.City);
        (Provider, Region) = (snapshot.Unit.Provider, snapshot.Unit.Region);
        (Specialty, Regulation) = (snapshot.Specialty, snapshot.Template.Regulation);
        (VisitFrom, VisitTo) = (snapshot.Visit.From, snapshot.Visit.To);
        (PublishedOn, IsImported) = (snapshot.PublishedOn!.Value, snapshot.IsImported);
        Grades = [.. snapshot.Areas.Select(a => new ReportGrade(a.Letter, a.Grade!.Value, a.Regrade?.Grade))];
    }

    private Report() => (Slug, Unit, City, Provider, Region, Specialty, Regulation) = ("", "", "", "", "", "", ""); // For EF Core.

    public Guid ReviewId { get; private init; }
    public TenantId TenantId { get; private init; }

    /// <summary>Given by the database; the last part of the address.</summary>
    public int Number { get; private init; }
    public string Slug { get; private init; }
    public string Unit { get; private init; }
    public string? Workplace { get; private init; }
    public string City { get; private init; }
    public string Provider { get; private init; }
    public string Region { get; private init; }
    public string Specialty { get; private init; }
    public string Regulation { get; private init; }
    public DateOnly VisitFrom { get; private init; }
    public DateOnly VisitTo { get; private init; }
    public DateOnly PublishedOn { get; private init; }
    public bool IsImported { get; private init; }
    public IReadOnlyList<ReportGrade> Grades { get; private init; } = [];

    /// <summary>The permanent address, /rapporter/{år}/{enhet}-{specialitet}-{nr}.</summary>
    public string Address => $"/rapporter/{VisitFrom.Year}/{Slug}-{Number}";

    /// <summary>What its files are called when they are saved, without version and ending.</summary>
    public string FileName => $"{Slug}-{VisitFrom.Year}";
}

/// <summary>An area's first grade, and the one after the plan where there is one.</summary>
public sealed record ReportGrade(string Letter, Grade First, Grade? AfterPlan);
