using SpurReview.Data.Accounts;
using SpurReview.Data.Queries;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.DraftReturns;

/// <summary>The office alone sends a draft back, inspectors and specialty coordinators read why, the unit hears nothing, and it stays as it was said.</summary>
public class DraftReturnPolicyTests(Database database) : IClassFixture<Database>
{
    [Fact]
    public async Task A_signature_that_is_taken_back_is_remembered_whoever_says_otherwise()
    {
        var review = (await database.ReviewAtAsync(ReviewState.FactCheck)).Id;

        await database.Superuser.CommitAsync(
            $"update review_inspectors set signed_at = null, has_signed = false where review_id = '{review}'"
        );

        (await database.Superuser.ReadAsync<bool>($"select has_signed from review_inspectors where review_id = '{review}'"))
            .Should()
            .Equal(true, true);
    }

    [Theory]
    [InlineData("assigned", 1)]
    [InlineData("specialty", 1)]
    [InlineData("head", 0)]
    [InlineData("deputy", 0)]
    [InlineData("studies", 0)]
    [InlineData("provider", 0)]
    [InlineData("administrator", 0)]
    [InlineData("public", 0)]
    [InlineData("none", 0)]
    public async Task What_is_said_is_between_reviewers(string reach, int returns)
    {
        var review = await ReturnedAsync();
        var account = await ReachingAsync(review, reach);

        (await ReadAsync(review, reach, account)).Should().HaveCount(returns);
    }

    [Fact]
    public async Task The_office_reads_it_and_an_inspector_of_another_review_does_not()
    {
        var review = await ReturnedAsync();

        (await ReadAsync(review, "all", await AccountAsync())).Should().HaveCount(1);
        (await ReadAsync(review, "assigned", await AccountAsync())).Should().BeEmpty();
    }

