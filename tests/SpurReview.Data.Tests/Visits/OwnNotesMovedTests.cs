using SpurReview.Data.Accounts;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Visits;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.Visits;

/// <summary>Migration 0036, over a database as it was before: the notes beside criteria become notes, and no word of them is lost.</summary>
public class OwnNotesMovedTests(Database database) : IClassFixture<Database>
{
    private const string Before = """
        drop policy destroyed_by_the_rule on visit_presence;
        alter table assessments add column note text, add column note_version integer not null default 0;
        """;

    [Fact]
    public async Task Each_is_a_note_of_the_inspector_who_wrote_it_and_no_note_takes_the_place_of_another()
    {
        var (asta, bjorn) = (A.Account("Asta", AccountRole.Inspector), A.Account("Björn", AccountRole.Inspector));
        await database.DoAsync(Identity.Operator, db => db.Users.AddRangeAsync(asta, bjorn));
        var review = (await database.ReviewAtAsync(ReviewState.SiteVisit)).Id;
        await AppointAsync(review, asta, bjorn);
        await ExecuteAsync(Before);
        await ExecuteAsync(
            $"""
            set session_replication_role = replica;
            update assessments set note = 'Fråga ' || code, changed_by = case code when 'C1' then 'Nils Borta' else 'Björn' end
                where review_id = '{review}' and code in ('A1', 'B2', 'C1');
            insert into visit_notes (review_id, id, tenant_id, account_id, written_by, written_at, text, area, code, is_removed, version)
            select id, '{CriterionNote.IdOf(
                "B2"
            )}', tenant_id, '{asta.Id}', 'Asta', now(), 'Redan här', 'B', 'B2', false, 1 from reviews where id = '{review}';
            set session_replication_role = origin;
            """
        );

        await using (var migration = database.Owner.CreateCommand($"begin; {Sql("0036_own_notes_are_notes")} commit;"))
            await migration.ExecuteNonQueryAsync();

        (await NotesAsync(review))
            .Should()
            .Equal(
                $"{CriterionNote.IdOf("A1")} A A1 Björn {bjorn.Id}: Fråga A1",
                $"{CriterionNote.IdOf("B2")} B B2 Asta {asta.Id}: Redan här",
                $"{CriterionNote.IdOf("C1")} C C1 Nils Borta {asta.Id}: Fråga C1",
                $"{CriterionNote.IdOf("B2", time: 1)} B B2 Björn {bjorn.Id}: Fråga B2"
            );
    }

    private Task AppointAsync(Guid review, Account asta, Account bjorn) =>
        ExecuteAsync(
            $"""
            set session_replication_role = replica;
            update review_inspectors set account_id = case position when 1 then '{asta.Id}'::uuid else '{bjorn.Id}'::uuid end,
                name = case position when 1 then 'Asta' else 'Björn' end where review_id = '{review}';
            set session_replication_role = origin;
            """
        );

    private async Task ExecuteAsync(string sql)
    {
        await using var command = database.Superuser.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private Task<IReadOnlyList<string>> NotesAsync(Guid review) =>
        database.Superuser.ReadAsync<string>(
            $"""
            select concat_ws(' ', id, area, code, written_by, account_id || ':', text) from visit_notes
            where review_id = '{review}' order by id
            """
        );

    private static string Sql(string migration)
    {
        var assembly = typeof(SpurDbContext).Assembly;
        var name = assembly.GetManifestResourceNames().Single(n => n.EndsWith($"{migration}.sql", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
