using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace SpurReview.Web.Forms;

/// <summary>What the framework says of values it cannot read, in Swedish.</summary>
internal static class SwedishBindingMessages
{
    private const string Unreadable = "Värdet gick inte att läsa. Ange det på nytt.";

    public static void Use(DefaultModelBindingMessageProvider messages)
    {
        messages.SetValueMustNotBeNullAccessor(_ => "Fyll i fältet.");
        messages.SetMissingBindRequiredValueAccessor(_ => "Fyll i fältet.");
        messages.SetMissingKeyOrValueAccessor(() => "Fyll i fältet.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Inget skickades. Försök igen.");
        messages.SetValueIsInvalidAccessor(_ => Unreadable);
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => Unreadable);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Unreadable);
        messages.SetUnknownValueIsInvalidAccessor(_ => Unreadable);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => Unreadable);
        messages.SetValueMustBeANumberAccessor(_ => "Skriv ett tal.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Skriv ett tal.");
    }
}
