using System.Net;
using SpurReview.Domain.Reviews;

namespace SpurReview.Web.Tests.Findings;

public class FindingsTests(App app) : IClassFixture<App>
{
    [Fact]
    public async Task Findings_are_added_to_their_lists_with_area_and_addressee()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var address = Links.Findings(review.Id);
        app.Statements.Clear();
        var page = await review.First.GetAsync(address);
        app.Statements.Sent.Should().HaveCountLessThanOrEqualTo(12);

        var answer = await review.First.SubmitAsync(
            page,
            address,
            ("new.strength.text", "Gott klimat"),
            ("new.weakness.text", "Få handledare"),
            ("new.weakness.area", "E"),
            ("new.weakness.addressee", "CareProvider"),
            ("do", "save")
        );

        answer.Status.Should().Be(HttpStatusCode.Found);
        var saved = await review.SavedAsync();
        saved.FindingsOf(FindingKind.Strength).Select(f => f.Text.Value).Should().Equal("Gott klimat");
        var weakness = saved.FindingsOf(FindingKind.Weakness).Single();
        (weakness.Text.Value, weakness.Area.Value, weakness.Addressee.Value).Should().Be(("Få handledare", "E", Addressee.CareProvider));
        (await review.First.GetAsync(address)).Document.QuerySelector("[role=status]")!.TextContent.Should().StartWith("Sparat kl. ");
    }

    [Fact]
    public async Task They_are_edited_moved_and_removed()
    {
        var review = await WithStrengthsAsync("Ett", "Två", "Tre");
        var ids = (await review.SavedAsync()).FindingsOf(FindingKind.Strength).Select(f => f.Id).ToList();

        await SubmitAsync(review, ($"text.{ids[2]}", "Tre, omskriven"), ("do", $"up.{ids[2]}"));
        await SubmitAsync(review, ("do", $"down.{ids[0]}"));
        await SubmitAsync(review, ("do", $"remove.{ids[1]}"));

        (await TextsAsync(review)).Should().Equal("Tre, omskriven", "Ett");
        (await review.SavedAsync()).Findings.Select(f => f.Position).Should().Equal(1, 2);
    }

    [Theory]
    [InlineData(1, "Tre", "Ett", "Två")]
    [InlineData(2, "Ett", "Tre", "Två")]
    [InlineData(99, "Ett", "Två", "Tre")]
    public async Task One_is_placed_where_it_was_dragged(int position, params string[] order)
    {
        var review = await WithStrengthsAsync("Ett", "Två", "Tre");
        var id = (await review.SavedAsync()).FindingsOf(FindingKind.Strength).Last().Id;

        await SubmitAsync(review, ("do", $"place.{id}.{position}"));

        (await TextsAsync(review)).Should().Equal(order);
    }

    [Fact]
    public async Task The_lists_are_gently_told_of_what_to_look_at()
    {
        var review = await WithStrengthsAsync("Handledningen är schemalagd.", "En av ST-läkarna är nöjd.");
        await review.ChangeAsync(r =>
        {
            Testing.ReviewRoad.WithD(Testing.ReviewRoad.AllMet(r), "D");
            r.AddFinding(FindingKind.Weakness, "Handledningen är schemalagd!");
        });

        var page = await review.First.GetAsync(Links.Findings(review.Id));

        page.Document.QuerySelectorAll(".notices__item")
            .Select(item => item.TextContent)
            .Should()
            .BeEquivalentTo(
                "I en enhet med färre än fem ST-läkare kan ”En av ST-läkarna” peka ut en person.",
                "Område D har D men ingen svaghet är kopplad dit.",
                "”Handledningen är schemalagd” står både som styrka och som svaghet."
            );
    }

    [Fact]
    public async Task Two_inspectors_may_change_different_fields_of_one_finding()
    {
        var review = await WithStrengthsAsync("Ett");
        var address = Links.Findings(review.Id);
        var id = (await review.SavedAsync()).Findings.Single().Id;
        var (first, second) = (await review.First.GetAsync(address), await review.Second.GetAsync(address));

        await review.First.SubmitAsync(first, address, ($"text.{id}", "Ett, bättre"));
        await review.Second.SubmitAsync(second, address, ($"area.{id}", "B"));

        var finding = (await review.SavedAsync()).Findings.Single();
        (finding.Text.Value, finding.Area.Value).Should().Be(("Ett, bättre", "B"));
    }

    [Fact]
    public async Task Two_inspectors_who_rewrite_the_same_finding_keep_both_texts()
    {
        var review = await WithStrengthsAsync("Ett");
        var address = Links.Findings(review.Id);
        var id = (await review.SavedAsync()).Findings.Single().Id;
        var (first, second) = (await review.First.GetAsync(address), await review.Second.GetAsync(address));
        await review.First.SubmitAsync(first, address, ($"text.{id}", "Astas"));

        var clash = await review.Second.SubmitAsync(second, address, ($"text.{id}", "Björns"), ("new.weakness.text", "Ny"));

        clash.Status.Should().Be(HttpStatusCode.Conflict);
        clash.Document.QuerySelector(".clash__other")!.TextContent.Should().Be("Astas");
        (clash.FormTo(address)[$"text.{id}"], clash.FormTo(address)["new.weakness.text"]).Should().Be(("Björns", "Ny"));
        (await TextsAsync(review)).Should().Equal("Astas");
        (await review.SavedAsync()).Findings.Should().HaveCount(1, "all of a form is saved or nothing");
    }

    [Fact]
    public async Task A_finding_that_somebody_has_rewritten_is_not_removed_unseen()
    {
        var review = await WithStrengthsAsync("Ett");
        var address = Links.Findings(review.Id);
        var id = (await review.SavedAsync()).Findings.Single().Id;
        var (first, second) = (await review.First.GetAsync(address), await review.Second.GetAsync(address));
        await review.First.SubmitAsync(first, address, ($"text.{id}", "Astas"));

        var answer = await review.Second.SubmitAsync(second, address, ("do", $"remove.{id}"));

        answer.Status.Should().Be(HttpStatusCode.Conflict);
        answer.Faults.Should().ContainSingle().Which.Should().StartWith("Någon annan har ändrat punkten");
        (await TextsAsync(review)).Should().Equal("Astas");
    }

    [Fact]
    public async Task What_was_written_on_a_finding_that_somebody_removed_is_still_on_the_page()
    {
        var review = await WithStrengthsAsync("Ett");
        var address = Links.Findings(review.Id);
        var id = (await review.SavedAsync()).Findings.Single().Id;
        var (first, second) = (await review.First.GetAsync(address), await review.Second.GetAsync(address));
        await review.First.SubmitAsync(first, address, ("do", $"remove.{id}"));

        var answer = await review.Second.SubmitAsync(second, address, ($"text.{id}", "Björns ord"));

        answer.Status.Should().Be(HttpStatusCode.Conflict);
        answer.Document.QuerySelector("#lost blockquote")!.TextContent.Should().Be("Björns ord");
        (await review.Second.SubmitAsync(answer, address, ("new.strength.text", "Björns ord"))).Status.Should().Be(HttpStatusCode.Found);
        (await TextsAsync(review)).Should().Equal("Björns ord");
    }

    [Fact]
    public async Task Two_who_add_in_the_same_moment_both_get_a_place()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var address = Links.Findings(review.Id);
        var pages = new[] { (review.First, await review.First.GetAsync(address)), (review.Second, await review.Second.GetAsync(address)) };

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 10)
                .Select(i => pages[i % 2].Item1.SubmitAsync(pages[i % 2].Item2, address, ("new.strength.text", $"Nr {i}")))
        );

        answers.Should().OnlyContain(a => a.Status == HttpStatusCode.Found);
        (await review.SavedAsync()).Findings.Select(f => f.Position).Should().Equal(Enumerable.Range(1, 10));
    }

    [Fact]
    public async Task A_closed_review_is_read_only()
    {
        var review = await WithStrengthsAsync("Ett");
        var address = Links.Findings(review.Id);
        var page = await review.First.GetAsync(address);
        foreach (var step in new[] { ReviewState.Drafting, ReviewState.FactCheck, ReviewState.Graded })
            await review.ChangeAsync(r => Testing.ReviewRoad.Step(step is ReviewState.FactCheck ? Testing.ReviewRoad.Signed(r) : r, step));

        var answer = await review.First.SubmitAsync(page, address, ("new.strength.text", "För sent"));
        var shown = await review.First.GetAsync(address);

        answer.Status.Should().Be(HttpStatusCode.Conflict);
        shown.Document.QuerySelectorAll("main input, main textarea, main button").Should().BeEmpty();
        shown.Text.Should().Contain("Ett");
        (await TextsAsync(review)).Should().Equal("Ett");
    }

    [Theory]
    [MemberData(nameof(Hostile.ValidTexts), MemberType = typeof(Hostile))]
    public async Task Any_text_comes_back_as_it_was_typed(string text)
    {
        var review = await WithStrengthsAsync(text);

        var page = await review.First.GetAsync(Links.Findings(review.Id));

        page.Document.QuerySelector("textarea")!.TextContent.Should().Be(text.ReplaceLineEndings("\n"));
        page.Document.QuerySelectorAll("main script, main h1").Should().HaveCount(1);
    }

    [Fact]
    public async Task No_bad_form_changes_anything_or_breaks_anything()
    {
        var review = await WithStrengthsAsync("Ett", "Två");
        var address = Links.Findings(review.Id);
        var page = await review.First.GetAsync(address);
        var form = page.FormTo(address);
        var id = (await review.SavedAsync()).Findings[0].Id;
        var before = await review.FingerprintAsync();

        var bad = Hostile
            .Of(
                form,
                [$"text.{id}", $"area.{id}", $"addressee.{id}"],
                [$"text.{id}", "new.strength.text"],
                [$"area.{id}", $"addressee.{id}", "new.weakness.area", "new.weakness.addressee", "do"]
            )
            .Concat(OfFindings(form, id))
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
    public async Task Somebody_elses_review_is_not_found()
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        var stranger = await app.SignInAsync(Data.Accounts.AccountRole.Inspector);
        var page = await review.First.GetAsync(Links.Findings(review.Id));

        (await stranger.GetAsync(Links.Findings(review.Id))).Status.Should().Be(HttpStatusCode.NotFound);
        var own = await stranger.GetAsync(Links.Reports());
        var answer = await stranger.PostAsync(
            Links.Findings(review.Id),
            page.FormTo(Links.Findings(review.Id)).Fields,
            page.Token ?? own.Token
        );
        ((int)answer.Status).Should().BeInRange(400, 404);
    }

    private static IEnumerable<(string, IEnumerable<(string, string?)>)> OfFindings(Form form, Guid id)
    {
        yield return ("an empty text", form.With(($"text.{id}", " ")));
        yield return ("2001 characters", form.With(("new.strength.text", new string('x', 2_001))));
        yield return ("an area that is not", form.With(("new.strength.text", "x"), ("new.strength.area", "I")));
        foreach (
            var action in new[] { $"up.{Guid.NewGuid()}", $"remove.{Guid.NewGuid()}", "up", "up.1", $"save.{id}", $"UP.{id}", $"up.{id:N}" }
        )
            yield return ($"do is {action}", form.With(("do", action)));
        yield return ("only half a finding", [.. form.Fields, ($"text.{Guid.NewGuid()}", "x")]);
    }

    private async Task<ReviewOfTwo> WithStrengthsAsync(params string[] texts)
    {
        var review = await ReviewOfTwo.CreateAsync(app);
        foreach (var text in texts)
            await SubmitAsync(review, ("new.strength.text", text));
        return review;
    }

    private static async Task SubmitAsync(ReviewOfTwo review, params (string, string?)[] fields)
    {
        var address = Links.Findings(review.Id);
        var answer = await review.First.SubmitAsync(await review.First.GetAsync(address), address, fields);
        answer.Status.Should().Be(HttpStatusCode.Found);
    }

    private static async Task<IEnumerable<string>> TextsAsync(ReviewOfTwo review) =>
        (await review.SavedAsync()).FindingsOf(FindingKind.Strength).Select(f => f.Text.Value);
}
