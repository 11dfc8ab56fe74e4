namespace SpurReview.LocalPostgres;

/// <summary>The database could not be had. The message is Swedish and for the person at the keyboard: what happened, what became of the data, what to do.</summary>
public sealed class LocalPostgresException(string message) : Exception(message);
