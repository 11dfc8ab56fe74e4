using System.Net;
using SpurReview.Data.Accounts;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Tests.Access;

/// <summary>
/// Every route × every role × one's own review, another's, and nobody signed in, made from the route table and the access table. Each answer
/// is compared with what the table says.
/// </summary>
[Collection(nameof(AccessMatrix))]
public sealed class AccessMatrixTests(AccessMatrix matrix)
{
    public static TheoryData<AccountRole> EveryRole() => [.. Enum.GetValues<AccountRole>()];

    [Fact]
    public async Task Who_has_not_signed_in_is_sent_to_sign_in_but_for_what_is_public()
    {
        var wrong = new List<string>();

        // The page of a fault answers with the fault's own status.
        foreach (var route in matrix.Routes.Where(r => !r.Address.StartsWith("fel", StringComparison.Ordinal) && !r.IsForDevices))
        {
            var answer = await matrix.AskAsync(matrix.App.Anybody(), route, matrix.Own);
            var isSentAway =
                answer.Status is HttpStatusCode.Found && answer.Location!.ToString().Contains("/logga-in", StringComparison.Ordinal);
            if (isSentAway == route.IsPublic && !route.Address.StartsWith("logga", StringComparison.Ordinal) || (int)answer.Status >= 500)
                wrong.Add($"{route}: {(int)answer.Status} {answer.Location}");
        }

        wrong.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(EveryRole))]
    public async Task Whoever_may_not_is_refused_and_whoever_may_is_not(AccountRole role)
    {
        var wrong = new List<string>();
        var person = matrix.People[role];

        foreach (var route in matrix.Routes.Where(r => !r.IsPublic))
        {
            var answer = await matrix.AskAsync(person, route, matrix.Own);
            var isAllowed = AccessTable.Allows(role, route.Deed!.Value);
            var isRefused = answer.Status is HttpStatusCode.Forbidden;
            if (isRefused == isAllowed || (int)answer.Status >= 500)
                wrong.Add($"{route}: {(int)answer.Status}, the table says {(isAllowed ? "yes" : "no")}");
        }

        wrong.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(EveryRole))]
    public async Task What_the_reviewing_body_decides_opens_when_it_does_and_closes_again(AccountRole role)
    {
        var routes = matrix.Routes.Where(r => !r.IsPublic && AccessTable.IsForTheSettings(role, r.Deed!.Value)).ToList();

        await matrix.DecideAsync(yes: true);
        foreach (var route in routes)
            (await matrix.AskAsync(matrix.People[role], route, matrix.Own)).Status.Should().NotBe(HttpStatusCode.Forbidden, $"{route}");
        foreach (var route in routes.Where(r => r.IsOfAReview))
            (await matrix.AskAsync(matrix.People[role], route, matrix.Other)).Status.Should().Be(HttpStatusCode.NotFound, $"{route}");

        await matrix.DecideAsync(yes: false);
        foreach (var route in routes)
            (await matrix.AskAsync(matrix.People[role], route, matrix.Own)).Status.Should().Be(HttpStatusCode.Forbidden, $"{route}");
    }

    [Theory]
    [MemberData(nameof(EveryRole))]
    public async Task A_review_that_one_does_not_reach_does_not_exist(AccountRole role)
    {
        var wrong = new List<string>();
        var person = matrix.People[role];

        foreach (var route in Reachable(role).Where(r => !r.IsForDevices))
        {
            var answer = await matrix.AskAsync(person, route, matrix.Other);
            if (answer.Status is not HttpStatusCode.NotFound)
                wrong.Add($"{route}: {(int)answer.Status}");
        }

        wrong.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(EveryRole))]
    public async Task Pages_of_ones_own_review_open_where_the_table_lets_them(AccountRole role)
    {
        var wrong = new List<string>();
        var person = matrix.People[role];

        foreach (var route in matrix.Routes.Where(r => !r.IsPublic && r.IsOfAReview && r.IsReading))
        {
            var answer = await matrix.AskAsync(person, route, matrix.Own);
            var opens = AccessTable.Allows(role, route.Deed!.Value, AccessMatrix.State);
            if (opens != IsOpen(answer, route))
                wrong.Add($"{route}: {(int)answer.Status}, the table says {(opens ? "yes" : "no")}");
        }

        wrong.Should().BeEmpty();
    }

    [Fact]
    public async Task A_device_is_told_so_and_never_led_to_a_page()
    {
        var wrong = new List<string>();

        foreach (var route in matrix.Routes.Where(r => r.IsForDevices))
        {
            var answer = await matrix.AskAsync(matrix.App.Anybody(), route, matrix.Own);
            if (answer.Status is not HttpStatusCode.Unauthorized)
                wrong.Add($"{route}: {(int)answer.Status}");
        }

        wrong.Should().BeEmpty();
    }

    private IEnumerable<MatrixRoute> Reachable(AccountRole role) =>
        matrix.Routes.Where(r => !r.IsPublic && r.IsOfAReview && AccessTable.Allows(role, r.Deed!.Value));

    /// <summary>A page that is for another state of the review does not exist in this one, for anybody.</summary>
    private static bool IsOpen(Page answer, MatrixRoute route) =>
        answer.Status is HttpStatusCode.OK or HttpStatusCode.Found
        || (answer.Status is HttpStatusCode.NotFound && route.IsOfAFile)
        || (answer.Status is HttpStatusCode.NotFound && AccessMatrix.OfOtherStates.Contains(route.Deed!.Value));
}
