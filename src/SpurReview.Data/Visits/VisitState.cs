using Microsoft.EntityFrameworkCore;
using SpurReview.Domain.Reviews;

namespace SpurReview.Data.Visits;

/// <summary>Reads what devices are told. Every statement asks as the person who reads, so the policies decide what is seen.</summary>
public static class VisitState
{
    /// <summary>Null where the review is not the person's to write in. The clock is read first: what changes meanwhile is told again.</summary>
    /// <param name="since">The clock when the device last asked; 0 for all.</param>
    public static async Task<VisitPicture?> PictureAsync(
        this SpurDbContext db,
        Guid review,
        long since,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (await db.HeadAsync(review, cancellationToken) is not { } head)
            return null;

        // A device may have seen more than a database that was restored.
        var from = since > head.Seq ? 0 : since;
        var fields = from == head.Seq && from > 0 ? [] : await db.FieldsAsync(review, from, cancellationToken);
        return new VisitPicture(
            head.Seq,
            Enum.Parse<ReviewState>(head.State),
            head.IsSigned,
            fields,
            await db.PresentAsync(review, now, cancellationToken)
        );
    }

    private static Task<VisitHead?> HeadAsync(this SpurDbContext db, Guid review, CancellationToken cancellationToken) =>
        db
            .Database.SqlQuery<VisitHead>(
                $"""
                select greatest(coalesce(c.seq, 0) * {Step}, (select max(o.seq) from own_visit_fields o
                        where o.review_id = r.id and o.account_id = (select spur_account()))) as "Seq",
                    r.state as "State",
                    exists (select from review_inspectors i where i.review_id = r.id and i.signed_at is not null) as "IsSigned"
                from reviews r left join visit_clocks c on c.review_id = r.id where r.id = {review}
                """
            )
            .SingleOrDefaultAsync(cancellationToken);

    private static async Task<IReadOnlyList<FieldPicture>> FieldsAsync(
        this SpurDbContext db,
        Guid review,
        long since,
        CancellationToken cancellationToken
    )
    {
        var fields = await db.ValuesAsync(review, since, cancellationToken);
        if (fields.Count == 0)
            return [];

        var alternatives = await db.AlternativesAsync(review, cancellationToken);
        return [.. fields.Select(f => PictureOf(f, [.. alternatives[f.Field]]))];
    }

    /// <summary>Where two texts are shown beside each other, both have the time at which they were written.</summary>
    private static FieldPicture PictureOf(FieldRow field, IReadOnlyList<AlternativeRow> all)
    {
        var beside = all.Where(a => a.Version is null).Select(a => new AlternativePicture(a.Id, a.Value, a.By, a.At)).ToList();
        var writtenAt = beside.Count == 0 ? null : all.FirstOrDefault(a => a.Version == field.Version)?.At;
        return new FieldPicture(field.Field, field.Value, field.Version, field.By, writtenAt ?? field.At) { Alternatives = beside };
    }