    [Fact]
    public async Task A_reviewer_who_is_employed_by_the_provider_does_not_read_it_either()
    {
        var review = await ReturnedAsync();
        var account = await ReachingAsync(review, "specialty");
        await database.Superuser.CommitAsync(
            $"insert into employments (id, account_id, tenant_id, from_day) select gen_random_uuid(), '{account}', tenant_id, '2020-01-01' from reviews where id = '{review}'"
        );

        (await ReadAsync(review, "specialty", account)).Should().BeEmpty();
        (await ReadAsync(review, "all", account)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("assigned")]
    [InlineData("specialty")]
    [InlineData("head")]
    [InlineData("provider")]
    [InlineData("administrator")]
    [InlineData("public")]
    public async Task Nobody_but_the_office_returns_a_draft(string reach)
    {
        var review = await SignedAsync();
        var account = await ReachingAsync(review, reach);

        await database.App.TryAsync(Return(review), reach, account).ShouldBeRefusedAsync("42501", "23502");
    }

    [Theory]
    [InlineData(ReviewState.Drafting)]
    [InlineData(ReviewState.FactCheck)]
    public async Task The_office_does_in_the_state_where_the_review_is(ReviewState state)
    {
        var review = await SignedAsync(state);

        (await database.App.TryAsync(Unsign(review) + Return(review, state.ToString()))).Should().Be(3);
        await database.App.TryAsync(Unsign(review) + Return(review, "Calibration")).ShouldBeRefusedAsync(Sql.NotNow);
    }

    [Theory]
    [InlineData(ReviewState.SiteVisit)]
    [InlineData(ReviewState.Graded)]
    public async Task Where_there_is_no_draft_nothing_is_returned(ReviewState state)
    {
        var review = (await database.ReviewAtAsync(state)).Id;

        await database.App.TryAsync(Return(review)).ShouldBeRefusedAsync(Sql.NotNow);
        await database.App.TryAsync(Return(review, state.ToString())).ShouldBeRefusedAsync("23514");
    }

    [Fact]
    public async Task A_draft_that_is_returned_is_signed_by_nobody()
    {
        var review = await SignedAsync();

        await database.App.TryAsync(Return(review)).ShouldBeRefusedAsync(Sql.GuardSaysNo);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\n\t")]
    public async Task It_says_what_is_to_be_changed(string comment)
    {
        var review = await SignedAsync();

        await database.App.TryAsync(Unsign(review) + Return(review, comment: comment)).ShouldBeRefusedAsync("23514");
    }

    [Fact]
    public async Task And_not_more_than_it_may()
    {
        var review = await SignedAsync();

        await database.App.TryAsync(Unsign(review) + Return(review, comment: new string('å', 5_001))).ShouldBeRefusedAsync("23514");
        (await database.App.TryAsync(Unsign(review) + Return(review, comment: new string('å', 5_000)))).Should().Be(3);
    }

    [Theory]
    [InlineData("returned_at", "'2020-01-01'")]
    [InlineData("returned_by", "'Någon annan'")]
    public async Task Who_and_when_is_the_databases_to_say(string column, string value)
    {
        var review = await SignedAsync();

        await database
            .App.TryAsync(
                $"insert into draft_returns (id, review_id, state, comment, {column}) values (gen_random_uuid(), '{review}', 'Drafting', 'Mer.', {value})"
            )
            .ShouldBeRefusedAsync("42501");
    }

    [Theory]
    [InlineData("update draft_returns set comment = 'Annat.'")]
    [InlineData("delete from draft_returns")]
    public async Task What_was_said_never_changes(string change)
    {
        await ReturnedAsync();

        await database.App.TryAsync(change).ShouldBeRefusedAsync("42501");
        await database.Owner.TryAsync(change).ShouldBeRefusedAsync(Sql.NeverChanges);
    }

    [Fact]
    public async Task The_history_tells_of_it_and_keeps_no_word()
    {
        var review = await ReturnedAsync("Skriv om E5.");

        (await HistoryAsync("subject = 'draft_returns'", review)).Should().ContainSingle().Which.Should().Contain("\"state\"");
        (await HistoryAsync("true", review)).Should().NotContain(text => text.Contains("Skriv om E5."));
    }

    [Fact]
    public async Task It_is_open_until_all_have_signed_again_and_over_when_the_review_goes_on()
    {
        var review = await ReturnedAsync("Först.");
        await SignAsync(review);
        await ReturnAsync(review, "Sedan.");
        (await OpenAsync(review)).Should().Equal("Sedan.", "Först.");

        await database.ChangeAsync(review, r => r.Sign(r.Inspectors[0].Id, DateTimeOffset.UnixEpoch));
        (await OpenAsync(review)).Should().HaveCount(2);

        await SignAsync(review);
        (await OpenAsync(review)).Should().BeEmpty();

        await database.ChangeAsync(review, r => r.Step(ReviewState.FactCheck));
        await database.ChangeAsync(review, r => r.Areas[0].Describe("Ändrad efter en anmärkning.", basedOn: 0));
        (await OpenAsync(review)).Should().BeEmpty("the unit's remarks, and not the office, ask for those signatures");
    }

    private Task<IReadOnlyList<string>> OpenAsync(Guid review) =>
        database.DoAsync(
            Identity.Operator,
            async db =>
            {
                var saved = await db.Reviews.FindAsync(review);
                await db.Entry(saved!).Collection(r => r.Inspectors).LoadAsync();
                return (IReadOnlyList<string>)[.. (await db.OpenReturnsAsync(saved!, CancellationToken.None)).Select(r => r.Comment)];
            }
        );

    private Task<IReadOnlyList<string>> HistoryAsync(string which, Guid review) =>
        database.App.ReadAsync<string>(
            $"select coalesce(t.new_text, '') from audit_entries e join audit_texts t using (chain_id, number) where chain_id = '{review}' and {which}"
        );

    private Task<IReadOnlyList<Guid>> ReadAsync(Guid review, string reach, Guid account) =>
        database.App.ReadAsync<Guid>($"select review_id from draft_returns where review_id = '{review}'", reach, account);

    private async Task<Guid> ReturnedAsync(string comment = "Skriv mer om handledningen.")
    {
        var review = await SignedAsync();
        await ReturnAsync(review, comment);
        return review;
    }

    private async Task<Guid> SignedAsync(ReviewState state = ReviewState.Drafting)
    {
        var review = (await database.ReviewAtAsync(state)).Id;
        await SignAsync(review);
        return review;
    }

    private Task SignAsync(Guid review) => database.ChangeAsync(review, r => r.Signed());

    private Task ReturnAsync(Guid review, string comment) =>
        database.DoAsync(
            Identity.Operator,
            async db =>
            {
                var saved = (await db.Reviews.FindAsync(review))!;
                await db.Entry(saved).Collection(r => r.Inspectors).LoadAsync();
                db.Add(saved.ReturnDraft(comment));
            }
        );

    private static string Unsign(Guid review) => $"update review_inspectors set signed_at = null where review_id = '{review}';";

    private static string Return(Guid review, string state = "Drafting", string comment = "Skriv mer.") =>
        $"insert into draft_returns (id, review_id, state, comment) values (gen_random_uuid(), '{review}', '{state}', '{comment}')";

    private async Task<Guid> ReachingAsync(Guid review, string reach)
    {
        var account = await AccountAsync();
        await database.Superuser.CommitAsync(
            $"insert into review_access (account_id, reach, review_id, tenant_id) select '{account}', '{reach}', id, tenant_id from reviews where id = '{review}'"
        );
        return account;
    }

    private async Task<Guid> AccountAsync()
    {
        var account = A.Account("Nils", AccountRole.Inspector);
        await database.DoAsync(Identity.Operator, db => Task.FromResult(db.Users.Add(account)));
        return account.Id;
    }
}
