using SpurReview.Domain.Reviews;

namespace SpurReview.Domain.Tests;

public class DependencyTests
{
    [Fact]
    public void The_domain_knows_only_the_dotnet_runtime()
    {
        var references = typeof(Review).Assembly.GetReferencedAssemblies().Select(r => r.Name);

        references.Should().OnlyContain(name => name!.StartsWith("System."));
    }

    [Fact]
    public void Every_class_of_the_domain_is_sealed()
    {
        var open = typeof(Review).Assembly.GetExportedTypes().Where(t => t is { IsClass: true, IsSealed: false });

        open.Should().BeEmpty();
    }
}
