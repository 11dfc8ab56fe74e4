using Microsoft.AspNetCore.Mvc;
using SpurReview.Data;
using SpurReview.Data.Catalogue;
using SpurReview.Data.Queries;
using SpurReview.Domain.Reviews;
using SpurReview.Domain.Tenancy;
using SpurReview.Web.Errors;
using SpurReview.Web.Features.Shared;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.NewReviews;

/// <summary>A coordinator orders a review: which unit, by which checklist, in which specialty.</summary>
[May(Deed.OrderReviews), Route("/granskningar/ny")]
public sealed class NewReviewsController(SpurDbContext db, ReviewCatalogue catalogue) : Controller
{
    [HttpGet]
    public async Task<IActionResult> New()
    {
        var settings = await db.SettingsAsync(HttpContext.RequestAborted);
        return View(new NewReviewPage(catalogue) { Form = new NewReviewForm { AllowedExceptions = settings.AllowedExceptions } });
    }

    [HttpPost]
    public async Task<IActionResult> Create([FromForm(Name = nameof(NewReviewPage.Form))] NewReviewForm form)
    {
        CheckChoices(form);
        if (!ModelState.IsValid)
            return this.Faulty(nameof(New), new NewReviewPage(catalogue) { Form = form });

        var provider = await db.ProviderAsync(form.Provider!, form.Kind!.Value, HttpContext.RequestAborted);
        var unit = await db.UnitAsync(
            new Unit(provider.Id, form.Unit!, form.Workplace, form.City!, form.Region!),
            HttpContext.RequestAborted
        );
        if (unit.ReplacedOn is not null)
        {
            Fault(nameof(form.Unit), "Enheten heter inte så längre, eller hör till en annan vårdgivare. Skriv hur det är i dag.");
            return this.Faulty(nameof(New), new NewReviewPage(catalogue) { Form = form });
        }

        var review = new Review(unit, catalogue.FindTemplate(form.Template!)!, form.Specialty!, form.AllowedExceptions!.Value);
        db.Reviews.Add(review);
        await db.SaveChangesAsync(HttpContext.RequestAborted);

        this.Say("Granskningen är upplagd. Bestäm besöket och utse inspektörer.");
        return LocalRedirect(Links.Review(review.Id));
    }

    /// <summary>What is chosen from a list must be in it.</summary>
    private void CheckChoices(NewReviewForm form)
    {
        if (form.Region is { } region && !catalogue.HasRegion(region))
            Fault(nameof(form.Region), "Välj en region i listan.");
        if (form.Template is { } template && catalogue.FindTemplate(template) is null)
            Fault(nameof(form.Template), "Välj en mall i listan.");
        if (form.Specialty is { } specialty && !catalogue.HasSpecialty(specialty))
            Fault(nameof(form.Specialty), "Välj en specialitet i listan.");
    }

    private void Fault(string field, string message) => ModelState.AddModelError($"{nameof(NewReviewPage.Form)}.{field}", message);
}
