using QuestPDF.Infrastructure;
using SpurReview.Reports.Blocks;
using SpurReview.Reports.QuestPdf.Components;

namespace SpurReview.Reports.QuestPdf;

/// <summary>Which component draws which block. A new kind of block does not build until it stands here.</summary>
/// <param name="sectionId">The anchor that the section itself carries; a heading of the same id needs none of its own.</param>
internal sealed class BlockComponents(string sectionId, WholeRows wholeRows) : IBlockVisitor<IComponent>
{
    public IComponent Visit(Heading block) => new HeadingLine(block, Anchor(block.Id));

    public IComponent Visit(AreaHeading block) => new AreaTitle(block, Anchor(block.Letter));

    public IComponent Visit(Paragraph block) => new RunningText(block);

    public IComponent Visit(BulletList block) => new Bullets(block.Items, Typography.Body);

    public IComponent Visit(Contents block) => new ContentsList(block);

    public IComponent Visit(KeyValueTable block) => new FactsTable(block);

    public IComponent Visit(Box block) => new FramedBox(block, Anchor(block.Id));

    public IComponent Visit(Statement block) => new OwnWords(block);

    public IComponent Visit(GradeOverview block) => new GradeTable(block);

    public IComponent Visit(GradeLine block) => new GradeResult(block.Grade);

    public IComponent Visit(CriterionGroup block) => new CriterionTable(block, Anchor(block.Id), wholeRows);

    public IComponent Visit(GradeBox block) => new OfferedGrades(block, Anchor(block.Id));

    public IComponent Visit(PlanOverview block) => new PlanTable(block, wholeRows);

    public IComponent Visit(PlanEntry block) => new PlanAction(block, Anchor(block.Id), wholeRows);

    public IComponent Visit(Authenticity block) => new Genuineness(block);

    private string? Anchor(string id) => id == sectionId ? null : id;
}
