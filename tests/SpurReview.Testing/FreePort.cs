using System.Net;
using System.Net.Sockets;

namespace SpurReview.Testing;

/// <summary>
/// A port that stays free until somebody listens at it. Taken from below those that a system hands out by itself: the port of a
/// connection that another test opens in the meantime is never among them.
/// </summary>
public static class FreePort
{
    private const int First = 20_000;
    private const int AfterLast = 32_000;

    public static int Next()
    {
        int port;
        do port = Random.Shared.Next(First, AfterLast);
        while (IsTaken(IPAddress.Loopback, port) || (Socket.OSSupportsIPv6 && IsTaken(IPAddress.IPv6Loopback, port)));
        return port;
    }

    private static bool IsTaken(IPAddress address, int port)
    {
        try
        {
            using var listener = new TcpListener(address, port);
            listener.Start();
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }
}
