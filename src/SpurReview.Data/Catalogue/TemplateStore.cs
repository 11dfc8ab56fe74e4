using Npgsql;
using SpurReview.Domain.Grading;
using SpurReview.Domain.Templates;

namespace SpurReview.Data.Catalogue;

/// <summary>The published checklists in the database. Published once, read once: they never change.</summary>
public static class TemplateStore
{
    /// <summary>Publishes the checklists that the program brings and the database lacks, as the database's owner.</summary>
    public static async Task PublishAsync(NpgsqlDataSource owner, CancellationToken cancellationToken = default)
    {
        var published = (await LoadAsync(owner, cancellationToken)).Select(t => t.Code).ToHashSet();

        foreach (var template in CatalogueFiles.Templates().Select(json => TemplateFormat.Read(json, Guid.CreateVersion7())))
        {
            if (!published.Contains(template.Code))
                await PublishAsync(owner, template, cancellationToken);
        }
    }

    public static async Task PublishAsync(NpgsqlDataSource owner, ChecklistTemplate template, CancellationToken cancellationToken = default)
    {
        await using var connection = await owner.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection, transaction);
        foreach (var command in Commands(template))
            batch.BatchCommands.Add(command);
        await batch.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public static async Task<IReadOnlyList<ChecklistTemplate>> LoadAsync(
        NpgsqlDataSource source,
        CancellationToken cancellationToken = default
    )
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var grades = await GradesAsync(connection, cancellationToken);
        var criteria = await CriteriaAsync(connection, cancellationToken);
        var groups = await GroupsAsync(connection, criteria, cancellationToken);
        var areas = await AreasAsync(connection, groups, grades, cancellationToken);

        return await RowsAsync(
            connection,
            "select id, code, title, programme, regulation from templates order by published_at, code",
            r => new ChecklistTemplate(
                r.GetGuid(0),
                r.GetString(1),
                r.GetString(2),
                r.GetString(3),
                r.GetString(4),
                [.. areas[r.GetGuid(0)].Select(a => a.Area)]
            ),
            cancellationToken
        );
    }

    private static IEnumerable<NpgsqlBatchCommand> Commands(ChecklistTemplate t)
    {
        yield return Insert("templates (id, code, title, programme, regulation)", t.Id, t.Code, t.Title, t.Programme, t.Regulation);

        foreach (var area in t.Areas)
        {
            yield return Insert("template_areas (template_id, letter, name, part)", t.Id, area.Letter, area.Name, area.Part.ToString());

            var number = 0;
            foreach (var (group, position) in area.Groups.Select((g, i) => (g, i + 1)))
            {
                yield return Insert(
                    "template_groups (template_id, letter, position, kind, lead)",
                    [t.Id, area.Letter, position, group.Kind.ToString(), group.Lead]
                );

                foreach (var criterion in group.Criteria)
                {
                    yield return Insert(
                        "template_criteria (template_id, letter, code, number, group_position, kind, kind_uncertain, text)",
                        [
                            t.Id,
                            area.Letter,
                            criterion.Code,
                            ++number,
                            position,
                            group.Kind.ToString(),
                            criterion.KindUncertain,
                            criterion.Text,
                        ]
                    );
                }
            }

            foreach (var grade in area.Grades)
                yield return Insert(
                    "template_grades (template_id, letter, grade, text)",
                    t.Id,
                    area.Letter,
                    grade.Grade.ToString(),
                    grade.Text
                );
        }
    }

    private static NpgsqlBatchCommand Insert(string into, params object?[] values)
    {
        var command = new NpgsqlBatchCommand($"insert into {into} values ({string.Join(", ", values.Select((_, i) => $"${i + 1}"))})");
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        return command;
    }

    private static async Task<ILookup<(Guid, string), GradeText>> GradesAsync(NpgsqlConnection connection, CancellationToken ct) =>
        (
            await RowsAsync(
                connection,
                "select template_id, letter, grade, text from template_grades order by grade",
                r => (Key: (r.GetGuid(0), r.GetString(1)), Value: new GradeText(Enum.Parse<Grade>(r.GetString(2)), r.GetString(3))),
                ct
            )
        ).ToLookup(row => row.Key, row => row.Value);

    private static async Task<ILookup<(Guid, string, int), Criterion>> CriteriaAsync(NpgsqlConnection connection, CancellationToken ct) =>
        (
            await RowsAsync(
                connection,
                "select template_id, letter, group_position, code, text, kind_uncertain from template_criteria order by number",
                r =>
                    (
                        Key: (r.GetGuid(0), r.GetString(1), r.GetInt32(2)),
                        Value: new Criterion(r.GetString(3), r.GetString(4), r.GetBoolean(5))
                    ),
                ct
            )
        ).ToLookup(row => row.Key, row => row.Value);

    private static async Task<ILookup<(Guid, string), CriterionGroup>> GroupsAsync(
        NpgsqlConnection connection,
        ILookup<(Guid, string, int), Criterion> criteria,
        CancellationToken ct
    ) =>
        (
            await RowsAsync(
                connection,
                "select template_id, letter, position, kind, lead from template_groups order by position",
                r =>
                    (
                        Key: (r.GetGuid(0), r.GetString(1)),
                        Value: new CriterionGroup(
                            Enum.Parse<CriterionKind>(r.GetString(3)),
                            r.IsDBNull(4) ? null : r.GetString(4),
                            [.. criteria[(r.GetGuid(0), r.GetString(1), r.GetInt32(2))]]
                        )
                    ),
                ct
            )
        ).ToLookup(row => row.Key, row => row.Value);

    private static async Task<ILookup<Guid, (Guid Template, AssessmentArea Area)>> AreasAsync(
        NpgsqlConnection connection,
        ILookup<(Guid, string), CriterionGroup> groups,
        ILookup<(Guid, string), GradeText> grades,
        CancellationToken ct
    ) =>
        (
            await RowsAsync(
                connection,
                "select template_id, letter, name, part from template_areas order by letter",
                r =>
                    (
                        Template: r.GetGuid(0),
                        Area: new AssessmentArea(
                            r.GetString(1),
                            r.GetString(2),
                            Enum.Parse<AreaPart>(r.GetString(3)),
                            [.. groups[(r.GetGuid(0), r.GetString(1))]],
                            [.. grades[(r.GetGuid(0), r.GetString(1))]]
                        )
                    ),
                ct
            )
        ).ToLookup(row => row.Template);

    private static async Task<List<T>> RowsAsync<T>(
        NpgsqlConnection connection,
        string sql,
        Func<NpgsqlDataReader, T> row,
        CancellationToken cancellationToken
    )
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(row(reader));
        return rows;
    }
}
