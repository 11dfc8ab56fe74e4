using System.Globalization;
using System.Text;

namespace SpurReview.Data.Reports;

/// <summary>A name as part of an address: "Kvarngatans vårdcentral" becomes kvarngatans-vardcentral.</summary>
public static class ReportSlug
{
    private const int MaxLength = 120;

    public static string Of(params string[] names)
    {
        var slug = string.Join('-', names.Select(One).Where(part => part.Length > 0));
        return slug.Length == 0 ? "enhet" : slug[..Math.Min(slug.Length, MaxLength)].Trim('-');
    }

    private static string One(string name)
    {
        var plain = name.ToLowerInvariant()
            .Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark);
        var words = new string([.. plain.Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')]);
        return string.Join('-', words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
