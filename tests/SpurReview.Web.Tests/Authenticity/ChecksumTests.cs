using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data.Tenancy;
using SpurReview.Web.Features.Authenticity;

namespace SpurReview.Web.Tests.Authenticity;

/// <summary>Checksums as they are pasted, and the page that looks one up among all reports.</summary>
public class ChecksumTests(App app) : IClassFixture<App>
{
    private const string Sum = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData(Sum)]
    [InlineData("0123456789ABCDEF0123456789ABCDEF0123456789abcdef0123456789abcdef")]
    [InlineData("0123 4567 89ab cdef 0123 4567 89ab cdef\n0123 4567 89ab cdef\t0123 4567 89ab cdef ")]
    [InlineData("01 23 45 67 89 ab cd ef 01 23 45 67 89 ab cd ef 01 23 45 67 89 ab cd ef 01 23 45 67 89 ab cd\u00a0ef")]
    public void A_checksum_is_read_as_people_copy_it(string pasted) => Checksum.Parse(pasted)!.Hex.Should().Be(Sum);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("abc")]
    [InlineData(Sum + "0")]
    [InlineData(Sum + " rapport.pdf")]
    [InlineData("g123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("０123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("' or 1=1 --")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("%00")]
    [InlineData("%ED%A0%80")]
    [InlineData("%F0%9F%A9%BA")]
    public async Task What_is_no_checksum_is_a_fault_of_the_field_and_stands_in_it(string pasted)
    {
        var report = await PublishedReport.CreateAsync(app);
        var written = pasted.StartsWith('%') ? pasted : Uri.EscapeDataString(pasted);

        foreach (var address in new[] { Links.Authenticity(), Links.Authenticity(report.Address) })
        {
            var page = await app.Anybody().GetAsync($"{address}?summa={written}");

            page.Status.Should().Be(HttpStatusCode.BadRequest);
            page.Faults.Should().Equal(ChecksumQuestion.Fault);
            page.Document.QuerySelector("#summa")!.GetAttribute("aria-describedby").Should().Contain("summa-error");
            page.Document.QuerySelectorAll(".file-answer").Should().BeEmpty();
        }
    }

    [Fact]
    public async Task Two_checksums_at_once_are_none()
    {
        var page = await app.Anybody().GetAsync($"{Links.Authenticity()}?summa={Sum}&summa={Sum}");

        page.Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Any_reports_file_is_found_among_all()
    {
        await PublishedReport.CreateAsync(app);
        var report = await PublishedReport.CreateAsync(app);

        var page = await AskAsync(SumOf(await app.Anybody().Http.GetByteArrayAsync(report.Address + ".json")));

        var answer = page.Document.QuerySelector(".file-answer")!;
        answer
            .TextContent.Should()
            .Contain("Den här filen är äkta")
            .And.Contain("version 1 av rapporten om Tallåsens vårdcentral, allmänmedicin, 2025");
        answer.QuerySelector("a")!.GetAttribute("href").Should().Be(report.Address);
        page.Document.Title.Should().StartWith("Den här filen är äkta");
    }

    [Fact]
    public async Task A_file_that_nobody_published_is_told_so()
    {
        var page = await AskAsync(Sum);

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Document.QuerySelector(".file-answer")!.TextContent.Should().Contain("Den här filen är inte publicerad här");
    }

    [Fact]
    public async Task Nobody_learns_anything_of_the_units_own_copy()
    {
        var report = await PublishedReport.CreateAsync(app);
        var copy = await app.Database.DoAsync(Identity.Operator, db => db.UnitCopies.SingleAsync(c => c.ReviewId == report.Id));

        foreach (var person in new[] { app.Anybody(), report.Coordinator })
        foreach (var address in new[] { Links.Authenticity(), Links.Authenticity(report.Address) })
        {
            var page = await person.GetAsync($"{address}?summa={copy.Sha256}");

            page.Document.QuerySelector(".file-answer")!.ClassName.Should().Contain("unknown");
        }
    }

    [Fact]
    public async Task Every_page_leads_to_the_question()
    {
        var page = await app.Anybody().GetAsync(Links.Reports());

        page.Document.QuerySelector("footer a")!.GetAttribute("href").Should().Be(Links.Authenticity());
    }

    [Fact]
    public async Task The_lookup_uses_an_index_on_each_table()
    {
        var sum = Sum;
        await using var db = await app.Database.AsAsync(Identity.Public);
        await db.Database.ExecuteSqlAsync($"set local enable_seqscan = off");

        (await PlanAsync(db.ReportVersions.Where(v => v.Sha256 == sum).Select(v => v.Version)))
            .Should()
            .Contain("report_versions_sha256_idx");
        (await PlanAsync(db.ReportFiles.Where(f => f.Sha256 == sum).Select(f => f.Version))).Should().Contain("report_files_sha256_idx");
    }

    /// <summary>With the parameters as they are sent: of another type than the column's, they would pass the index by.</summary>
    private static async Task<string> PlanAsync(IQueryable<int> query)
    {
        await using var command = query.CreateDbCommand();
        command.CommandText = $"explain {command.CommandText}";
        await using var reader = await command.ExecuteReaderAsync();
        var plan = new StringBuilder();
        while (await reader.ReadAsync())
            plan.AppendLine(reader.GetString(0));
        return plan.ToString();
    }

    private Task<Page> AskAsync(string sum) => app.Anybody().GetAsync($"{Links.Authenticity()}?summa={sum}");

    private static string SumOf(byte[] file) => Convert.ToHexStringLower(SHA256.HashData(file));
}
