using Microsoft.AspNetCore.Mvc;
using Npgsql;
using SpurReview.Web.Hosting;
using SpurReview.Web.Security.Access;

namespace SpurReview.Web.Features.Health;

/// <summary>For whoever watches the process: alive, and ready to serve.</summary>
[Public, WithoutUnitOfWork, Route("/health")]
public sealed class HealthController(NpgsqlDataSource database) : Controller
{
    [HttpGet("live")]
    public IActionResult Live() => Content("live");

    [HttpGet("ready")]
    public async Task<IActionResult> Ready()
    {
        try
        {
            await using var command = database.CreateCommand("select 1");
            await command.ExecuteScalarAsync(HttpContext.RequestAborted);
            return Content("ready");
        }
        catch (NpgsqlException)
        {
            return StatusCode(StatusCodes.Status503ServiceUnavailable, "database does not answer");
        }
    }
}
