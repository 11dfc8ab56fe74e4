using System.Net.Sockets;
using Npgsql;

namespace SpurReview.Web.Errors;

/// <summary>Tells a database that does not answer from a fault of ours.</summary>
internal static class DatabaseIsDown
{
    public static bool Explains(Exception? exception) =>
        exception switch
        {
            null => false,
            PostgresException
            {
                SqlState: PostgresErrorCodes.AdminShutdown
                    or PostgresErrorCodes.CrashShutdown
                    or PostgresErrorCodes.CannotConnectNow
                    or PostgresErrorCodes.TooManyConnections
            } => true,
            PostgresException => Explains(exception.InnerException),
            NpgsqlException { InnerException: SocketException or IOException or TimeoutException } => true,
            NpgsqlException { IsTransient: true } => true,
            ObjectDisposedException => false,
            _ => Explains(exception.InnerException),
        };
}
