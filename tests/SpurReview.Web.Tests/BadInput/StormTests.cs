using SpurReview.Data.Accounts;
using SpurReview.Data.Tenancy;
using SpurReview.Domain.Reviews;
using static SpurReview.Web.Tests.BadInput.FieldKind;

namespace SpurReview.Web.Tests.BadInput;

/// <summary>Two thousand generated requests, each with one to three things wrong, over the forms of all who may send them.</summary>
public class StormTests(App app) : IClassFixture<App>
{
    private const int Requests = 2_000;
    private const string Day = "2026-03-20";

    [Fact]
    public async Task Two_thousand_bad_requests_give_no_5xx_and_change_nothing()
    {
        var forms = await FormsAsync();
        var before = await app.Database.ContentsAsync();
        var dice = new Random(20_261_121);

        var taken = new List<string>();
        for (var i = 0; i < Requests; i++)
        {
            var (person, token, form) = forms[dice.Next(forms.Count)];
            var answer = await person.PostAsync(form.Address, Spoilt(form, dice), token);
            if ((int)answer.Status is < 400 or > 499)
                taken.Add($"{form.Address}: {answer.Status}");
        }

        taken.Should().BeEmpty();
        (await app.Database.ContentsAsync()).Should().Be(before);
    }

    private static List<(string Name, string? Value)> Spoilt(FormCase form, Random dice)
    {
        var faulty = form.Fields.OrderBy(_ => dice.Next()).Take(1 + dice.Next(Math.Min(3, form.Fields.Count))).ToList();
        return
        [
            .. form.Fields.Except(faulty).Select(f => (f.Name, (string?)f.Valid)),
            .. faulty.Select(f => (f.Name, Any(f.Bad().ToList(), dice))),
        ];
    }

    private static T Any<T>(List<T> list, Random dice) => list[dice.Next(list.Count)];

    private async Task<List<(Person Person, string? Token, FormCase Form)>> FormsAsync()
    {
        var coordinator = await app.SignInAsync(AccountRole.Coordinator);
        var administrator = await app.SignInAsync(AccountRole.Administrator);
        var planned = (await app.Database.ReviewAtAsync(ReviewState.Planned)).Id;
        var (invitation, secret) = Invitation.Create([AccountRole.Inspector], TimeProvider.System.GetUtcNow());
        await app.Database.DoAsync(Identity.Operator, db => Task.FromResult(db.Invitations.Add(invitation)));

        return
        [
            await WithTokenAsync(
                coordinator,
                new(
                    Links.NewReview(),
                    Links.NewReview(),
                    new Field("Form.Provider", "Region Exempel", Line),
                    new Field("Form.Kind", "Region", Choice),
                    new Field("Form.Unit", "Ek", Line),
                    new Field("Form.City", "Storstad", Line),
                    new Field("Form.Region", "Uppsala", Choice),
                    new Field("Form.Template", "hslf-fs-2021-8", Choice),
                    new Field("Form.Specialty", "Allmänmedicin", Choice),
                    new Field("Form.AllowedExceptions", "1", Number)
                )
            ),
            await WithTokenAsync(
                coordinator,
                new(
                    Links.Visit(planned),
                    Links.Visit(planned),
                    new Field("Form.BasedOn", "1", Number),
                    new Field("Form.From", "2026-05-06", Date),
                    new Field("Form.To", "2026-05-07", Date),
                    new Field("Form.Manner", "Remote", Choice)
                )
            ),
            await WithTokenAsync(
                coordinator,
                new(
                    Links.Step(planned),
                    Links.Review(planned),
                    new Field("Form.From", "Planned", Choice),
                    new Field("Form.To", "Gathering", Choice),
                    new Field("Form.On", Day, Date)
                )
            ),
            await WithTokenAsync(
                administrator,
                new(
                    Links.Accounts(),
                    Links.Accounts(),
                    new Field("Form.Email", "ny@exempel.se", Line),
                    new Field("Form.Role", "Inspector", Choice)
                )
            ),
            await WithTokenAsync(
                app.Anybody(),
                new(
                    Links.Invitation(secret),
                    Links.Invitation(secret),
                    new Field("Form.Name", "Nils Ny", Line),
                    new Field("Form.Email", "", Line),
                    new Field("Form.Password", "kort", Line)
                )
            ),
            await WithTokenAsync(
                app.Anybody(),
                new(
                    Links.SignIn(),
                    Links.SignIn(),
                    new Field("Form.Email", "ingen@exempel.se", Line),
                    new Field("Form.Password", "fel", Line)
                )
            ),
        ];
    }

    private static async Task<(Person, string?, FormCase)> WithTokenAsync(Person person, FormCase form) =>
        (person, (await person.GetAsync(form.TokenFrom)).Token, form);
}
