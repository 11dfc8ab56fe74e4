namespace SpurReview.LocalPostgres.Tests;

public sealed class FaultTests : IDisposable
{
    private readonly Installation _installation = new();

    public void Dispose() => _installation.Dispose();

    [Fact]
    public async Task A_database_of_another_major_version_is_refused_by_number_and_left_alone()
    {
        await using (await _installation.UseAsync()) { }
        var version = Path.Combine(_installation.Directory.Cluster, "PG_VERSION");
        await File.WriteAllTextAsync(version, "14\n");

        var refused = await FluentActions.Awaiting(_installation.UseAsync).Should().ThrowAsync<LocalPostgresException>();

        refused
            .Which.Message.Should()
            .Contain("är gjord med PostgreSQL 14, men här finns")
            .And.Contain("Inget har ändrats. Installera PostgreSQL 14");
        (await File.ReadAllTextAsync(version)).Should().Be("14\n");
    }

    [Fact]
    public async Task A_named_folder_without_the_programs_is_refused_with_its_name()
    {
        var options = _installation.Options with { BinariesFolder = _installation.Parent };

        var refused = await FluentActions.Awaiting(() => LocalCluster.UseAsync(options)).Should().ThrowAsync<LocalPostgresException>();

        refused.Which.Message.Should().Contain($"SPUR_PG_BIN pekar på {_installation.Parent}").And.Contain("Inget har gått förlorat");
    }

    [Fact]
    public async Task A_data_directory_that_cannot_be_made_is_refused_with_its_name()
    {
        var file = Path.Combine(_installation.Parent, "fil");
        await File.WriteAllTextAsync(file, "");

        var refused = await FluentActions
            .Awaiting(() => LocalCluster.UseAsync(new ClusterOptions(Path.Combine(file, "data"))))
            .Should()
            .ThrowAsync<LocalPostgresException>();

        refused.Which.Message.Should().StartWith($"Databasen i {file}/data kunde inte öppnas.");
    }

    [Fact]
    public async Task A_server_that_will_not_start_is_refused_with_its_own_words_and_where_to_read_more()
    {
        await using (await _installation.UseAsync()) { }
        await File.AppendAllTextAsync(Path.Combine(_installation.Directory.Cluster, "postgresql.conf"), "nonsense = on\n");

        var refused = await FluentActions.Awaiting(_installation.UseAsync).Should().ThrowAsync<LocalPostgresException>();

        refused
            .Which.Message.Should()
            .StartWith("PostgreSQL kunde inte startas.")
            .And.Contain("nonsense")
            .And.Contain(_installation.Directory.LogFolder);
    }

    [Theory]
    [InlineData("initdb: error: could not write to file: No space left on device", "Disken är full. Inget har gått förlorat. Frigör plats")]
    [InlineData("dynamic shared memory ... posix\nFATAL:  could not extend file: wrote only 4096 of 8192 bytes", "Disken är full.")]
    [InlineData("Access to the path '/x/data' is denied.", "Rättigheterna räcker inte till")]
    [InlineData("FATAL:  could not create shared memory segment: Cannot allocate memory", "Minnet räcker inte")]
    [InlineData("Read-only file system : '/x/data'", "Disken kan bara läsas")]
    public void Common_causes_come_with_their_remedy(string words, string message)
    {
        var fault = Faults.Explain("Databasen kunde inte skapas.", words, _installation.Directory);

        fault.Message.Should().StartWith("Databasen kunde inte skapas. " + message);
    }

    [Fact]
    public void Where_the_programs_are_missing_there_is_one_command_to_run()
    {
        Faults.NoBinaries(null, "").Message.Should().EndWith($"Kör: {Packages.Remedy}");
    }
}
