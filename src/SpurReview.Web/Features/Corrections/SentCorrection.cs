using System.Globalization;
using SpurReview.Domain.Publishing;
using SpurReview.Web.Forms;

namespace SpurReview.Web.Features.Corrections;

/// <summary>A correction as it was sent: from the page with all texts, or from the one that shows what changes, which sends those alone.</summary>
internal sealed class SentCorrection(IFormCollection form)
{
    public const string BasedOnName = "basedOn";
    public const string IsWithdrawnName = "isWithdrawn";
    public const string ReasonName = "reason";
    public const string SeenName = "seen";

    private readonly SentForm _sent = new(form);

    /// <summary>The version that the page showed; null where it does not say.</summary>
    public int? BasedOn =>
        int.TryParse(_sent[BasedOnName], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    /// <summary>Whether the page said that the report was withdrawn; null where it does not say.</summary>
    public bool? IsWithdrawn => bool.TryParse(_sent[IsWithdrawnName], out var isWithdrawn) ? isWithdrawn : null;

    public string Reason => FieldText.Of(_sent[ReasonName]);

    /// <summary>text.Comment.H2</summary>
    public static string NameOf(PlaceInReport place) => $"text.{place.Place}.{place.Key}";

    /// <summary>What differs from what the page showed, in the report's order.</summary>
    public IReadOnlyDictionary<PlaceInReport, string> Changed(ReviewSnapshot basis) =>
        basis
            .Texts()
            .Where(t => _sent.Has(NameOf(t.Place)))
            .Select(t => (t.Place, t.Text, Typed: Typed(t.Place)))
            .Where(t => t.Typed != FieldText.Of(t.Text))
            .ToDictionary(t => t.Place, t => t.Typed);

    /// <summary>All of it came: every text, or just those that the second page named.</summary>
    public bool IsWhole(ReviewSnapshot basis, PublicRules rules)
    {
        string[] always = [BasedOnName, IsWithdrawnName, ReasonName];
        var texts = basis.Texts().Select(t => NameOf(t.Place)).ToList();
        return _sent.Has(SeenName)
            ? _sent.IsWhole([.. always, SeenName], texts) && _sent[SeenName] == SeenOf(basis.Version, Reason, Changed(basis), rules)
            : _sent.IsWhole([.. always, .. texts], []);
    }

    /// <summary>Names what the second page shows, so that nothing else is published.</summary>
    public static string SeenOf(int version, string reason, IReadOnlyDictionary<PlaceInReport, string> changed, PublicRules rules) =>
        Fingerprint.Of([version, reason, rules.SmallGroup, rules.Names, .. changed.SelectMany(t => new[] { t.Key.ToString(), t.Value })]);

    private string Typed(PlaceInReport place)
    {
        var typed = FieldText.Of(_sent[NameOf(place)]);
        return place.Place is TextPlace.Inspector || place.IsNumber() ? LineText.Tidy(typed) ?? "" : typed;
    }
}
