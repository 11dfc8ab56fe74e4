using System.Net;
using SpurReview.Data.Accounts;

namespace SpurReview.Web.Tests.Access;

/// <summary>What a review that one does not reach might give away without being opened: counts, totals, errors, headers, file names.</summary>
[Collection(nameof(AccessMatrix))]
public sealed class LeakProbeTests(AccessMatrix matrix)
{
    public static TheoryData<AccountRole> Readers() =>
        [.. Enum.GetValues<AccountRole>().Where(role => role is not AccountRole.Administrator)];

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task A_search_counts_and_lists_only_what_one_reaches(AccountRole role)
    {
        var person = matrix.People[role];

        var own = await person.GetAsync($"{Links.Reviews()}?sok={Uri.EscapeDataString(matrix.OwnProvider)}");
        var other = await person.GetAsync($"{Links.Reviews()}?sok={Uri.EscapeDataString(matrix.OtherProvider)}");

        own.Text.Should().Contain("1 granskning").And.Contain($"{matrix.Own.Id}");
        other.Text.Should().Contain("0 granskningar").And.NotContain($"{matrix.Other.Id}");
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task No_list_names_the_other_provider_or_its_review(AccountRole role)
    {
        foreach (var list in new[] { Links.Reviews(), Links.Overview(), Links.MyWork(), Links.MyCalendar() })
        {
            var text = (await matrix.People[role].GetAsync(list)).Text;

            text.Should().NotContain($"{matrix.Other.Id}", list);
            text.Should().NotContain(matrix.OtherProvider, list);
        }
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task A_review_that_one_does_not_reach_answers_as_one_that_is_not_there(AccountRole role)
    {
        var invented = Guid.NewGuid();
        foreach (var route in matrix.Routes.Where(r => r.IsReading && r.IsOfAReview && AccessTableAllows(role, r)))
        {
            var hidden = await AskAsync(role, route.AddressFor(matrix.Other));
            var missing = await AskAsync(
                role,
                route.AddressFor(matrix.Other).Replace($"{matrix.Other.Id}", $"{invented}", StringComparison.Ordinal)
            );

            hidden.Body.Replace($"{matrix.Other.Id}", $"{invented}", StringComparison.Ordinal).Should().Be(missing.Body, $"{route}");
            hidden.Headers.Should().Equal(missing.Headers, $"{route}");
            hidden.Status.Should().Be(route.IsForDevices ? HttpStatusCode.Forbidden : HttpStatusCode.NotFound, $"{route}");
        }
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task And_tells_no_etag_no_file_name_and_no_day(AccountRole role)
    {
        foreach (var route in matrix.Routes.Where(r => r.IsReading && r.IsOfAReview && AccessTableAllows(role, r)))
            (await AskAsync(role, route.AddressFor(matrix.Other)))
                .Headers.Should()
                .NotContain(name => name == "ETag" || name == "Content-Disposition" || name == "Last-Modified", $"{route}");
    }

    [Fact]
    public async Task What_is_made_for_somebody_lies_in_no_cache()
    {
        foreach (var route in matrix.Routes.Where(r => r.IsReading && !r.IsPublic && AccessTableAllows(AccountRole.Coordinator, r)))
        {
            using var answer = await matrix.People[AccountRole.Coordinator].Http.GetAsync(route.AddressFor(matrix.Own));

            $"{answer.Headers.CacheControl}".Should().Contain("no-store", $"{route}");
        }
    }

    private static bool AccessTableAllows(AccountRole role, MatrixRoute route) =>
        SpurReview.Web.Security.Access.AccessTable.Allows(role, route.Deed!.Value);

    private async Task<(HttpStatusCode Status, string Body, IEnumerable<string> Headers)> AskAsync(AccountRole role, string address)
    {
        using var answer = await matrix.People[role].Http.GetAsync(address);
        var body = await answer.Content.ReadAsStringAsync();
        // The token of the form for signing out differs from page to page.
        body = System.Text.RegularExpressions.Regex.Replace(body, "value=\"CfDJ8[^\"]*\"", "");
        return (answer.StatusCode, body, [.. answer.Headers.Concat(answer.Content.Headers).Select(h => h.Key).Order()]);
    }
}
