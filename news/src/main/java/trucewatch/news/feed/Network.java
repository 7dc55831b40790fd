package trucewatch.news.feed;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;

/// What a fetch may reach: how a name becomes addresses, and which of them may be spoken to. Given
/// to the fetcher, so that a test can stand in for the world.
public interface Network {
  /// All addresses of a host.
  List<InetAddress> resolve(String host) throws UnknownHostException;

  /// Whether that address may be spoken to at that port.
  boolean allows(InetAddress address, int port);

  /// The public internet at the ports of the web. Addresses of this machine, of local and private
  /// networks, and those that are reserved are refused, whatever name they were given.
  static Network publicOnly() {
    return new PublicOnly();
  }

  /// Refuses what the registries of special addresses (RFC 6890 and its updates) do not leave to
  /// the public internet.
  final class PublicOnly implements Network {
    private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);

    private PublicOnly() {}

    @Override
    public List<InetAddress> resolve(String host) throws UnknownHostException {
      return List.of(InetAddress.getAllByName(host));
    }

    @Override
    public boolean allows(InetAddress address, int port) {
      return PORTS.contains(port) && isPublic(address);
    }

    static boolean isPublic(InetAddress address) {
      if (address.isAnyLocalAddress()
          || address.isLoopbackAddress()
          || address.isLinkLocalAddress()
          || address.isSiteLocalAddress()
          || address.isMulticastAddress()) {
        return false;
      }
      byte[] raw = address.getAddress();
      return address instanceof Inet4Address
          ? publicFour(raw[0] & 0xFF, raw[1] & 0xFF, raw[2] & 0xFF)
          : publicSix(raw);
    }

    private static boolean publicFour(int a, int b, int c) {
      boolean special =
          a == 0
              || a == 10
              || a == 127
              || a >= 224
              || (a == 100 && b >= 64 && b < 128)
              || (a == 169 && b == 254)
              || (a == 172 && b >= 16 && b < 32)
              || (a == 192 && b == 0 && (c == 0 || c == 2))
              || (a == 192 && b == 88 && c == 99)
              || (a == 192 && b == 168)
              || (a == 198 && (b == 18 || b == 19))
              || (a == 198 && b == 51 && c == 100)
              || (a == 203 && b == 0 && c == 113);
      return !special;
    }

    /// Only 2000::/3 is given out; of it, what stands for other protocols (2001:0::/23, 2002::/16)
    /// or for documents (2001:db8::/32, 3fff::/20) is refused, since it may lead to a private
    /// place.
    private static boolean publicSix(byte[] raw) {
      int first = (raw[0] & 0xFF) << 8 | (raw[1] & 0xFF);
      int second = (raw[2] & 0xFF) << 8 | (raw[3] & 0xFF);
      return (raw[0] & 0xE0) == 0x20
          && first != 0x2002
          && !(first == 0x2001 && second < 0x0200)
          && !(first == 0x2001 && second == 0x0db8)
          && !(first == 0x3fff && second < 0x1000);
    }
  }
}
