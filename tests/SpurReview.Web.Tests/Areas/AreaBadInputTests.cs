using System.Net;

namespace SpurReview.Web.Tests.Areas;

public class AreaBadInputTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task No_bad_form_changes_anything_or_breaks_anything()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var address = Links.Area(review.Id, "A");
        var page = await review.First.GetAsync(address);
        var form = page.FormTo(address);
        var before = await review.FingerprintAsync();

        var bad = Hostile
            .Of(
                form,
                ["verdict.A1", "comment.A2", "comment.A3", "description"],
                ["comment.A1", "comment.A2", "description", "reason"],
                ["verdict.A1", "grade"]
            )
            .Concat(OfAreas(form))
            .ToList();
        bad.Should().HaveCountGreaterThan(20);

        foreach (var (what, fields) in bad)
        {
            var answer = await review.First.PostAsync(address, fields, page.Token);
            ((int)answer.Status).Should().BeInRange(400, 499, what);
            (await review.FingerprintAsync()).Should().Be(before, what);
        }
    }

    [Fact]
    public async Task No_bad_field_changes_anything_or_breaks_anything()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var page = await review.First.GetAsync(Links.Area(review.Id, "A"));
        var stamp = page.FormTo(Links.Area(review.Id, "A"))["comment.A1.stamp"]!;
        var before = await review.FingerprintAsync();

        var bad = OfFields(stamp).ToList();
        bad.Should().HaveCountGreaterThan(20);

        foreach (var fields in bad)
        {
            var answer = await review.First.PostAsync(Links.AreaField(review.Id, "A"), fields, page.Token);
            var what = string.Join(", ", fields.Select(f => $"{f.Name}={f.Value?[..Math.Min(20, f.Value.Length)]}"));
            ((int)answer.Status).Should().BeInRange(400, 499, what);
            (await review.FingerprintAsync()).Should().Be(before, what);
        }
    }

    [Fact]
    public async Task Without_the_pages_token_nothing_is_saved()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var address = Links.Area(review.Id, "A");
        var page = await review.First.GetAsync(address);

        var answer = await review.First.PostAsync(address, page.FormTo(address).With(("description", "x")), token: null);

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        (await review.AreaAsync("A")).Description.Value.Should().BeEmpty();
    }

    [Theory]
    [InlineData("/granskningar/{0}/omraden/Z")]
    [InlineData("/granskningar/{0}/omraden/b")]
    [InlineData("/granskningar/{0}/omraden/AB")]
    [InlineData("/granskningar/{0}/omraden/%27")]
    [InlineData("/granskningar/nej/omraden/A")]
    [InlineData("/granskningar/00000000-0000-0000-0000-000000000000/omraden/A")]
    public async Task A_wrong_address_is_not_found(string address)
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var page = await review.First.GetAsync(Links.Area(review.Id, "A"));
        var form = page.FormTo(Links.Area(review.Id, "A"));

        foreach (var end in new[] { "", "/falt" })
        {
            var answer = await review.First.PostAsync(string.Format(null, address, review.Id) + end, form.Fields, page.Token);
            answer.Status.Should().Be(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task A_lone_surrogate_never_reaches_the_database_as_one()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var address = Links.Area(review.Id, "A");
        var page = await review.First.GetAsync(address);

        var answer = await review.First.SubmitAsync(page, address, ("description", "a\ud800b"));

        ((int)answer.Status).Should().BeLessThan(500);
        Domain.Text.HasForbiddenCharacters((await review.AreaAsync("A")).Description.Value).Should().BeFalse();
    }

    private static IEnumerable<(string, IEnumerable<(string, string?)>)> OfAreas(Form form)
    {
        yield return ("a grade that area A does not offer", form.With(("grade", "C")));
        yield return ("a deviation without a reason", form.With(("verdict.A1", "NotMet"), ("grade", "B")));
        yield return ("a reason without a grade", form.With(("reason", "Därför")));
        yield return (
            "a comment on another area's criterion",
            [.. form.Fields, ("comment.B1", "x"), ("comment.B1.stamp", form["comment.A1.stamp"])]
        );
        foreach (var group in new[] { "2", "99", "-1", "0.5", "", "noll", "99999999999" })
            yield return ($"fill of group '{group}'", form.With(("do", $"fill.{group}")));
        foreach (
            var button in new[]
            {
                "",
                "fill",
                "done.A",
                "Done",
                "weakness",
                "weakness.B1",
                "same.A5",
                "mine.grade",
                "theirs.comment.B1",
                "x",
            }
        )
            yield return ($"button '{button}'", form.With(("do", button)));
        yield return ("done before anything is judged", form.With(("do", "done")));
        yield return ("a weakness without words", form.With(("do", "weakness.A1")));
    }

    private static IEnumerable<(string Name, string? Value)[]> OfFields(string stamp)
    {
        (string, string?)[] right = [("field", "comment"), ("code", "A1"), ("value", "x"), ("stamp", stamp)];
        foreach (var (name, _) in right)
            yield return [.. right.Where(f => f.Item1 != name)];
        foreach (var (name, value) in right)
            yield return [.. right, (name, value)];
        foreach (var bad in Hostile.Stamps)
            yield return [.. right[..3], ("stamp", bad)];
        foreach (var code in new[] { "B1", "A5", "A0", "a1", "A1 ", "A1.stamp", "\0", Hostile.TooLong })
            yield return [right[0], ("code", code), .. right[2..]];
        foreach (var field in new[] { "Comment", "secret", "grade", "description", "0", "\0", "comment.A1" })
            yield return [("field", field), .. right[1..]];
        foreach (var value in new[] { "\0", Hostile.TooLong })
            yield return [.. right[..2], ("value", value), right[3]];
        foreach (var verdict in new[] { "", "1", "met", "Met,NotMet", "Godkänd" })
            yield return [("field", "verdict"), right[1], ("value", verdict), ("stamp", "0.00000000")];
        yield return [.. right, ("extra", "x")];
    }
}
