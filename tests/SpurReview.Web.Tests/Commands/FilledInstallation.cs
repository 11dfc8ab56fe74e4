using SpurReview.Data;
using SpurReview.Data.Accounts;
using SpurReview.Data.Interchange;
using SpurReview.Testing;
using SpurReview.Testing.Packages;
using SpurReview.Web.Commands;

namespace SpurReview.Web.Tests.Commands;

/// <summary>An installation of its own cluster with a published report, its PDF, somebody signed in, and a copy of all that.</summary>
public sealed class FilledInstallation : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("spur-backup-").FullName;

    public string Data => Path.Combine(_root, "data");
    public string Copy => Path.Combine(_root, "kopia.spur");
    public Guid Review { get; } = Guid.CreateVersion7();

    /// <summary>A path that nobody else has.</summary>
    public string New(string name) => Path.Combine(_root, $"{Guid.NewGuid():N}-{name}");

    public async Task InitializeAsync()
    {
        var package = New("rapport.json");
        await File.WriteAllBytesAsync(package, PackageWriter.Write(SamplePackages.Published() with { Id = Review }));
        (await CommandLine.RunAsync(["import", "--data", Data, package])).Should().Be(0);
        (await CommandLine.RunAsync(["report", "--data", Data, $"{Review}", "--out", New("rapport.pdf")])).Should().Be(0);

        await using (var installation = await Installation.OpenExistingAsync(Data))
        await using (var db = await installation.BeginAsOperatorAsync())
        {
            var account = A.Account();
            db.AddRange(account, new AccountSession(account.Id, "Firefox på Linux", TimeProvider.System.GetUtcNow()));
            await db.SaveChangesAsync();
            await db.CommitAsync();
        }
        (await CommandLine.RunAsync(["backup", "--data", Data, Copy])).Should().Be(0);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return Task.CompletedTask;
    }
}
