namespace SpurReview.Reports.Blocks;

/// <summary>
/// A piece of the report. The kinds are closed: only this assembly can add one, and then <see cref="IBlockVisitor{T}"/> grows by
/// a method and every engine without it fails to build. (A switch over records cannot be checked that way in C# 14.)
/// </summary>
public abstract record Block
{
    private protected Block() { }

    public abstract T Accept<T>(IBlockVisitor<T> visitor);
}

/// <summary>One method for each kind of block. An engine implements it; the compiler sees to it that none is forgotten.</summary>
public interface IBlockVisitor<out T>
{
    T Visit(Heading block);
    T Visit(AreaHeading block);
    T Visit(Paragraph block);
    T Visit(BulletList block);
    T Visit(Contents block);
    T Visit(KeyValueTable block);
    T Visit(Box block);
    T Visit(Statement block);
    T Visit(GradeOverview block);
    T Visit(GradeLine block);
    T Visit(CriterionGroup block);
    T Visit(GradeBox block);
    T Visit(PlanOverview block);
    T Visit(PlanEntry block);
    T Visit(Authenticity block);
}
