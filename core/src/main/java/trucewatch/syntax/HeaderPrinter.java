package trucewatch.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the first line of a block, without its items.
final class HeaderPrinter {
  private HeaderPrinter() {}

  static String header(Block block) {
    return switch (block) {
      case Block.Agreement b -> named("agreement", b.name(), b.title());
      case Block.Actor b -> named(Text.word(b.kind()), b.name(), b.title());
      case Block.Group b -> named("group", b.name(), b.title()) + equal(b.members());
      case Block.Place b -> named(Text.word(b.kind()), b.name(), b.title());
      case Block.Act b -> named("act", b.name(), b.title());
      case Block.Unit b -> named("unit", b.name(), b.title());
      case Block.Account b -> named("account", b.name(), b.title()) + equal(b.speakers());
      case Block.Outside b -> named("outside", b.name(), b.title());
      case Block.Phase b -> named("phase", b.name(), b.title());
      case Block.Instrument b -> named("instrument", b.name(), b.title());
      case Block.Clause b -> named(Text.word(b.kind()), b.name(), b.title());
      case Block.Role b -> role(b);
      case Block.Declares b ->
          "declares" + (b.name() == null ? "" : " " + b.name().text()) + Text.words(b.words());
    };
  }

  private static String named(String keyword, Name name, @Nullable Words title) {
    return keyword + " " + name.text() + Text.words(title);
  }

  private static String equal(List<Name> names) {
    return " = " + Text.names(names);
  }

  private static String role(Block.Role role) {
    String name = role.name() == null ? "" : role.name().text() + ": ";
    String rest = role.subject().text() + " " + role.verb().text() + " " + role.object().text();
    return "role " + name + rest;
  }
}
