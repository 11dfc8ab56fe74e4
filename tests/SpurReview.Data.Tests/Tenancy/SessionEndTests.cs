using SpurReview.Data.Accounts;
using SpurReview.Domain.Tenancy;
using SpurReview.Testing;

namespace SpurReview.Data.Tests.Tenancy;

/// <summary>What somebody is signed in with lasts no longer than what it was good for.</summary>
public class SessionEndTests(Database database) : IClassFixture<Database>
{
    [Fact]
    public async Task Changed_roles_end_every_session()
    {
        var person = await database.NewPersonAsync(_ => null);
        await BeginAsync(person);

        await database.App.CommitAsync($"update accounts set roles = '{{Inspector}}' where id = '{person}'");

        (await OpenAsync(person)).Should().Be(0);
    }

    [Fact]
    public async Task A_providers_word_is_good_until_she_is_something_elsewhere()
    {
        var (unit, signOn) = await JoinedAsync();
        var (_, elsewhere) = await database.NewReviewAsync();
        var person = await database.NewPersonAsync(id => Position.AtUnit(id, AccountRole.HeadOfUnit, unit, A.Today));
        await BeginAsync(person);
        await BeginAsync(person, $"oidc:{signOn}");

        await database.AddAsync(Position.AtUnit(person, AccountRole.Deputy, unit, A.Today));
        var before = await OpenAsync(person);
        await database.AddAsync(Position.AtUnit(person, AccountRole.DirectorOfStudies, elsewhere, A.Today));

        before.Should().Be(2);
        (await OpenAsync(person)).Should().Be(1, "what she showed herself still holds");
    }

    [Fact]
    public async Task Another_issuers_people_are_other_people()
    {
        var (_, signOn) = await JoinedAsync();
        var person = await database.NewPersonAsync(_ => null);
        await database.App.CommitAsync(
            $"insert into account_logins (login_provider, provider_key, user_id) values ('oidc:{signOn}', 'person-1', '{person}')"
        );

        await AdministerAsync($"update single_sign_ons set name = 'Nytt namn' where id = '{signOn}'");
        var before = await LoginsAsync(person);
        await AdministerAsync($"update single_sign_ons set issuer = 'https://annan.exempel.se' where id = '{signOn}'");

        before.Should().Be(1);
        (await LoginsAsync(person)).Should().Be(0);
    }

    private async Task<(Unit Unit, Guid SignOn)> JoinedAsync()
    {
        var (_, unit) = await database.NewReviewAsync();
        var id = Guid.NewGuid();
        await AdministerAsync(
            $"insert into single_sign_ons (id, tenant_id, name, issuer, client_id, protected_secret, is_active) values ('{id}', '{unit.TenantId}', 'Regionen', 'https://{id}.exempel.se', 'spur', 'hemlig', true)"
        );
        return (unit, id);
    }

    private async Task AdministerAsync(string sql)
    {
        await using var connection = await database.App.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ActAsAsync("administrator", Guid.NewGuid());
        (await connection.ExecuteAsync(sql)).Should().Be(1);
        await transaction.CommitAsync();
    }

    private Task BeginAsync(Guid person, string? through = null) =>
        database.AddAsync(new AccountSession(person, "Firefox", DateTimeOffset.UnixEpoch, through));

    private async Task<long> OpenAsync(Guid person) =>
        (
            await database.App.ReadAsync<long>($"select count(*) from account_sessions where account_id = '{person}' and ended_at is null")
        ).Single();

    private async Task<long> LoginsAsync(Guid person) =>
        (await database.App.ReadAsync<long>($"select count(*) from account_logins where user_id = '{person}'")).Single();
}
