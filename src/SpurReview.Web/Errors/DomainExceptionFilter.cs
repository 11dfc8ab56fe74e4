using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SpurReview.Domain;
using SpurReview.Reports.Printing;
using SpurReview.Web.Features.Reports;
using SpurReview.Web.Security.Devices;

namespace SpurReview.Web.Errors;

/// <summary>
/// Pages ask first; this is for whoever came past them. A rule that says no, or somebody else's change, becomes a page that says
/// what happened. Nothing has been stored by then. So does a PDF engine that fails, which is logged.
/// </summary>
internal sealed class DomainExceptionFilter(IModelMetadataProvider metadata, ILogger<DomainExceptionFilter> log) : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        if (context.Exception is PdfEngineException fault)
            log.LogError(fault, "No PDF could be made. The program said: {Output}", fault.Output);
        if (Explain(context.Exception) is not var (status, page))
            return;

        context.Result = ForDevicesAttribute.IsOn(context.HttpContext)
            ? DeviceAnswers.Of(status, IsOfTheMoment(context.Exception), string.Join(' ', page.Messages))
            : new ViewResult
            {
                ViewName = "/Features/Errors/Error.cshtml",
                StatusCode = status,
                ViewData = new ViewDataDictionary<ErrorPage>(metadata, context.ModelState) { Model = page },
            };
        context.ExceptionHandled = true;
    }

    /// <summary>Goes well when it is tried again, as it is: somebody else was faster.</summary>
    private static bool IsOfTheMoment(Exception exception) =>
        exception switch
        {
            FieldClashException or DbUpdateConcurrencyException => true,
            DbUpdateException { InnerException: PostgresException refused } => IsOfTheMoment(refused),
            PostgresException refused => refused.SqlState
                is PostgresErrorCodes.UniqueViolation
                    or PostgresErrorCodes.SerializationFailure
                    or PostgresErrorCodes.DeadlockDetected,
            _ => false,
        };

    private static (int Status, ErrorPage Page)? Explain(Exception exception) =>
        exception switch
        {
            RuleBrokenException broken => (
                Status(broken),
                new ErrorPage("Det går inte just nu", [.. broken.Obstacles.Select(o => o.InSwedish())])
            ),
            FieldClashException or DbUpdateConcurrencyException => (409, ErrorPage.Of(409)),
            DbUpdateException { InnerException: PostgresException refused } when IsOurs(refused) => (409, ErrorPage.Of(409)),
            PostgresException refused when IsOurs(refused) => (409, ErrorPage.Of(409)),
            PdfEngineException => (503, ErrorPage.NoPdf),
            PrinterIsBusyException => (503, ErrorPage.BusyPrinter),
            _ => null,
        };

    private static int Status(RuleBrokenException broken) => broken.Obstacles.Any(o => o.Rule is Rule.StepIsNotYours) ? 403 : 409;

    /// <summary>Refused by the database's own copy of a rule, or by a unique key that somebody else was first to take.</summary>
    private static bool IsOurs(PostgresException refused) =>
        refused.SqlState.StartsWith("SP", StringComparison.Ordinal)
        || refused.SqlState
            is PostgresErrorCodes.UniqueViolation
                or PostgresErrorCodes.CheckViolation
                or PostgresErrorCodes.SerializationFailure
                or PostgresErrorCodes.DeadlockDetected;
}
