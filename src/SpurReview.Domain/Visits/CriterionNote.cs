using System.Text;

namespace SpurReview.Domain.Visits;

/// <summary>
/// The inspectors' own note beside a criterion. All devices give it the same id, in which the criterion's code stands, so that two who write
/// in it without network meet in it.
/// </summary>
public static class CriterionNote
{
    /// <param name="time">From 0; counted on where earlier ones have been sorted elsewhere.</param>
    public static Guid IdOf(string code, int time = 0) =>
        Guid.Parse($"00000000-0000-4000-{0x8000 + time:x4}-{Convert.ToHexStringLower(Encoding.ASCII.GetBytes(code)).PadLeft(12, '0')}");

    /// <summary>The one that is shown beside the criterion; null where there is none.</summary>
    public static VisitNote? Of(string code, IEnumerable<VisitNote> notes) =>
        notes.Where(n => n.Code == code && !n.IsRemoved && IsOf(code, n.Id)).MinBy(n => n.Id.ToString("d"), StringComparer.Ordinal);

    private static bool IsOf(string code, Guid id)
    {
        var (name, one) = (id.ToString("d"), IdOf(code).ToString("d"));
        return name[..19] == one[..19] && name[23..] == one[23..];
    }
}
