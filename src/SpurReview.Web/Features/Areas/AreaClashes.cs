namespace SpurReview.Web.Features.Areas;

/// <summary>What is said where two people have changed the same field.</summary>
internal static class AreaClashes
{
    public const string Texts = "Ni skrev samtidigt. Båda texterna finns kvar.";

    /// <summary>With the field in front, for lists in which the field is not beside.</summary>
    public static string InSwedish(string name) =>
        name.Split('.') switch
        {
            ["verdict", var code] => $"{code}: Ni bedömde kriteriet samtidigt. Välj vad som ska gälla.",
            ["comment", var code] => $"{code}, kommentaren: {Texts}",
            ["grade"] => "Ni graderade området samtidigt. Välj vad som ska gälla.",
            _ => $"Beskrivningen: {Texts}",
        };
}
