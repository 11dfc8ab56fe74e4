using SpurReview.Data.Audit;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.Audit;

public class WritingTests(Database database) : IClassFixture<Database>
{
    private async Task<(Guid Id, long Length)> ReviewAsync(ReviewState state = ReviewState.Gathering)
    {
        var id = (await database.ReviewAtAsync(state)).Id;
        return (id, await database.LengthAsync(id));
    }

    [Fact]
    public async Task A_changed_field_is_one_entry_with_who_and_what()
    {
        var (id, before) = await ReviewAsync();

        await database.WriteAsync($"update assessments set verdict = 'Met', verdict_version = 1 where review_id = '{id}' and code = 'E5'");

        (await database.LinesAsync(id, before)).Should().Equal("Update assessments E5 verdict: NotAssessed → Met");
        var entry = (await database.HistoryAsync(id))[^1];
        (entry.AccountId, entry.Actor, entry.Reach).Should().Be((Chains.Asta.AccountId, "Asta Lindgren", "all"));
        entry.At.Should().BeCloseTo(TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task Several_fields_of_a_row_are_an_entry_each()
    {
        var (id, before) = await ReviewAsync();

        await database.WriteAsync(
            $"update assessments set verdict = 'NotMet', comment = 'Saknas.' where review_id = '{id}' and code = 'E5'"
        );

        (await database.LinesAsync(id, before))
            .Should()
            .Equal("Update assessments E5 comment: – → Saknas.", "Update assessments E5 verdict: NotAssessed → NotMet");
    }

    [Fact]
    public async Task A_row_that_comes_and_goes_is_told_as_a_whole()
    {
        var (id, before) = await ReviewAsync();

        await database.WriteAsync($"insert into review_facts (review_id, fact, number_value) values ('{id}', 'Beds', 12)");
        await database.WriteAsync($"delete from review_facts where review_id = '{id}'");

        (await database.LinesAsync(id, before))
            .Should()
            .Equal(
                """Insert review_facts Beds: – → {"fact": "Beds", "number_value": 12}""",
                """Delete review_facts Beds: {"fact": "Beds", "number_value": 12} → –"""
            );
    }

    [Fact]
    public async Task What_is_saved_as_it_was_leaves_no_entry()
    {
        var (id, before) = await ReviewAsync();

        await database.WriteAsync($"update assessments set verdict = verdict where review_id = '{id}'");

        (await database.LengthAsync(id)).Should().Be(before);
    }

    [Fact]
    public async Task What_is_undone_leaves_no_entry()
    {
        var (id, before) = await ReviewAsync();

        await database.App.TryAsync($"update assessments set verdict = 'Met' where review_id = '{id}' and code = 'E5'");

        (await database.LengthAsync(id)).Should().Be(before);
    }

    [Fact]
    public async Task Changed_twice_in_one_transaction_is_told_twice()
    {
        var (id, before) = await ReviewAsync();

        await database.WriteAsync(
            $"""
            update assessments set verdict = 'NotMet' where review_id = '{id}' and code = 'E5';
            update assessments set verdict = 'Met' where review_id = '{id}' and code = 'E5'
            """
        );

        (await database.LinesAsync(id, before))
            .Should()
            .Equal("Update assessments E5 verdict: NotAssessed → NotMet", "Update assessments E5 verdict: NotMet → Met");
    }

    [Fact]
    public async Task A_new_review_is_told_without_its_empty_areas()
    {
        var (id, _) = await ReviewAsync(ReviewState.Ordered);

        var history = await database.HistoryAsync(id);
        (history[0].Operation, history[0].Subject).Should().Be((AuditOperation.Insert, "reviews"));
        history.Select(e => e.Subject).Distinct().Should().BeEquivalentTo("reviews", "review_inspectors");
    }

    [Fact]
    public async Task People_and_roles_are_the_installations_and_no_password_is_told()
    {
        var (account, before) = (Guid.CreateVersion7(), await database.LengthAsync(AuditChain.Installation));

        await database.WriteAsync(
            $"""
            insert into accounts (id, name, user_name, normalized_user_name, email, normalized_email, security_stamp, concurrency_stamp)
            values ('{account}', 'Nils Ny', 'nils', 'NILS', 'nils@exempel.se', 'NILS@EXEMPEL.SE', 'a', 'b')
            """
        );
        await database.WriteAsync($"update accounts set access_failed_count = 1, security_stamp = 'c' where id = '{account}'");
        await database.WriteAsync($"update accounts set roles = array['Coordinator'], password_hash = 'hemligt' where id = '{account}'");

        var lines = await database.LinesAsync(AuditChain.Installation, before);
        lines[0].Should().StartWith($"Insert accounts {account}").And.Contain("Nils Ny");
        lines
            .Skip(1)
            .Should()
            .Equal($"Update accounts {account} password_hash: – → –", $"Update accounts {account} roles: [] → [\"Coordinator\"]");
    }

    [Fact]
    public async Task A_reading_is_told_only_of_a_review_that_one_reaches()
    {
        var (id, before) = await ReviewAsync();

        await database.DoAsync(Chains.Asta, db => db.LogReadingAsync(id, DraftReading.DraftPdf, CancellationToken.None));
        var foreign = database.App.TryAsync($"select log_reading('{id}', 'Draft')", "assigned", Guid.NewGuid());

        await foreign.ShouldBeRefusedAsync("42501");
        (await database.LinesAsync(id, before)).Should().Equal("Read DraftPdf: – → –");
    }

    [Fact]
    public async Task The_operator_is_told_by_name()
    {
        var (id, _) = await ReviewAsync();

        await database.WriteAsync(
            Identity.Operator,
            $"update area_reviews set description = 'Nytt.' where review_id = '{id}' and letter = 'A'"
        );

        var entry = (await database.HistoryAsync(id))[^1];
        (entry.AccountId, entry.Actor).Should().Be((null, "Driften (kommandoraden)"));
    }
}
