namespace SpurReview.Domain.Reviews;

public sealed partial class Review
{
    /// <param name="id">Where a device has made the finding and named it already.</param>
    public Finding AddFinding(FindingKind kind, string text, string? area = null, Addressee addressee = Addressee.Unit, Guid? id = null)
    {
        EnsureOpenForAssessment();
        Text.EnsureSaysSomething(text);
        if (FindingsOf(kind).Count() >= MaxFindings)
            throw new RuleBrokenException(Rule.TooManyFindings);
        var finding = SetFinding(kind, text, area, addressee, id);
        ContentChanged();
        return finding;
    }

    public void RemoveFinding(Finding finding, int basedOnText)
    {
        EnsureOpenForAssessment();
        FieldClashException.ThrowIfStale(basedOnText, finding.Text.Version);
        _findings.Remove(finding);
        Renumber([.. FindingsOf(finding.Kind)]);
        ContentChanged();
    }

    /// <summary>Moves a finding one place up (-1) or down (+1) in its list; at the end of the list nothing happens.</summary>
    public void MoveFinding(Finding finding, int step)
    {
        EnsureOpenForAssessment();
        var list = FindingsOf(finding.Kind).ToList();
        var place = Math.Clamp(list.IndexOf(finding) + step, 0, list.Count - 1);
        if (place == list.IndexOf(finding))
            return;

        list.Remove(finding);
        list.Insert(place, finding);
        Renumber(list);
        ContentChanged();
    }

    public IEnumerable<Finding> FindingsOf(FindingKind kind) => _findings.Where(f => f.Kind == kind).OrderBy(f => f.Position);

    internal Finding SetFinding(FindingKind kind, string text, string? area, Addressee addressee, Guid? id = null)
    {
        var finding = new Finding(this, kind, FindingsOf(kind).Count() + 1, text, area, addressee) { Id = id ?? Guid.CreateVersion7() };
        _findings.Add(finding);
        return finding;
    }

    private static void Renumber(List<Finding> list)
    {
        foreach (var (i, finding) in list.Index())
            finding.Position = i + 1;
    }
}
