using System.Globalization;

namespace SpurReview.Reports.Word;

/// <summary>Word measures in twentieths of a point.</summary>
internal static class Measures
{
    public static int Twips(decimal millimetres) => (int)Math.Round(millimetres * 1440 / 25.4m);

    /// <summary>As an attribute that takes other units too.</summary>
    public static string Text(decimal millimetres) => Twips(millimetres).ToString(CultureInfo.InvariantCulture);
}
