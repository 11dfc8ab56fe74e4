using System.Net;
using SpurReview.Data.Accounts;

namespace SpurReview.Web.Tests.Programme;

public class ProgrammeTests(App app) : IClassFixture<App>
{
    private static readonly (string Name, string? Value)[] _residents =
    [
        ("Form.Day", "2026-03-13"),
        ("Form.Begins", "09:30"),
        ("Form.Ends", "10:15"),
        ("Form.Kind", "Residents"),
        ("Form.Who", "Alla ST-läkare"),
        ("Form.Place", "Biblioteket"),
    ];

    [Fact]
    public async Task An_inspector_writes_a_point_and_the_office_moves_and_removes_it()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var address = Links.Programme(review.Id);
        var office = await app.SignInAsync(AccountRole.Coordinator);

        (await review.First.SubmitAsync(await review.First.GetAsync(address), address, _residents))
            .Status.Should()
            .Be(HttpStatusCode.Found);
        var page = await office.GetAsync(address);
        page.Text.Should().Contain("9.30–10.15 Intervju med ST-läkare").And.Contain("Alla ST-läkare").And.Contain("Biblioteket");

        var change = await office.GetAsync(page.Document.QuerySelector("a[href*='andra=']")!.GetAttribute("href")!);
        change.FormTo(address)["Form.Who"].Should().Be("Alla ST-läkare");
        await office.SubmitAsync(change, address, ("Form.Begins", "13:00"), ("Form.Ends", "14:00"));
        (await review.Second.GetAsync(address)).Text.Should().Contain("13.00–14.00 Intervju med ST-läkare");

        await office.SubmitAsync(await office.GetAsync(address), Links.RemoveFromProgramme(review.Id));
        (await review.Second.GetAsync(address)).Text.Should().NotContain("Alla ST-läkare").And.Contain("Inget är planerat än.");
    }

    [Theory]
    [InlineData("Form.Day", "2026-07-01", "Välj en av besökets dagar.")]
    [InlineData("Form.Day", "", "Välj en dag.")]
    [InlineData("Form.Begins", "", "Skriv klockslaget som 09:30.")]
    [InlineData("Form.Ends", "09:30", "Punkten slutar innan den börjar. Kontrollera klockslagen.")]
    [InlineData("Form.Kind", "", "Välj vad som händer.")]
    public async Task A_point_that_cannot_be_is_said_beside_its_field(string field, string value, string fault)
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var address = Links.Programme(review.Id);
        var page = await review.First.GetAsync(address);

        var answer = await review.First.SubmitAsync(page, address, [.. _residents.Where(f => f.Name != field), (field, value)]);

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Faults.Should().Equal(fault);
    }

    [Fact]
    public async Task Two_who_change_the_same_point_do_not_write_over_each_other()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var address = Links.Programme(review.Id);
        await review.First.SubmitAsync(await review.First.GetAsync(address), address, _residents);
        var link = (await review.First.GetAsync(address)).Document.QuerySelector("a[href*='andra=']")!.GetAttribute("href")!;
        var (first, second) = (await review.First.GetAsync(link), await review.Second.GetAsync(link));
        await review.Second.SubmitAsync(second, address, ("Form.Place", "Aulan"));

        var late = await review.First.SubmitAsync(first, address, ("Form.Place", "Källaren"));

        late.Status.Should().Be(HttpStatusCode.Conflict);
        var removal = await review.First.PostAsync(
            Links.RemoveFromProgramme(review.Id),
            [("Item", link[(link.IndexOf('=') + 1)..link.IndexOf('#')]), ("BasedOn", "1")],
            first.Token
        );
        removal.Status.Should().Be(HttpStatusCode.Conflict);
        (await review.First.GetAsync(address)).Text.Should().Contain("Aulan").And.NotContain("Källaren");
    }

    [Fact]
    public async Task Whoever_is_no_reviewer_is_not_let_in_to_write()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var address = Links.Programme(review.Id);
        var administrator = await app.SignInAsync(AccountRole.Administrator);
        var token = (await administrator.GetAsync("/mitt-arbete")).Token;

        var answer = await administrator.PostAsync(address, [.. _residents], token);

        answer.Status.Should().Be(HttpStatusCode.Forbidden);
        (await review.First.GetAsync(address)).Text.Should().NotContain("Alla ST-läkare");
    }
}
