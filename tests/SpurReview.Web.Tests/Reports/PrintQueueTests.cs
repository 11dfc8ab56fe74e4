using System.Net;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SpurReview.Data.Accounts;
using SpurReview.Data.Interchange;
using SpurReview.Data.Reports;
using SpurReview.Data.Tenancy;
using SpurReview.Testing.Packages;
using SpurReview.Web.Tests.Interchange;

namespace SpurReview.Web.Tests.Reports;

public class PrintQueueTests
{
    public sealed class WithTwoProcesses(PrintingApp app) : IClassFixture<PrintingApp>
    {
        [Fact]
        public async Task However_many_ask_at_once_and_wherever_a_file_is_printed_once()
        {
            var (id, address) = await PublishedAsync(app);
            var readers = Enumerable.Range(0, 12).Select(i => i % 2 == 0 ? app.Anybody() : app.AnybodyBeforeASecondProcess());

            var asked = await Task.WhenAll(readers.Select(reader => reader.Http.GetAsync(Links.ReportPdf(address))));

            var printed = await (await app.PdfAsync(address)).Content.ReadAsByteArrayAsync();
            foreach (var answer in asked.Where(a => a.StatusCode is not HttpStatusCode.ServiceUnavailable))
                (await answer.Content.ReadAsByteArrayAsync()).Should().Equal(printed);
            app.Printed.Runs.Should().Be(1);
            (await FilesAsync(app, id)).Should().Equal((1, ReportFileKind.Pdf));
            (await JobsAsync(app, id)).Should().BeEmpty();
        }
    }

    public sealed class WithoutAProcess(App app) : IClassFixture<App>
    {
        [Fact]
        public async Task What_was_asked_for_while_nothing_ran_is_printed_when_something_does()
        {
            var (id, _) = await PublishedAsync(app);
            await app.Database.DoAsync(Identity.Operator, db => db.AskForFileAsync(id, 1, ReportFileKind.UnitPdf, CancellationToken.None));
            await using var listening = await app.Database.App.OpenConnectionAsync();
            await ListenAsync(listening);

            app.AnybodyBeforeASecondProcess();

            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
            await listening.WaitAsync(patience.Token);
            (await FilesAsync(app, id)).Should().Equal((1, ReportFileKind.UnitPdf));
        }

        private static async Task ListenAsync(NpgsqlConnection connection)
        {
            await using var listen = new NpgsqlCommand($"listen {RenderJobs.DoneChannel}", connection);
            await listen.ExecuteNonQueryAsync();
        }
    }

    public sealed class WithoutAnEngine(AppWithoutEngine app) : IClassFixture<AppWithoutEngine>
    {
        [Fact]
        public async Task A_file_that_cannot_be_made_waits_longer_each_time_and_keeps_what_was_wrong()
        {
            var (id, address) = await PublishedAsync(app);

            await app.Anybody().GetAsync(Links.ReportPdf(address));
            var again = await app.Anybody().GetAsync(Links.ReportPdf(address));

            // Who comes while it rests is told so, and neither waits nor makes it be tried again.
            again.Status.Should().Be(HttpStatusCode.ServiceUnavailable);
            var job = (await JobsAsync(app, id)).Should().ContainSingle().Subject;
            job.Attempts.Should().Be(1);
            job.Fault.Should().Contain("WeasyPrint kunde inte startas");
            var now = job.NextTryAt;
            job.Failed("Igen.", now);
            job.NextTryAt.Should().Be(now + TimeSpan.FromMinutes(2));
            for (var i = 0; i < 100; i++)
                job.Failed("Igen.", now);
            job.NextTryAt.Should().Be(now + TimeSpan.FromHours(1));
        }
    }

    private static async Task<(Guid Id, string Address)> PublishedAsync(App app)
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var answer = await coordinator.ImportAsync(PackageWriter.Write(SamplePackages.Published()));
        var id = Orders.IdIn(answer.Location);
        return (id, (await coordinator.GetAsync(Links.Preview(id))).Location!.OriginalString);
    }

    private static Task<List<(int Version, ReportFileKind Kind)>> FilesAsync(App app, Guid id) =>
        app.Database.DoAsync(
            Identity.Operator,
            async db => (await db.ReportFiles.Where(f => f.ReviewId == id).ToListAsync()).ConvertAll(f => (f.Version, f.Kind))
        );

    private static Task<List<RenderJob>> JobsAsync(App app, Guid id) =>
        app.Database.DoAsync(Identity.Operator, db => db.RenderJobs.AsNoTracking().Where(j => j.ReviewId == id).ToListAsync());
}
