package trucewatch.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Agreement;
import trucewatch.view.Names;

/// By whose account.
final class AccountOption {
  private static final String EACH = "each";
  private static final String AS_AGREED = "as-agreed";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--account",
      paramLabel = "A",
      defaultValue = "all",
      description =
          "By whose account: all, a party, only:PARTY, independent, verified, verified:BODY,"
              + " two-sources, as-agreed, one that the agreement declares, or each (all,"
              + " as-agreed, each party, independent). Default: all.")
  private String account = "all";

  /// The accounts asked for, each of which exists.
  List<String> of(Agreement agreement) {
    if (account.equals(EACH)) {
      return each(agreement);
    }
    check(agreement);
    return List.of(account);
  }

  /// The same for people to read, who gain nothing from an account in which nobody speaks: `each`
  /// leaves out `as-agreed` where the agreement names nobody to settle facts.
  List<String> withSomebodyBehind(Agreement agreement) {
    List<String> all = of(agreement);
    return account.equals(EACH) && agreement.settledBy().isEmpty()
        ? all.stream().filter(one -> !one.equals(AS_AGREED)).toList()
        : all;
  }

  /// What to say where `as-agreed` is asked for and has nobody behind it.
  Optional<String> noteOnNobody(Agreement agreement) {
    return agreement.settledBy().isEmpty() && (account.equals(EACH) || account.equals(AS_AGREED))
        ? Optional.of(
            "the agreement names nobody who settles facts (`clauses settled by ...`), so in the"
                + " account as-agreed nothing is told")
        : Optional.empty();
  }

  /// The one account asked for; several make no sense for this command.
  String one(Agreement agreement) {
    if (account.equals(EACH)) {
      throw new WrongUse(spec.commandLine(), "This command answers by one account, not by each.");
    }
    check(agreement);
    return account;
  }

  static List<String> each(Agreement agreement) {
    Set<String> accounts = new LinkedHashSet<>(List.of("all", AS_AGREED));
    agreement.parties().stream().map(ActorId::code).forEach(accounts::add);
    accounts.add("independent");
    return List.copyOf(accounts);
  }

  private void check(Agreement agreement) {
    check(spec.commandLine(), agreement, account);
  }

  /// Refuses an account that there is not.
  static void check(CommandLine commandLine, Agreement agreement, String account) {
    List<String> actors = new Names(agreement).actors();
    int colon = account.indexOf(':');
    String name = colon < 0 ? account : account.substring(0, colon);
    if (colon >= 0 && (name.equals("only") || name.equals("verified"))) {
      String of = account.substring(colon + 1);
      if (!actors.contains(of)) {
        throw noSuch(commandLine, of, actors, "actor");
      }
      return;
    }
    List<String> accounts = new ArrayList<>(new Names(agreement).accounts());
    if (!accounts.contains(account)) {
      accounts.add(EACH);
      throw noSuch(commandLine, account, accounts, "account");
    }
  }

  private static WrongUse noSuch(
      CommandLine commandLine, String name, List<String> names, String what) {
    return WrongUse.noSuch(
        commandLine, what, name, names, "There are: " + String.join(", ", names) + ".");
  }
}
