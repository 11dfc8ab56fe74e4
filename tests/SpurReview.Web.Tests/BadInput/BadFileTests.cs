using System.Text;
using SpurReview.Data.Accounts;
using SpurReview.Testing.Packages;
using SpurReview.Web.Tests.Interchange;

namespace SpurReview.Web.Tests.BadInput;

/// <summary>Whatever file is chosen on the import page, it is refused with a 4xx and nothing changes, or it is a package.</summary>
public class BadFileTests(App app) : IClassFixture<App>
{
    private static readonly string _package = (SamplePackages.Published() with { Id = Guid.CreateVersion7() }).Json();

    public static IEnumerable<string> Texts() =>
        [
            "",
            " ",
            "{",
            "{}",
            "[]",
            "null",
            "1e999",
            "\"text\"",
            "\0",
            "{\"format\":\"\0\"}",
            "{\"format\":\"\\u0000\"}",
            "{\"format\":\"\\ud800\"}",
            "{\"a\":1,\"a\":2}",
            new('[', 5_000),
            "<?xml version=\"1.0\"?>",
            _package[..^2],
            _package + "x",
            _package.Replace("2025-10-07", "2025-02-30", StringComparison.Ordinal),
            _package.Replace("2025-10-07", "9999-12-31", StringComparison.Ordinal),
            _package.Replace("2025-10-07", "0001-01-01T00:00", StringComparison.Ordinal),
            _package.Replace("Granfors närsjukhus", new string('x', 30_000), StringComparison.Ordinal),
            _package.Replace("Granfors närsjukhus", "\\u0000", StringComparison.Ordinal),
            _package.Replace("Allmänmedicin", "Trolleri", StringComparison.Ordinal),
            _package.Replace("\"H2\"", "\"H99\"", StringComparison.Ordinal),
        ];

    [Fact]
    public async Task A_file_that_is_no_package_is_refused_and_nothing_is_stored()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var before = await app.Database.ContentsAsync();

        var files = Texts()
            .Select(Encoding.UTF8.GetBytes)
            .Append([0xFF, 0xFE, 0x00])
            .Append([.. Encoding.UTF8.GetBytes(_package), 0xC3, 0x28]);
        foreach (var file in files)
            ((int)(await coordinator.ImportAsync(file)).Status)
                .Should()
                .BeInRange(400, 499, Encoding.UTF8.GetString(file[..Math.Min(file.Length, 60)]));

        (await app.Database.ContentsAsync()).Should().Be(before);
        ((int)(await coordinator.ImportAsync(Encoding.UTF8.GetBytes(_package))).Status).Should().Be(302, "nothing was wrong with it");
    }

    [Theory]
    [InlineData("File")]
    [InlineData("Form.File.x")]
    [InlineData("")]
    public async Task A_file_in_another_field_is_no_file(string field)
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);

        var page = await coordinator.ImportAsync(Encoding.UTF8.GetBytes(_package), field.Length == 0 ? "x" : field);

        page.Faults.Should().Equal("Välj en fil.");
    }
}
