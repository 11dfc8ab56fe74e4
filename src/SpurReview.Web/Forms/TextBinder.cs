using Microsoft.AspNetCore.Mvc.ModelBinding;
using SpurReview.Domain;

namespace SpurReview.Web.Forms;

/// <summary>Text as it can be stored: line ends as \n, and a fault beside the field where it holds what no database can keep.</summary>
internal sealed class TextBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext context)
    {
        var value = context.ValueProvider.GetValue(context.ModelName);
        if (value == ValueProviderResult.None)
            return Task.CompletedTask;

        context.ModelState.SetModelValue(context.ModelName, value);
        var text = value.FirstValue?.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        if (text is not null && Text.HasForbiddenCharacters(text))
        {
            context.ModelState.TryAddModelError(context.ModelName, "Texten innehåller tecken som inte går att spara. Ta bort dem.");
            return Task.CompletedTask;
        }

        context.Result = ModelBindingResult.Success(string.IsNullOrWhiteSpace(text) ? null : text);
        return Task.CompletedTask;
    }
}

internal sealed class TextBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(string) && context.BindingInfo.BindingSource != BindingSource.Body ? new TextBinder() : null;
}
