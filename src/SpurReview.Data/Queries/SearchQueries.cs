using Microsoft.EntityFrameworkCore;

namespace SpurReview.Data.Queries;

/// <summary>A published report that has what was searched for.</summary>
/// <param name="Rank">How well its unit, provider, specialty, findings and comments answer the search.</param>
public sealed record FoundReport(int Number, float Rank);

/// <summary>What the list of published reports is narrowed by; null where it is not.</summary>
/// <param name="Year">The year of the visit.</param>
/// <param name="Deficient">The letter of an area that had D at the review.</param>
public sealed record ReportFilter(
    string? Search,
    string? Specialty,
    string? Region,
    string? Provider,
    int? Year,
    string? Regulation,
    string? Deficient
);

/// <summary>How many reports a value of a filter leaves when all other filters hold. <see cref="Total"/> names no filter: all that is found.</summary>
public sealed record FacetCount(string Field, string Value, int Reports)
{
    public const string Total = "Total";
}

/// <summary>Full-text search among the published reports, with PostgreSQL's Swedish dictionary. What is open to it is written by triggers.</summary>
public static class SearchQueries
{
    /// <summary>Around a word that was found, in an excerpt; no text that can be searched has them.</summary>
    public const char Mark = '\uE000';
    public const char EndMark = '\uE001';

    /// <summary>The reports that can be read and have what is searched for, in words of Swedish or as parts of the names.</summary>
    public static IQueryable<FoundReport> FoundReports(this SpurDbContext db, string search) =>
        db.Database.SqlQuery<FoundReport>($"""select report as "Number", rank as "Rank" from found_reports({search})""");

    /// <summary>
    /// A paragraph of the report with what was searched for between <see cref="Mark"/> and <see cref="EndMark"/>, not encoded. Null where
    /// only the names have it. Part of a query.
    /// </summary>
    public static string? Excerpt(int report, string search) =>
        throw new InvalidOperationException($"{nameof(Excerpt)}({report}, {search}) is asked of the database.");

    /// <summary>
    /// The words in the reports that a misspelt one may have meant, those most like it first. For short words all that begin alike, since
    /// they have little to be alike in.
    /// </summary>
    public static Task<List<string>> WordsLikeAsync(this SpurDbContext db, string[] typed, CancellationToken cancellationToken) =>
        db
            .Database.SqlQuery<string>(
                $"""
                select near.word as "Value" from unnest({typed}) as asked (word), lateral (
                    select w.word from report_words w
                    where w.word % asked.word or w.word like '%' || asked.word || '%'
                        or (char_length(asked.word) < 6 and similarity(w.word, asked.word) > 0.1)
                    order by w.word like '%' || asked.word || '%' desc, similarity(w.word, asked.word) desc, w.reports desc, w.word limit 40
                ) as near
                """
            )
            .ToListAsync(cancellationToken);

    /// <summary>One statement for all of the list's counts, each filter's without the filter itself: what another choice would show.</summary>
    public static Task<List<FacetCount>> FacetsAsync(this SpurDbContext db, ReportFilter by, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<FacetCount>(Facets(by)).ToListAsync(cancellationToken);

    /// <summary>The statement itself, for who measures it.</summary>
    public static FormattableString Facets(ReportFilter by) =>
        $"""
            with found as materialized (
                select r.specialty, r.region, r.provider, r.regulation, extract(year from r.visit_from)::int as year, s.deficient,
                    ({by.Specialty}::text is null or r.specialty = {by.Specialty}) as of_specialty, ({by.Region}::text is null or r.region = {by.Region}) as of_region,
                    ({by.Provider}::text is null or r.provider = {by.Provider}) as of_provider,
                    ({by.Regulation}::text is null or r.regulation = {by.Regulation}) as of_regulation,
                    ({by.Year}::int is null or extract(year from r.visit_from) = {by.Year}) as of_year,
                    ({by.Deficient}::text is null or {by.Deficient} = any (s.deficient)) as of_area
                from report_search s join reports r on r.number = s.report
                where {by.Search}::text is null or s.report in (select f.report from found_reports({by.Search}) f)
            )
            select {FacetCount.Total} as "Field", '' as "Value", count(*)::int as "Reports" from found
                where of_specialty and of_region and of_provider and of_regulation and of_year and of_area
            union all select {nameof(by.Specialty)}, specialty, count(*)::int from found
                where of_region and of_provider and of_regulation and of_year and of_area group by specialty
            union all select {nameof(by.Region)}, region, count(*)::int from found
                where of_specialty and of_provider and of_regulation and of_year and of_area group by region
            union all select {nameof(by.Provider)}, provider, count(*)::int from found
                where of_specialty and of_region and of_regulation and of_year and of_area group by provider
            union all select {nameof(by.Year)}, year::text, count(*)::int from found
                where of_specialty and of_region and of_provider and of_regulation and of_area group by year
            union all select {nameof(by.Regulation)}, regulation, count(*)::int from found
                where of_specialty and of_region and of_provider and of_year and of_area group by regulation
            union all select {nameof(by.Deficient)}, letter, count(*)::int from found, unnest(deficient) as letter
                where of_specialty and of_region and of_provider and of_regulation and of_year group by letter
            """;
}
