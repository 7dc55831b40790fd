package trucewatch.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Whom the pages are for, and on which address they are given.
final class TeamOption {
  private static final String LOOPBACK = "127.0.0.1";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--team",
      paramLabel = "FOLDER",
      description =
          "Ask everybody to sign in. The folder holds who they are, see trucewatch people; keep it"
              + " outside of the cases.")
  private @Nullable Path folder;

  @Option(
      names = "--address",
      paramLabel = "IP",
      description =
          "With --team: on which address of this machine to listen. Default: 127.0.0.1, this machine"
              + " alone.")
  private @Nullable String address;

  @Option(
      names = "--host",
      paramLabel = "NAME",
      description =
          "With --team: a name under which browsers ask for the pages, such as board.example.org;"
              + " may be given more than once. Requests under other names are refused.")
  private List<String> hosts = new ArrayList<>();

  @Option(
      names = "--behind-proxy",
      description =
          "With --team: a web server on this machine or its network takes the requests by HTTPS and"
              + " hands them on with X-Forwarded-For and X-Forwarded-Proto.")
  private boolean behindProxy;

  @Option(
      names = "--certificate",
      paramLabel = "FILE",
      description = "With --team: speak HTTPS with this certificate (PEM, with its chain).")
  private @Nullable Path certificate;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "With --certificate: its private key (PEM).")
  private @Nullable Path key;

  /// The team, null if there is none.
  Server.@Nullable Team team(List<Path> cases) {
    Path kept = folder;
    if (kept == null) {
      refuseAlone("--address", address != null);
      refuseAlone("--host", !hosts.isEmpty());
      refuseAlone("--behind-proxy", behindProxy);
      refuseAlone("--certificate", certificate != null);
      refuseAlone("--key", key != null);
      return null;
    }
    for (Path one : cases) {
      if (kept.toAbsolutePath().normalize().startsWith(one.toAbsolutePath().normalize())) {
        throw wrong(
            "--team " + kept + " lies inside the case " + one + ". Keep it outside of all cases.");
      }
    }
    if ((certificate == null) != (key == null)) {
      throw wrong("--certificate and --key belong together: give both or none.");
    }
    readable("--certificate", certificate);
    readable("--key", key);
    for (String host : hosts) {
      if (!host.matches("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+]")) {
        throw wrong("--host " + host + " is no name of a host. Write it without http:// and port.");
      }
    }
    String listen = address == null ? LOOPBACK : address;
    if (!isLoopback(listen)) {
      if (certificate == null && !behindProxy) {
        throw wrong(
            "Passwords must not cross a network in the open: with --address "
                + listen
                + " give --certificate and --key, or say --behind-proxy where a web server speaks"
                + " HTTPS before this one.");
      }
      if (hosts.isEmpty()) {
        throw wrong("With --address " + listen + " say under which --host browsers ask for it.");
      }
    }
    return new Server.Team(kept, listen, hosts, behindProxy, certificate, key);
  }

  private boolean isLoopback(String listen) {
    if (!listen.matches("[0-9.]+|[0-9A-Fa-f:.%]*:[0-9A-Za-z:.%]*")) {
      throw wrong("--address " + listen + " is no address. Write numbers, such as 192.0.2.7.");
    }
    try {
      return InetAddress.getByName(listen).isLoopbackAddress();
    } catch (UnknownHostException none) {
      throw wrong("--address " + listen + " is no address. Write numbers, such as 192.0.2.7.");
    }
  }

  private void readable(String option, @Nullable Path file) {
    if (file != null && !Files.isReadable(file)) {
      throw wrong(option + " " + file + " cannot be read.");
    }
  }

  private void refuseAlone(String option, boolean given) {
    if (given) {
      throw wrong(
          option + " is for a team: without --team FOLDER the pages are for this machine alone.");
    }
  }

  private WrongUse wrong(String message) {
    return new WrongUse(spec.commandLine(), message);
  }
}
