using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace SpurReview.Web.Forms;

/// <summary>One of an enum's names as a page writes them: no numbers, no lists, no other case.</summary>
internal sealed class ChoiceBinder(Type type) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext context)
    {
        var value = context.ValueProvider.GetValue(context.ModelName);
        if (value == ValueProviderResult.None)
            return Task.CompletedTask;

        context.ModelState.SetModelValue(context.ModelName, value);
        if (string.IsNullOrEmpty(value.FirstValue))
            context.Result = ModelBindingResult.Success(null);
        else if (Enum.GetNames(type).Contains(value.FirstValue, StringComparer.Ordinal))
            context.Result = ModelBindingResult.Success(Enum.Parse(type, value.FirstValue));
        else
            context.ModelState.TryAddModelError(context.ModelName, "Välj ett av alternativen.");
        return Task.CompletedTask;
    }
}

internal sealed class ChoiceBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.IsEnum ? new ChoiceBinder(context.Metadata.UnderlyingOrModelType) : null;
}
