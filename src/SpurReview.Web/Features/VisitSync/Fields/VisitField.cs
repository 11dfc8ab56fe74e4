using SpurReview.Domain.Visits;

namespace SpurReview.Web.Features.VisitSync.Fields;

/// <summary>A field that devices edit, on the domain's own methods: the same that the forms use.</summary>
internal abstract class VisitField
{
    public abstract FieldState State { get; }

    /// <summary>Of an own grading: the sender's alone.</summary>
    public virtual bool IsOwn => false;

    /// <summary>The value as the field keeps it.</summary>
    public virtual string Normal(string value) => value;

    /// <summary>Why the field cannot have the value, in Swedish; null where it can.</summary>
    public abstract string? FaultOf(string value);

    /// <summary>Changes the review, in memory.</summary>
    public abstract void Apply(string value);
}

/// <summary>A name that no field has, such as a criterion of another checklist.</summary>
internal sealed class UnknownField : VisitField
{
    /// <summary>No value is this one's.</summary>
    public override FieldState State => new("\0", Version: 0);

    public override string? FaultOf(string value) => "Granskningen har inget sådant fält. Ladda om sidan.";

    public override void Apply(string value) => throw new InvalidOperationException("Nothing is saved in a field that is not there.");
}
