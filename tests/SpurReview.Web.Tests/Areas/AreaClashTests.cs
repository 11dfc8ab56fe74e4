using System.Net;
using SpurReview.Domain.Grading;

namespace SpurReview.Web.Tests.Areas;

public class AreaClashTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Two_inspectors_who_change_different_fields_of_one_criterion_are_both_saved()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var address = Links.Area(review.Id, "A");
        var (first, second) = (await review.First.GetAsync(address), await review.Second.GetAsync(address));

        (await review.First.SubmitAsync(first, address, ("comment.A1", "Min"))).Status.Should().Be(HttpStatusCode.Found);
        (await review.Second.SubmitAsync(second, address, ("verdict.A1", "Met"))).Status.Should().Be(HttpStatusCode.Found);

        var assessment = (await review.AreaAsync("A")).Find("A1")!;
        (assessment.Comment.Value, assessment.Verdict.Value).Should().Be(("Min", Verdict.Met));
    }

    [Fact]
    public async Task Two_inspectors_who_change_the_same_field_keep_both_texts_and_choose()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var address = Links.Area(review.Id, "A");
        var (first, second) = (await review.First.GetAsync(address), await review.Second.GetAsync(address));
        await review.First.SubmitAsync(first, address, ("comment.A1", "Astas text"));
        var before = await review.FingerprintAsync();

        var clash = await review.Second.SubmitAsync(second, address, ("comment.A1", "Björns text"), ("description", "Björns beskrivning"));

        clash.Status.Should().Be(HttpStatusCode.Conflict);
        clash.Faults.Should().Equal("A1, kommentaren: Ni skrev samtidigt. Båda texterna finns kvar.");
        clash.Document.QuerySelector(".clash__other")!.TextContent.Should().Be("Astas text");
        var form = clash.FormTo(address);
        (form["comment.A1"], form["description"]).Should().Be(("Björns text", "Björns beskrivning"));
        (await review.FingerprintAsync()).Should().Be(before, "all of a form is saved or nothing");

        clash.Document.QuerySelectorAll(".clash__heading").Select(h => h.TextContent).Should().HaveCount(2);

        var chosen = await review.Second.SubmitAsync(clash, address, ("comment.A1", "Astas text, och Björns"));
        chosen.Status.Should().Be(HttpStatusCode.Found);
        var area = await review.AreaAsync("A");
        (area.Find("A1")!.Comment.Value, area.Description.Value).Should().Be(("Astas text, och Björns", "Björns beskrivning"));
    }

    [Fact]
    public async Task A_clash_stays_a_clash_where_the_form_also_has_a_fault()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var address = Links.Area(review.Id, "A");
        var (first, second) = (await review.First.GetAsync(address), await review.Second.GetAsync(address));
        await review.First.SubmitAsync(first, address, ("verdict.A1", "NotMet"), ("grade", "D"));

        var answer = await review.Second.SubmitAsync(
            second,
            address,
            ("verdict.A1", "Met"),
            ("grade", "A"),
            ("description", Hostile.TooLong)
        );

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer
            .Faults.Should()
            .BeEquivalentTo(
                "A1: Ni bedömde kriteriet samtidigt. Välj vad som ska gälla.",
                "Ni graderade området samtidigt. Välj vad som ska gälla.",
                "Beskrivningen är för lång. Korta den till högst 20\u00a0000 tecken."
            );
        answer.Text.Should().MatchRegex(@"Sparat av Person \w+ är:\s+Inte uppfyllt").And.MatchRegex(@"Sparat av Person \w+ är:\s+D");
        answer.FormTo(address)["verdict.A1"].Should().Be("Met");
    }

    [Theory]
    [InlineData("mine.comment.A1", "Björns text")]
    [InlineData("theirs.comment.A1", "Astas text")]
    [InlineData("both.comment.A1", "Björns text\n\nAstas text")]
    public async Task A_clash_is_settled_by_one_button(string button, string kept)
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var address = Links.Area(review.Id, "A");
        var (first, second) = (await review.First.GetAsync(address), await review.Second.GetAsync(address));
        await review.First.SubmitAsync(first, address, ("comment.A1", "Astas text"));
        var clash = await review.Second.SubmitAsync(second, address, ("comment.A1", "Björns text"));

        var answer = await review.Second.SubmitAsync(clash, address, ("do", button));

        answer.Status.Should().Be(HttpStatusCode.Found);
        (await review.AreaAsync("A")).Find("A1")!.Comment.Value.Should().Be(kept);
    }

    [Fact]
    public async Task Settling_one_clash_does_not_settle_another()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var address = Links.Area(review.Id, "A");
        var (first, second) = (await review.First.GetAsync(address), await review.Second.GetAsync(address));
        await review.First.SubmitAsync(first, address, ("comment.A1", "Astas"), ("description", "Astas beskrivning"));
        var clash = await review.Second.SubmitAsync(second, address, ("comment.A1", "Björns"), ("description", "Björns beskrivning"));

        var answer = await review.Second.SubmitAsync(clash, address, ("do", "theirs.comment.A1"));

        answer.Status.Should().Be(HttpStatusCode.Conflict);
        answer.Faults.Should().Equal("Beskrivningen: Ni skrev samtidigt. Båda texterna finns kvar.");
        answer.FormTo(address)["description"].Should().Be("Björns beskrivning");
        (await review.AreaAsync("A")).Description.Value.Should().Be("Astas beskrivning");
    }

    [Fact]
    public async Task Two_who_want_the_same_do_not_clash()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var address = Links.Area(review.Id, "A");
        var (first, second) = (await review.First.GetAsync(address), await review.Second.GetAsync(address));
        await review.First.SubmitAsync(first, address, ("verdict.A1", "Met"));

        (await review.Second.SubmitAsync(second, address, ("verdict.A1", "Met"))).Status.Should().Be(HttpStatusCode.Found);
    }
}
