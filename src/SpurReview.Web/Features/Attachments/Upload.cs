using Microsoft.AspNetCore.Mvc;
using SpurReview.Domain.Attachments;
using SpurReview.Web.Errors;

namespace SpurReview.Web.Features.Attachments;

/// <summary>Files that come with a form and are handed out again, to be saved and never to be shown as a page of ours.</summary>
internal static class Upload
{
    /// <summary>In bytes; more than a file may be, so that one that is too large is told so beside the field.</summary>
    public const int MaxRequest = 64 * 1024 * 1024;

    /// <summary>What the choice of a file lets through.</summary>
    public const string Accepted = ".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.odt,.ods";

    /// <summary>The file, looked through; null where something is wrong with it, which then stands at the field.</summary>
    public static async Task<CheckedFile?> CheckedAsync(this Controller controller, IFormFile file, string field)
    {
        if (file.Length > CheckedFile.MaxBytes)
        {
            controller.ModelState.AddModelError(field, AttachmentTexts.TooLarge(file.Length));
            return null;
        }
        var content = await BytesAsync(file, controller.HttpContext.RequestAborted);
        if (CheckedFile.RuleBrokenBy(file.FileName, content, out var looked) is { } rule)
            controller.ModelState.AddModelError(field, rule.InSwedish());
        return looked;
    }

    public static FileContentResult HandOut(this Controller controller, byte[] content, string name)
    {
        var headers = controller.Response.Headers;
        // Should a browser open it all the same, nothing in it runs, is fetched, or belongs to us.
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'; frame-ancestors 'none'";
        headers.CacheControl = "no-store";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return controller.File(content, "application/octet-stream", name);
    }

    private static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken cancellationToken)
    {
        var bytes = new byte[file.Length];
        await using var sent = file.OpenReadStream();
        await sent.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }
}
