using System.ComponentModel.DataAnnotations;

namespace SpurReview.Web.Forms;

/// <summary>A whole number that has to be there, from one number to another.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BetweenAttribute(int least, int most) : ValidationAttribute
{
    public override bool IsValid(object? value) => value is int number && number >= least && number <= most;

    public override string FormatErrorMessage(string name) => $"Skriv ett tal från {least} till {most}.";
}
