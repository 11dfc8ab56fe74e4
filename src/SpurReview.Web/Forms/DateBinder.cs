using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace SpurReview.Web.Forms;

/// <summary>A day as the date field sends it, and within what a review can be about.</summary>
internal sealed class DateBinder : IModelBinder
{
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    public Task BindModelAsync(ModelBindingContext context)
    {
        var value = context.ValueProvider.GetValue(context.ModelName);
        if (value == ValueProviderResult.None)
            return Task.CompletedTask;

        context.ModelState.SetModelValue(context.ModelName, value);
        var text = value.FirstValue?.Trim();
        if (string.IsNullOrEmpty(text))
            context.Result = ModelBindingResult.Success(null);
        else if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            context.ModelState.TryAddModelError(context.ModelName, "Skriv datumet som 2026-03-02.");
        else if (date.Year is < FirstYear or > LastYear)
            context.ModelState.TryAddModelError(context.ModelName, $"Kontrollera året. Det ska vara från {FirstYear} till {LastYear}.");
        else
            context.Result = ModelBindingResult.Success(date);
        return Task.CompletedTask;
    }
}

internal sealed class DateBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? new DateBinder() : null;
}
