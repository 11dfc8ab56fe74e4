using SpurReview.Data.Audit;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.Audit;

public class VerificationTests(Database database) : IClassFixture<Database>
{
    private async Task<Guid> ReviewAsync() => (await database.ReviewAtAsync(ReviewState.Gathering)).Id;

    private async Task<(long Number, AuditFaultKind Kind)?> FaultAsync(Guid chain, params AuditAnchor[] anchors) =>
        (await database.VerifyAsync(anchors)).Faults.SingleOrDefault(f => f.Chain == chain) is { } fault
            ? (fault.Number, fault.Kind)
            : null;

    [Fact]
    public async Task What_nobody_touched_holds()
    {
        var id = await ReviewAsync();
        var odd = string.Concat(Enumerable.Range(1, 0x17f).Select(c => (char)c).Where(c => c is not ('\'' or '{' or '}'))) + "\U0001F33F";
        await database.WriteAsync($"update assessments set comment = '{odd}' where review_id = '{id}' and code = 'E5'");

        var verdict = await database.VerifyAsync();

        verdict.Faults.Where(f => f.Chain == id || f.Chain == AuditChain.Installation).Should().BeEmpty();
        verdict.Heads.Single(h => h.Chain == id).Number.Should().Be(await database.LengthAsync(id));
    }

    [Theory]
    [InlineData("actor = 'Någon annan'")]
    [InlineData("account_id = gen_random_uuid()")]
    [InlineData("reach = 'assigned'")]
    [InlineData("at = at + interval '1 microsecond'")]
    [InlineData("operation = 'Delete'")]
    [InlineData("subject = 'findings'")]
    [InlineData("row_key = row_key || 'x'")]
    [InlineData("field = 'note'")]
    [InlineData("content_hash = sha256('')")]
    [InlineData("content_hash = null")]
    [InlineData("hash = sha256('')")]
    public async Task A_changed_entry_is_named(string change)
    {
        var id = await ReviewAsync();

        await database.TamperAsync($"update audit_entries set {change} where chain_id = '{id}' and number = 3");

        (await FaultAsync(id)).Should().Be((3L, AuditFaultKind.Changed));
    }

    [Fact]
    public async Task A_removed_entry_is_named()
    {
        var id = await ReviewAsync();

        await database.TamperAsync($"delete from audit_texts where chain_id = '{id}' and number = 3");
        await database.TamperAsync($"delete from audit_entries where chain_id = '{id}' and number = 3");

        (await FaultAsync(id)).Should().Be((3L, AuditFaultKind.Missing));
    }

    [Fact]
    public async Task Entries_that_changed_places_are_found()
    {
        var id = await ReviewAsync();

        await database.TamperAsync(
            $"""
            update audit_entries set number = 999 where chain_id = '{id}' and number = 3;
            update audit_entries set number = 3 where chain_id = '{id}' and number = 4;
            update audit_entries set number = 4 where chain_id = '{id}' and number = 999
            """
        );

        (await FaultAsync(id)).Should().Be((3L, AuditFaultKind.Changed));
    }

    [Fact]
    public async Task A_changed_text_is_named()
    {
        var id = await ReviewAsync();

        await database.TamperAsync($"update audit_texts set new_text = 'Något annat' where chain_id = '{id}' and number = 3");

        (await FaultAsync(id)).Should().Be((3L, AuditFaultKind.TextChanged));
    }

    [Fact]
    public async Task A_text_that_went_in_silence_is_named()
    {
        var id = await ReviewAsync();

        await database.TamperAsync($"delete from audit_texts where chain_id = '{id}' and number = 3");

        (await FaultAsync(id)).Should().Be((3L, AuditFaultKind.TextMissing));
    }

    [Fact]
    public async Task An_erased_text_leaves_a_chain_that_holds_and_says_who_erased_it()
    {
        var id = await ReviewAsync();
        await database.WriteAsync(Identity.Operator, $"update assessments set comment = 'Anna' where review_id = '{id}' and code = 'E5'");
        var number = await database.LengthAsync(id);

        await database.WriteAsync($"select erase_audit_text('{id}', {number})");

        (await FaultAsync(id)).Should().BeNull();
        (await database.LinesAsync(id, after: number - 1))[0].Should().EndWith(": – → –");
        var last = (await database.HistoryAsync(id))[^1];
        (last.Operation, last.RowKey, last.Actor).Should().Be((AuditOperation.Erase, $"{number}", "Asta Lindgren"));
    }

    [Fact]
    public async Task A_cut_off_end_is_found()
    {
        var id = await ReviewAsync();
        var length = await database.LengthAsync(id);

        await CutAsync(id, after: length - 1);

        (await FaultAsync(id)).Should().Be((length, AuditFaultKind.Missing));
    }

    [Fact]
    public async Task An_end_that_was_cut_off_together_with_its_head_is_found_by_what_was_noted_down_outside()
    {
        var id = await ReviewAsync();
        var noted = (await database.VerifyAsync()).Heads.Single(h => h.Chain == id);

        await CutAsync(id, after: noted.Number - 1);
        await MoveHeadAsync(id);

        (await FaultAsync(id)).Should().BeNull();
        (await FaultAsync(id, noted)).Should().Be((noted.Number, AuditFaultKind.Missing));
    }

    [Fact]
    public async Task And_so_is_another_end_in_its_place()
    {
        var id = await ReviewAsync();
        var noted = (await database.VerifyAsync()).Heads.Single(h => h.Chain == id);

        await CutAsync(id, after: noted.Number - 1);
        await MoveHeadAsync(id);
        await database.WriteAsync($"update area_reviews set description = 'Nytt.' where review_id = '{id}' and letter = 'A'");

        (await FaultAsync(id)).Should().BeNull();
        (await FaultAsync(id, noted)).Should().Be((noted.Number, AuditFaultKind.Rewritten));
    }

    [Fact]
    public async Task A_review_whose_whole_history_is_gone_is_named()
    {
        var id = await ReviewAsync();

        await CutAsync(id, after: 0);
        await database.TamperAsync($"delete from audit_chains where id = '{id}'");

        (await FaultAsync(id)).Should().Be((1L, AuditFaultKind.NoChain));
    }

    private Task CutAsync(Guid id, long after) =>
        database.TamperAsync(
            $"""
            delete from audit_texts where chain_id = '{id}' and number > {after};
            delete from audit_entries where chain_id = '{id}' and number > {after}
            """
        );

    private Task MoveHeadAsync(Guid id) =>
        database.TamperAsync(
            $"update audit_chains set (length, head) = (select number, hash from audit_entries where chain_id = id order by number desc limit 1) where id = '{id}'"
        );
}
