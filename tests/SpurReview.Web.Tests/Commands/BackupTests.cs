using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Npgsql;
using SpurReview.Data.Reports;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;
using SpurReview.Web.Commands;
using SpurReview.Web.Commands.Backups;

namespace SpurReview.Web.Tests.Commands;

/// <summary>The drill: what is copied comes back whole, or not at all.</summary>
public class BackupTests(FilledInstallation filled) : IClassFixture<FilledInstallation>
{
    [Fact]
    public async Task What_was_copied_is_read_back_into_an_empty_place_row_by_row_and_byte_by_byte()
    {
        var place = filled.New("data");

        (await CommandLine.RunAsync(["restore", "--data", place, filled.Copy])).Should().Be(0);

        var (before, after) = (await LookAsync(filled.Data), await LookAsync(place));
        after.Tables.Should().Equal(before.Tables);
        after.Chains.Should().Equal(before.Chains);
        after.Pdf.Should().Equal(before.Pdf);
        after.History.IsWell.Should().BeTrue(after.History.What);
        var again = filled.New("rapport.html");
        (await CommandLine.RunAsync(["report", "--data", place, $"{filled.Review}", "--out", again])).Should().Be(0);
    }

    [Fact]
    public async Task Whoever_was_signed_in_when_the_copy_was_taken_is_not_signed_in_where_it_is_restored()
    {
        var place = filled.New("data");
        await CommandLine.RunAsync(["restore", "--data", place, filled.Copy]);

        await using var installation = await Installation.OpenExistingAsync(place);
        await using var db = await installation.BeginAsOperatorAsync();

        (await db.AccountSessions.SingleAsync()).EndedAt.Should().NotBeNull();
    }

    [Fact]
    public void Nobody_but_its_user_may_read_the_copy()
    {
        new FileInfo(filled.Copy).UnixFileMode.Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory
            .EnumerateFiles(Path.GetDirectoryName(filled.Copy)!, "kopia.spur*")
            .Should()
            .Equal([filled.Copy], "nothing half written is left beside it");
    }

    [Fact]
    public async Task The_secret_of_the_keys_is_not_in_the_copy()
    {
        var secret = Path.Combine(filled.Data, "postgres.secrets");
        var passwords = (await File.ReadAllTextAsync(secret)).Split('"').Where(p => p.Length == 48);

        var copy = System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(filled.Copy));

        passwords.Should().HaveCount(3).And.OnlyContain(password => !copy.Contains(password));
    }

    [Fact]
    public async Task A_copy_is_never_written_over_another_file()
    {
        var before = await File.ReadAllBytesAsync(filled.Copy);

        (await CommandLine.RunAsync(["backup", "--data", filled.Data, filled.Copy])).Should().Be(1);

        (await File.ReadAllBytesAsync(filled.Copy)).Should().Equal(before);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(511)]
    [InlineData(20_000)]
    [InlineData(-1_500)]
    [InlineData(-4_000)]
    public async Task A_copy_that_was_cut_off_is_refused_and_leaves_the_place_empty(int length)
    {
        var bytes = await File.ReadAllBytesAsync(filled.Copy);
        await RefusesAsync(bytes[..(length < 0 ? bytes.Length + length : length)]);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.02)]
    [InlineData(0.3)]
    [InlineData(0.9)]
    public async Task A_copy_with_one_byte_that_is_another_is_refused_and_leaves_the_place_empty(double part)
    {
        var bytes = await File.ReadAllBytesAsync(filled.Copy);
        bytes[(int)(part * bytes.Length)] ^= 4;
        await RefusesAsync(bytes);
    }

    [Fact]
    public async Task A_place_that_is_not_empty_is_left_as_it_is()
    {
        var place = Directory.CreateDirectory(filled.New("data")).FullName;
        await File.WriteAllTextAsync(Path.Combine(place, "annat.txt"), "annat");

        (await CommandLine.RunAsync(["restore", "--data", place, filled.Copy])).Should().Be(1);
        (await CommandLine.RunAsync(["restore", "--data", filled.Data, filled.Copy])).Should().Be(1);

        Directory.EnumerateFileSystemEntries(place).Should().ContainSingle();
        (await LookAsync(filled.Data)).History.IsWell.Should().BeTrue();
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("restore")]
    [InlineData("restore", "a", "b")]
    [InlineData("backup", "--out", "a")]
    public async Task Wrong_use_is_2(params string[] words) => (await CommandLine.RunAsync(words)).Should().Be(2);

    private async Task RefusesAsync(byte[] bytes)
    {
        var (file, place) = (filled.New("fel.spur"), filled.New("data"));
        await File.WriteAllBytesAsync(file, bytes);

        (await CommandLine.RunAsync(["restore", "--data", place, file])).Should().Be(1);

        Directory.Exists(place).Should().BeFalse();
    }

    private static async Task<Look> LookAsync(string data)
    {
        await using var installation = await Installation.OpenExistingAsync(data, migrates: false);
        await using var reader = await Reading.OpenAsync(installation);
        await using var db = await installation.BeginAsOperatorAsync();
        return new Look(
            await DatabaseContents.TablesAsync(reader),
            await DatabaseContents.ChainsAsync(reader),
            (await db.ReportFiles.SingleAsync(f => f.Kind == ReportFileKind.Pdf)).Bytes,
            await HistoryCheck.RunAsync(db, file: null)
        );
    }

    private sealed record Look(
        IReadOnlyDictionary<string, long> Tables,
        IReadOnlyList<SpurReview.Data.Audit.AuditAnchor> Chains,
        byte[] Pdf,
        (bool IsWell, string What) History
    );
}

