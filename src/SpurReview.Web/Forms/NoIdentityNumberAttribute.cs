using System.ComponentModel.DataAnnotations;
using SpurReview.Domain.Writing;

namespace SpurReview.Web.Forms;

/// <summary>A text that is printed holds no personnummer.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NoIdentityNumberAttribute()
    : ValidationAttribute("Texten innehåller något som ser ut som ett personnummer. Ta bort det.")
{
    public override bool IsValid(object? value) => value is not string text || !IdentityNumbers.In(text).Any();
}
