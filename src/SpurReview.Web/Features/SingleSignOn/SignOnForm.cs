using System.ComponentModel.DataAnnotations;
using SpurReview.Data.Accounts;
using SpurReview.Domain.Tenancy;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.SingleSignOn;

/// <summary>How a provider's own sign-in is reached.</summary>
public sealed record SignOnPage(CareProvider Provider, string AnswerAddress)
{
    public SignOnForm Form { get; init; } = new();

    /// <summary>There is a secret already, and an empty field keeps it.</summary>
    public bool HasSecret { get; init; }
}

public sealed class SignOnForm
{
    [Required(ErrorMessage = "Skriv vad inloggningen ska heta på inloggningssidan."), LengthLimit(300)]
    public string? Name
    {
        get;
        init => field = LineText.Tidy(value);
    }

    [
        Required(ErrorMessage = "Skriv utfärdarens adress, till exempel https://inloggning.exempel.se."),
        LengthLimit(500),
        RegularExpression(
            @"https://[^ ?#]+|http://(localhost|127\.0\.0\.1)(:[0-9]+)?(/[^ ?#]*)?",
            ErrorMessage = "Skriv en adress som börjar med https://."
        )
    ]
    public string? Issuer
    {
        get;
        init => field = LineText.Tidy(value);
    }

    [Required(ErrorMessage = "Skriv klientens id."), LengthLimit(300)]
    public string? ClientId
    {
        get;
        init => field = LineText.Tidy(value);
    }

    [LengthLimit(500)]
    public string? Secret { get; init; }
    public bool IsActive { get; init; }

    internal static SignOnForm Of(ProviderSignOn? signOn, CareProvider provider) =>
        new()
        {
            Name = signOn?.Name ?? provider.Name,
            Issuer = signOn?.Issuer,
            ClientId = signOn?.ClientId,
            IsActive = signOn?.IsActive ?? true,
        };
}