/// <summary>The same on a server of one's own, where the place is a database.</summary>
public sealed class BackupOnServerTests : IAsyncLifetime
{
    private readonly Database _from = new();
    private readonly Database _into = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("spur-backup-").FullName;

    public async Task InitializeAsync()
    {
        await _from.InitializeAsync();
        await _into.InitializeAsync();
        await ExecuteAsync(_into.Owner, "drop owned by current_user cascade");
        await _from.ReviewAtAsync(ReviewState.Gathering);
    }

    public async Task DisposeAsync()
    {
        await _from.DisposeAsync();
        await _into.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_database_that_came_back_with_fewer_rows_is_empty_again_and_the_true_copy_is_read_back_afterwards()
    {
        var manifest = await CopyAsync();
        var tables = manifest.Tables.ToDictionary();
        tables["reviews"]++;

        var restore = () => RestoreAsync(manifest with { Tables = tables });

        await restore.Should().ThrowAsync<CommandFailedException>().WithMessage("*reviews har 1 rader, inte 2.*");
        (await TablesAsync()).Should().BeEmpty();
        (await RestoreAsync(manifest)).Chains.Should().Be(2);
        (await TablesAsync()).Should().Equal(manifest.Tables);
    }

    [Fact]
    public async Task What_was_planned_to_be_published_is_decided_anew_since_it_may_have_been_taken_back()
    {
        var review = await _from.ReviewAtAsync(ReviewState.Final);
        await ExecuteAsync(
            _from.Superuser,
            $"insert into planned_publishings (review_id, tenant_id, publish_on, seen, words) select id, tenant_id, (now() at time zone 'Europe/Stockholm')::date + 30, 'sett', '[]' from reviews where id = '{review.Id}'"
        );

        var restored = await RestoreAsync(await CopyAsync());

        restored.PlannedPublishings.Should().Be(1);
        (await TablesAsync())["planned_publishings"].Should().Be(0);
    }

    [Fact]
    public async Task A_chain_that_is_not_the_one_that_was_copied_is_named()
    {
        var manifest = await CopyAsync();
        var chains = manifest.Chains.Select(c => c with { Hash = new string('0', 64) }).ToList();

        var restore = () => RestoreAsync(manifest with { Chains = chains });

        await restore.Should().ThrowAsync<CommandFailedException>().WithMessage("*raden är en annan än den som filen säger*");
        (await TablesAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_copy_of_a_later_version_or_for_another_role_is_refused()
    {
        var manifest = await CopyAsync();

        var later = () => RestoreAsync(manifest with { Migration = "9999_later" });
        var other = () => RestoreAsync(manifest with { AppRole = "annan" });

        await later.Should().ThrowAsync<CommandFailedException>().WithMessage("*senare version*");
        await other.Should().ThrowAsync<CommandFailedException>().WithMessage("*heter programmets roll annan*");
    }

    [Fact]
    public async Task A_database_with_something_in_it_is_left_as_it_is()
    {
        var manifest = await CopyAsync();
        await ExecuteAsync(_into.Owner, "create table annat (x int)");

        var restore = () => RestoreAsync(manifest);

        await restore.Should().ThrowAsync<CommandFailedException>().WithMessage("*inte tom*");
        (await TablesAsync()).Keys.Should().Equal("annat");
    }

    [Fact]
    public async Task A_role_that_rows_are_hidden_from_takes_no_copy()
    {
        await using var blind = Installation.OnServer(_folder, _from.AppConnectionString, owner: null, _from.OwnerConnectionString);

        var take = () => Backup.TakeAsync(blind, File("blind"), Settings);

        await take.Should().ThrowAsync<CommandFailedException>().WithMessage("*ser inte alla rader*");
    }

    [Fact]
    public async Task A_restored_database_hides_what_the_first_hides()
    {
        await RestoreAsync(await CopyAsync());

        await using var stranger = await _into.AsAsync(Identity.Public);

        (await stranger.Reviews.IgnoreQueryFilters().CountAsync()).Should().Be(0);
        (await _into.DoAsync(Identity.Operator, db => db.Reviews.CountAsync())).Should().Be(1);
    }

    private static IConfiguration Settings => new ConfigurationBuilder().Build();

    private string File(string name) => Path.Combine(_folder, name);

    private async Task<BackupManifest> CopyAsync()
    {
        await using var installation = Of(_from);
        await Backup.TakeAsync(installation, File("kopia"), Settings);
        return await BackupFile.ReadAsync(File("kopia"), File("dump"));
    }

    private async Task<Restored> RestoreAsync(BackupManifest manifest)
    {
        await using var installation = Of(_into);
        return await Restore.RunAsync(installation, manifest, File("dump"));
    }

    private Installation Of(Database database) =>
        Installation.OnServer(_folder, database.AppConnectionString, database.OwnerConnectionString, database.SuperuserConnectionString);

    private async Task<IReadOnlyDictionary<string, long>> TablesAsync()
    {
        await using var reader = await _into.Superuser.OpenConnectionAsync();
        return await DatabaseContents.TablesAsync(reader);
    }

    private static async Task ExecuteAsync(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
