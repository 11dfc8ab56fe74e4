using SpurReview.Web.Commands;

return await CommandLine.RunAsync(args);

/// <summary>Named so that tests can start the application.</summary>
public sealed partial class Program;
