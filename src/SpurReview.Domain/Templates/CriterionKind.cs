namespace SpurReview.Domain.Templates;

/// <summary>Föreskrift, allmänna råd, kvalitetsindikator: how binding a criterion is.</summary>
public enum CriterionKind
{
    /// <summary>Föreskrift: binding (ska).</summary>
    Regulation,

    /// <summary>Allmänt råd: how the rule may or should be applied (bör); other ways are allowed. Source: SOSFS 2008:17.</summary>
    GeneralAdvice,

    /// <summary>Kvalitetsindikator: a mark of quality set beyond the rules.</summary>
    QualityIndicator,
}
