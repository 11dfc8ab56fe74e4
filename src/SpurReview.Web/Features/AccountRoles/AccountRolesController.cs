using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SpurReview.Data;
using SpurReview.Data.Accounts;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Mail;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Forms;
using SpurReview.Web.Security;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.AccountRoles;

/// <summary>
/// Roles of the whole installation, given and taken by administrators. Nobody changes his or her own, and since two may take each other's at
/// once, the last administrator is looked for anew with all of them locked.
/// </summary>
[May(Deed.GiveRoles), Route("/folk/{id:guid}/roller")]
public sealed class AccountRolesController(SpurDbContext db, Outbox outbox) : Controller
{
    private const string LastAdministrator = "Det finns ingen annan administratör. Ge någon annan rollen först.";

    private CancellationToken Aborted => HttpContext.RequestAborted;

    [HttpGet]
    public async Task<IActionResult> Roles(Guid id) =>
        await FindAsync(id) is { } account ? View(new RolesPage(account.Id, account.Name, RolesForm.Of(account))) : NotFound();

    [HttpPost, NeedsStepUp]
    public async Task<IActionResult> Save(Guid id, [FromForm(Name = nameof(RolesPage.Form))] RolesForm form)
    {
        var administrators = await db
            .Users.FromSql($"select * from accounts where 'Administrator' = any (roles) order by id for update")
            .Select(a => a.Id)
            .ToListAsync(Aborted);
        if (await FindAsync(id) is not { } account)
            return NotFound();
        if (!form.Administrator && administrators.All(a => a == id) && account.Roles.Contains(AccountRole.Administrator))
            ModelState.AddModelError($"{nameof(RolesPage.Form)}.{nameof(form.Administrator)}", LastAdministrator);
        if (!ModelState.IsValid)
            return this.Faulty(nameof(Roles), new RolesPage(id, account.Name, form));
        if (form.Seen != account.ConcurrencyStamp)
            return this.Stale();

        foreach (var role in form.Chosen.Except(account.Roles))
            await outbox.TellOfRoleAsync(account, role, Aborted);
        account.Roles = [.. form.Chosen];
        // What the person is signed in with says the former roles.
        (account.ConcurrencyStamp, account.SecurityStamp) = ($"{Guid.NewGuid()}", $"{Guid.NewGuid()}");
        await db.SaveChangesAsync(Aborted);
        this.Say($"Rollerna för {account.Name} är sparade. Hen loggas ut och får logga in igen.");
        return LocalRedirect(Links.People());
    }

    /// <summary>Null for oneself too.</summary>
    private Task<Account?> FindAsync(Guid id) => db.Users.SingleOrDefaultAsync(a => a.Id == id && a.Id != User.AccountId(), Aborted);
}

public sealed record RolesPage(Guid Id, string Name, RolesForm Form);

public sealed class RolesForm
{
    /// <summary>The account as it was when the page was shown.</summary>
    [Required(ErrorMessage = "Ladda om sidan och försök igen."), LengthLimit(64)]
    public string? Seen { get; init; }
    public bool Administrator { get; init; }
    public bool Coordinator { get; init; }
    public bool Inspector { get; init; }

    public IEnumerable<AccountRole> Chosen =>
        new[] { (AccountRole.Administrator, Administrator), (AccountRole.Coordinator, Coordinator), (AccountRole.Inspector, Inspector) }
            .Where(r => r.Item2)
            .Select(r => r.Item1);

    public static RolesForm Of(Account account) =>
        new()
        {
            Seen = account.ConcurrencyStamp,
            Administrator = account.Roles.Contains(AccountRole.Administrator),
            Coordinator = account.Roles.Contains(AccountRole.Coordinator),
            Inspector = account.Roles.Contains(AccountRole.Inspector),
        };
}