    /// <summary>Own gradings are asked for by their author, and not only let through by the policies: two walls.</summary>
    private static Task<List<FieldRow>> ValuesAsync(this SpurDbContext db, Guid review, long since, CancellationToken cancellationToken) =>
        db
            .Database.SqlQuery<FieldRow>(
                $"""
                with told as (
                        select field, version, changed_by, changed_at from visit_fields where review_id = {review} and seq > {since / Step}
                        union all select field, null, null, null from own_visit_fields o
                            where review_id = {review} and account_id = (select spur_account()) and seq > {since}
                            and not exists (select from visit_fields f where f.review_id = o.review_id and f.field = o.field and f.seq > {since
                    / Step})),
                    areas as (
                        select a.id, a.letter, a.description, a.description_version, a.changed_by as description_by, a.changed_at as description_at,
                            o.id as own_id, r.grades_alone and not a.is_compared as is_alone, g.*
                        from area_reviews a join reviews r on r.id = a.review_id
                            left join own_gradings o on o.area_review_id = a.id and o.account_id = (select spur_account()) and not o.is_compared,
                            lateral (
                                select a.grade, a.grade_reason, a.decision_version, a.is_done, a.done_version, a.changed_by, a.changed_at
                                where not r.grades_alone or a.is_compared
                                union all select o.grade, o.grade_reason, coalesce(o.decision_version, 0), coalesce(o.is_done, false),
                                    coalesce(o.done_version, 0), o.changed_by, o.changed_at
                                where r.grades_alone and not a.is_compared) g
                        where a.review_id = {review}),
                    criteria as (
                        select c.code, c.verdict, c.verdict_version, c.comment, c.comment_version, c.changed_by, c.changed_at
                        from areas a join assessments c on c.area_review_id = a.id where not a.is_alone
                        union all select c.code, coalesce(o.verdict, 'NotAssessed'), coalesce(o.verdict_version, 0), o.comment,
                            coalesce(o.comment_version, 0), o.changed_by, o.changed_at
                        from areas a join assessments c on c.area_review_id = a.id
                            left join own_assessments o on o.own_grading_id = a.own_id and o.code = c.code where a.is_alone)
                select s.field as "Field", s.value as "Value", s.version as "Version",
                    coalesce(t.changed_by, case when s.version > 0 then s.by end) as "By",
                    coalesce(t.changed_at, case when s.version > 0 then s.at end) as "At"
                from (
                    select 'verdict.' || code, verdict::text, verdict_version, changed_by, changed_at from criteria
                    union all select 'comment.' || code, coalesce(comment, ''), comment_version, changed_by, changed_at from criteria
                    union all select 'description.' || letter, description, description_version, description_by, description_at from areas
                    union all select 'grade.' || letter, coalesce(grade::text, '') || chr(10) || coalesce(grade_reason, ''), decision_version,
                        changed_by, changed_at from areas
                    union all select 'done.' || letter, case when is_done then 'true' else 'false' end, done_version, changed_by, changed_at
                        from areas
                    union all select 'finding.' || id, json_build_object('kind', kind, 'text', text, 'area', area, 'addressee', addressee,
                        'order', position)::text, text_version + area_version + addressee_version + 1, changed_by, changed_at
                        from findings where review_id = {review}
                    union all select 'note.' || id, case when is_removed then {Gone} else json_build_object('text', text, 'source', source,
                        'area', area, 'code', code, 'ask', ask)::text end, version, changed_by, changed_at from visit_notes where review_id = {review}
                    union all select field, {Gone}, version, changed_by, changed_at from told where version is not null
                ) s (field, value, version, by, at) left join told t on t.field = s.field
                where {since} = 0 or t.field is not null
                """
            )
            .ToListAsync(cancellationToken);

    private static async Task<ILookup<string, AlternativeRow>> AlternativesAsync(
        this SpurDbContext db,
        Guid review,
        CancellationToken cancellationToken
    ) =>
        (
            await db
                .Database.SqlQuery<AlternativeRow>(
                    $"""
                    with beside as (
                        select * from visit_operations where review_id = {review} and outcome = 'Clash' and settled_by is null
                            and (not is_own or account_id = (select spur_account())))
                    select field as "Field", id as "Id", value as "Value", by as "By", coalesce(made_at, received_at) as "At",
                        null::integer as "Version", received_at as "ReceivedAt"
                    from beside
                    union all
                    select o.field, o.id, '', o.by, coalesce(o.made_at, o.received_at), o.version, o.received_at
                    from visit_operations o where o.review_id = {review} and o.outcome = 'Saved' and o.field in (select field from beside)
                        and (not o.is_own or o.account_id = (select spur_account()))
                    order by "ReceivedAt", "Id"
                    """
                )
                .ToListAsync(cancellationToken)
        ).ToLookup(a => a.Field);

    /// <summary>The clock tells in steps of so many, so that one's own changes, which must not step it, find room between two of them.</summary>
    private const long Step = 1_000_000;

    private const string Gone = """{"removed":true}""";
}

internal sealed record VisitHead(long Seq, string State, bool IsSigned);

internal sealed record FieldRow(string Field, string Value, int Version, string? By, DateTimeOffset? At);

/// <param name="Version">The one that the operation gave; null of what stands beside.</param>
internal sealed record AlternativeRow(
    string Field,
    Guid Id,
    string Value,
    string By,
    DateTimeOffset At,
    int? Version,
    DateTimeOffset ReceivedAt
);
