using System.ComponentModel.DataAnnotations;
using System.Globalization;
using SpurReview.Domain;

namespace SpurReview.Web.Forms;

/// <summary>A text's limit, counted in characters as a person counts them, not in UTF-16 units.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class LengthLimitAttribute(int max) : ValidationAttribute
{
    public int Max => max;

    public override bool IsValid(object? value) => value is not string text || Text.LengthInCharacters(text) <= max;

    public override string FormatErrorMessage(string name) =>
        $"Texten är för lång. Korta den till högst {max.ToString("N0", CultureInfo.GetCultureInfo("sv-SE"))} tecken.";
}
