using System.Net;
using SpurReview.Data.Accounts;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Tests.Roles;

/// <summary>A person acts in one role at a time, and reaches what that role reaches.</summary>
public class RoleTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Whoever_has_two_roles_acts_in_one_and_sees_which()
    {
        var person = await app.SignInAsync(AccountRole.Administrator, AccountRole.Coordinator);

        RoleLine(await person.GetAsync(Links.MyWork())).Should().Be("Du är här som kansli Byt roll");
        (await person.GetAsync(Links.Accounts())).Status.Should().Be(HttpStatusCode.Forbidden);

        await ChangeAsync(person, AccountRole.Administrator);

        RoleLine(await person.GetAsync(Links.MyWork())).Should().Be("Du är här som administratör Byt roll");
        (await person.GetAsync(Links.Accounts())).Status.Should().Be(HttpStatusCode.OK);
        (await person.GetAsync(Links.Reviews())).Status.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task As_an_inspector_a_coordinator_reaches_her_own_reviews_alone()
    {
        var person = await app.SignInAsync(AccountRole.Coordinator, AccountRole.Inspector);
        var others = await app.Database.ReviewAtAsync(ReviewState.Ordered);
        (await person.GetAsync(Links.Review(others.Id))).Status.Should().Be(HttpStatusCode.OK);

        await ChangeAsync(person, AccountRole.Inspector);

        (await person.GetAsync(Links.Review(others.Id))).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nobody_becomes_what_she_is_not()
    {
        var inspector = await app.SignInAsync(AccountRole.Inspector);

        var answer = await ChangeAsync(inspector, AccountRole.Coordinator);

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        RoleLine(await inspector.GetAsync(Links.MyWork())).Should().Be("Du är här som inspektör");
        (await inspector.GetAsync(Links.ChangeRole()))
            .Text.Should()
            .Contain("Du har en roll: inspektör. Behöver du en annan, kontakta kansliet.");
    }

    [Theory]
    [InlineData("/granskningar", "/granskningar")]
    [InlineData("https://exempel.se/", "/mitt-arbete")]
    [InlineData("//exempel.se", "/mitt-arbete")]
    [InlineData("", "/mitt-arbete")]
    public async Task A_change_leads_back_to_a_page_of_ours_and_nowhere_else(string asked, string led)
    {
        var person = await app.SignInAsync(AccountRole.Coordinator, AccountRole.Inspector);

        (await ChangeAsync(person, AccountRole.Inspector, asked)).Location!.OriginalString.Should().Be(led);
    }

    internal static Task<Page> ChangeAsync(Person person, AccountRole role, string? back = null) =>
        person.PostFormAsync(Links.ChangeRole(), [("role", $"{role}"), ("tillbaka", back)], tokenFrom: Links.MyWork());

    internal static string RoleLine(Page page) =>
        string.Join(
            ' ',
            page.Document.QuerySelector(".site-header__role")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
}

public class KeptRoleTests(DoubtfulApp app) : IClassFixture<DoubtfulApp>
{
    [Fact]
    public async Task Whoever_is_asked_anew_who_she_is_stays_in_the_role_in_which_she_acts()
    {
        var person = await app.SignInAsync(AccountRole.Coordinator, AccountRole.Inspector);

        await RoleTests.ChangeAsync(person, AccountRole.Inspector);

        RoleTests.RoleLine(await person.GetAsync(Links.MyWork())).Should().Be("Du är här som inspektör Byt roll");
        RoleTests.RoleLine(await person.GetAsync(Links.MyWork())).Should().Be("Du är här som inspektör Byt roll", "and the time after too");
    }
}
