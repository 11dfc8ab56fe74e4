using SpurReview.Data.Accounts;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.FactChecks;

/// <summary>A remark's file is its remark's: whoever reads, writes and takes back the one does so with the other.</summary>
public class RemarkFileTests(Database database) : IClassFixture<Database>
{
    private const string Forbidden = "42501";
    private const string Name =
        "file_name = 'schema.pdf', file_kind = 'Pdf', file_size = 3, file_sha256 = encode(sha256('\\x010203'), 'hex')";

    [Theory]
    [InlineData("head", false, 1)]
    [InlineData("deputy", false, 1)]
    [InlineData("studies", false, 1)]
    [InlineData("provider", false, 1)]
    [InlineData("assigned", false, 0)]
    [InlineData("specialty", false, 0)]
    [InlineData("all", false, 0)]
    [InlineData("public", false, 0)]
    [InlineData("none", false, 0)]
    [InlineData("head", true, 1)]
    [InlineData("assigned", true, 1)]
    [InlineData("specialty", true, 1)]
    [InlineData("all", true, 1)]
    public async Task It_is_the_units_own_until_it_is_sent(string reach, bool isSent, int files)
    {
        var (review, account) = await ReviewAsync(reach, isSent);

        (await ReadAsync(review, reach, account)).Should().HaveCount(files);
    }

    [Theory]
    [InlineData("head")]
    [InlineData("assigned")]
    [InlineData("public")]
    public async Task A_stranger_reads_none(string reach)
    {
        var (review, _) = await ReviewAsync("head", isSent: true);

        (await ReadAsync(review, reach, await AccountAsync())).Should().BeEmpty();
    }

    [Theory]
    [InlineData("provider")]
    [InlineData("assigned")]
    [InlineData("specialty")]
    [InlineData("all")]
    public async Task Nobody_but_the_unit_attaches_or_takes_away(string reach)
    {
        var (review, account) = await ReviewAsync(reach);

        await database.App.TryAsync(File(review, "\\x040506"), reach, account).ShouldBeRefusedAsync(Forbidden);
        (await database.App.TryAsync($"delete from remark_files where review_id = '{review}'", reach, account)).Should().Be(0);
    }

    [Fact]
    public async Task What_is_sent_stays_as_it_is()
    {
        var (review, head) = await ReviewAsync("head", isSent: true);

        await database.App.TryAsync(File(review, "\\x040506"), "head", head).ShouldBeRefusedAsync(Sql.NeverChanges);
        await database.App.TryAsync("delete from remark_files", "head", head).ShouldBeRefusedAsync(Sql.NeverChanges);
        await database.App.TryAsync("update remarks set file_name = 'annan.pdf'", "head", head).ShouldBeRefusedAsync(Sql.NeverChanges);
        await database.Superuser.TryAsync("update remark_files set content = '\\x'").ShouldBeRefusedAsync(Sql.NeverChanges);
    }

    [Theory]
    [InlineData("file_name = null")]
    [InlineData("file_name = 'a/b.pdf'")]
    [InlineData("file_name = ' '")]
    [InlineData("file_kind = 'Html'")]
    [InlineData("file_size = 0")]
    [InlineData("file_name = null, file_kind = null, file_size = null, file_sha256 = null")]
    public async Task What_it_is_is_told_whole_and_shows_what_is_wrong_where_no_text_does(string change)
    {
        var (review, head) = await ReviewAsync("head");

        await database
            .App.TryAsync($"update remarks set {change} where review_id = '{review}'", "head", head)
            .ShouldBeRefusedAsync("23514");
    }

    [Fact]
    public async Task A_remark_names_a_file_that_is_there_and_no_file_lies_without_its_remark()
    {
        var (review, head) = await ReviewAsync("head");
        var other = Change(review, "\\x040506");

        await database.App.TryAsync(other, "head", head).ShouldBeRefusedAsync("23503");
        await database.App.TryAsync(File(review, "\\x040506"), "head", head).ShouldBeRefusedAsync(Sql.GuardSaysNo);
        await database
            .App.TryAsync($"{File(review, "\\x0405")}; {Change(review, "\\x0405")}", "head", head)
            .ShouldBeRefusedAsync(Sql.GuardSaysNo);
        (await database.App.TryAsync($"{File(review, "\\x040506")}; {other}", "head", head)).Should().BePositive();
    }

    [Fact]
    public async Task Another_file_takes_its_place_and_it_goes_with_its_remark()
    {
        var (review, _) = await ReviewAsync("head");

        await database.Superuser.CommitAsync($"{File(review, "\\x040506")}; {Change(review, "\\x040506")}");
        (await database.Superuser.ReadAsync<byte[]>($"select content from remark_files where review_id = '{review}'"))
            .Should()
            .ContainSingle()
            .Which.Should()
            .Equal(4, 5, 6);
        await database.Superuser.CommitAsync($"delete from remarks where review_id = '{review}'");
        (await database.Superuser.ReadAsync<Guid>($"select remark_id from remark_files where review_id = '{review}'")).Should().BeEmpty();
    }

    [Fact]
    public async Task The_history_tells_that_a_file_came_and_nothing_of_what_it_is()
    {
        var (review, _) = await ReviewAsync("head");

        var told = await database.Superuser.ReadAsync<string>(
            $"select e.row_key || coalesce(t.new_text, '') from audit_entries e join audit_texts t using (chain_id, number) where e.chain_id = '{review}' and e.subject in ('remarks', 'remark_files')"
        );

        told.Should().HaveCount(2).And.OnlyContain(text => !text.Contains("schema") && !text.Contains("Pdf") && !text.Contains("039058c6"));
    }

    /// <summary>With a factual error that a file shows.</summary>
    private async Task<(Guid Review, Guid Account)> ReviewAsync(string reach, bool isSent = false)
    {
        var review = (await database.ReviewAtAsync(ReviewState.FactCheck)).Id;
        await database.Superuser.CommitAsync(
            $"""
            insert into remarks (id, review_id, number, place, quote, kind, proposal) values
                ('{review}', '{review}', 1, 'E5', 'Det som stod.', 'Wording', 'Det som ska stå.');
            {File(review, "\\x010203")};
            update remarks set kind = 'FactualError', {Name} where review_id = '{review}'
            """
        );
        if (isSent)
            await database.Superuser.CommitAsync(
                $"update fact_checks set sent_at = now(), sent_on = '2026-03-13' where review_id = '{review}'"
            );

        var account = await AccountAsync();
        await database.Superuser.CommitAsync(
            $"insert into review_access (account_id, reach, review_id, tenant_id) select '{account}', '{reach}', id, tenant_id from reviews where id = '{review}'"
        );
        return (review, account);
    }

    private Task<IReadOnlyList<Guid>> ReadAsync(Guid review, string reach, Guid account) =>
        database.App.ReadAsync<Guid>($"select remark_id from remark_files where review_id = '{review}'", reach, account);

    /// <summary>The bytes. The review's one remark is named as the review itself.</summary>
    private static string File(Guid review, string bytes) =>
        $"insert into remark_files (remark_id, review_id, sha256, content) values ('{review}', '{review}', encode(sha256('{bytes}'), 'hex'), '{bytes}')";

    private static string Change(Guid review, string bytes) =>
        $"update remarks set file_sha256 = encode(sha256('{bytes}'), 'hex') where review_id = '{review}'";

    private async Task<Guid> AccountAsync()
    {
        var account = A.Account("Nils", AccountRole.Inspector);
        await database.DoAsync(Identity.Operator, db => Task.FromResult(db.Users.Add(account)));
        return account.Id;
    }
}
