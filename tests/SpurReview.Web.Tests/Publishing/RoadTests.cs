using System.Diagnostics;
using System.Net;
using SpurReview.Data.Accounts;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;
using SpurReview.Testing;
using SpurReview.Web.Hosting;

namespace SpurReview.Web.Tests.Publishing;

/// <summary>From the order to the published report, by the pages that people use. What the inspectors write is put in beside them.</summary>
public class RoadTests(PrintingApp app) : IClassFixture<PrintingApp>
{
    private const string Day = "2026-03-20";

    [Fact]
    public async Task From_the_order_by_way_of_a_plan_to_the_published_report()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var id = Orders.IdIn((await coordinator.PostFormAsync(Links.NewReview(), Orders.Review("Vägens vårdcentral"))).Location);
        await SubmitAsync(
            coordinator,
            Links.Visit(id),
            Links.Visit(id),
            ("Form.From", "2026-03-13"),
            ("Form.To", "2026-03-14"),
            ("Form.Manner", "Onsite")
        );
        Person[] inspectors = [await AppointAsync(coordinator, id), await AppointAsync(coordinator, id)];
        await StepsAsync(coordinator, id, Day, ReviewState.Planned, ReviewState.Gathering, ReviewState.SiteVisit, ReviewState.Drafting);

        await app.Database.ChangeAsync(id, r => r.AllMet().WithD("H"));
        foreach (var inspector in inspectors)
            await SignAsync(inspector, id);
        var today = $"{SwedishDay.Today(TimeProvider.System):yyyy-MM-dd}";
        var head = await HeadAsync(id);
        await StepsAsync(coordinator, id, today, ReviewState.FactCheck);
        await SubmitAsync(head, Links.ReviewRemarks(id), Links.ReviewRemarks(id));
        await StepsAsync(coordinator, id, today, ReviewState.Graded, ReviewState.ActionPlan);
        await PlanAsync(head, id);
        foreach (var inspector in inspectors)
        {
            var judgement = Links.PlanJudgement(id, 1);
            await SubmitAsync(inspector, judgement, judgement, ("Form.Decision", "Accepted"));
        }
        foreach (var inspector in inspectors)
        {
            var decision = Links.PlanDecision(id, "H");
            await SubmitAsync(inspector, decision, decision, ("Form.Grade", "C"), ("Form.Reason", "Planen svarar mot bristen."));
        }
        await SubmitAsync(coordinator, Links.DeclareFinal(id), Links.DeclareFinal(id), ("Form.On", today));
        var published = await coordinator.PublishAsync(id, ("Form.On", today));

        var report = await app.Anybody().GetAsync(published.Location!.OriginalString);
        report.Document.QuerySelectorAll("h1").Should().ContainSingle().Which.TextContent.Should().Be("Vägens vårdcentral");
        report.Text.Should().Contain("Ledarskap bedöms varje termin.");
        var pdf = await TextOfPdfAsync(await (await app.PdfAsync(published.Location.OriginalString)).Content.ReadAsByteArrayAsync());
        pdf.Should().Contain("Vägens vårdcentral").And.Contain("Ledarskap bedöms varje termin.").And.Contain("Planen svarar mot bristen.");
    }

    private async Task<Person> HeadAsync(Guid id)
    {
        var unit = await app.Database.DoAsync(
            Identity.Operator,
            async db => (await db.Units.FindAsync((await db.Reviews.FindAsync(id))!.UnitId))!
        );
        return await app.SignInAsync([], account => [Position.AtUnit(account, AccountRole.HeadOfUnit, unit, A.Today)]);
    }

    private static async Task PlanAsync(Person head, Guid id)
    {
        var list = await head.GetAsync(Links.ActionPlan(id));
        var code = list.Document.QuerySelector(".row-card h4")!.TextContent;
        await SubmitAsync(
            head,
            Links.PlannedAction(id, code),
            Links.PlannedAction(id, code),
            ("Form.Action", "Ledarskap bedöms varje termin."),
            ("Form.DueOn", "2027-03-01"),
            ("Form.Responsible[0].Role", "Verksamhetschef"),
            ("Form.FollowUpOn[0]", "2027-06-01"),
            ("Form.FollowedUpBySame", "true")
        );
        await SubmitAsync(head, Links.CheckPlan(id), Links.SendPlan(id), ("Form.StandsBehind", "true"));
    }

    private async Task<Person> AppointAsync(Person coordinator, Guid id)
    {
        var inspector = await app.SignInAsync(AccountRole.Inspector);
        await SubmitAsync(coordinator, Links.Inspectors(id), Links.Inspectors(id), ("Form.Account", inspector.AccountId.ToString()));
        var page = await inspector.GetAsync(Links.Inspectors(id));
        var declaration = page.Document.Forms.Single(f => f.Action!.EndsWith("/jav", StringComparison.Ordinal)).GetAttribute("action")!;
        (await inspector.SubmitAsync(page, declaration, ("Declaration.On", "2026-02-01"))).Status.Should().Be(HttpStatusCode.Found);
        return inspector;
    }

    private static async Task SignAsync(Person inspector, Guid id)
    {
        var page = await inspector.GetAsync(Links.Inspectors(id));
        var signature = page
            .Document.Forms.Single(f => f.Action!.EndsWith("/underskrift", StringComparison.Ordinal))
            .GetAttribute("action")!;
        (await inspector.SubmitAsync(page, signature)).Status.Should().Be(HttpStatusCode.Found);
    }

    private static async Task StepsAsync(Person coordinator, Guid id, string day, params ReviewState[] steps)
    {
        foreach (var step in steps)
            await SubmitAsync(coordinator, Links.Review(id), Links.Step(id), ("Form.To", step.ToString()), ("Form.On", day));
    }

    private static async Task<Page> SubmitAsync(Person person, string at, string to, params (string Name, string? Value)[] filledIn)
    {
        var answer = await person.SubmitAsync(await person.GetAsync(at), to, filledIn);
        answer.Status.Should().Be(HttpStatusCode.Found, string.Join(' ', answer.Faults));
        return answer;
    }

    private static async Task<string> TextOfPdfAsync(byte[] pdf)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, pdf);
        using var reader = Process.Start(new ProcessStartInfo("pdftotext", [file, "-"]) { RedirectStandardOutput = true })!;
        var text = await reader.StandardOutput.ReadToEndAsync();
        await reader.WaitForExitAsync();
        File.Delete(file);
        return text;
    }
}
