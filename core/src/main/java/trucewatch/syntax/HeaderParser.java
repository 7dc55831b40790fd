package trucewatch.syntax;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads the first line of a block up to its items.
final class HeaderParser {
  private HeaderParser() {}

  /// A header that has been read; makes the block once its items are known.
  sealed interface Header {
    /// Null for a header that could not be read.
    @Nullable Block block(List<Line<?>> lines, Comments comments, Origin origin);
  }

  /// Could not be read; its items are read only to report their mistakes.
  record Lost() implements Header {
    @Override
    public @Nullable Block block(List<Line<?>> lines, Comments comments, Origin origin) {
      return null;
    }
  }

  /// What most blocks begin with.
  record Named(String keyword, Name name, @Nullable Words title, List<Name> names)
      implements Header {
    @Override
    public Block block(List<Line<?>> lines, Comments comments, Origin origin) {
      return switch (keyword) {
        case "agreement" ->
            new Block.Agreement(name, title, of(AgreementItem.class, lines), comments, origin);
        case "group" -> group(lines, comments, origin);
        case "act" -> new Block.Act(name, title, of(ActItem.class, lines), comments, origin);
        case "unit" -> new Block.Unit(name, title, of(UnitItem.class, lines), comments, origin);
        case "account" ->
            new Block.Account(name, title, names, of(AccountItem.class, lines), comments, origin);
        case "outside" ->
            new Block.Outside(name, title, of(OutsideItem.class, lines), comments, origin);
        case "phase" -> new Block.Phase(name, title, of(PhaseItem.class, lines), comments, origin);
        case "instrument" ->
            new Block.Instrument(name, title, of(InstrumentItem.class, lines), comments, origin);
        case "party", "state", "body", "person", "organisation", "mission", "office" ->
            actor(lines, comments, origin);
        case "place", "zone", "line" -> place(lines, comments, origin);
        default -> clause(lines, comments, origin);
      };
    }

    /// `group NAME = names`, or a group that is an actor of its own.
    private Block group(List<Line<?>> lines, Comments comments, Origin origin) {
      return names.isEmpty()
          ? actor(lines, comments, origin)
          : new Block.Group(name, title, names, of(ActorItem.class, lines), comments, origin);
    }

    private Block actor(List<Line<?>> lines, Comments comments, Origin origin) {
      var kind = ActorKind.valueOf(keyword.toUpperCase(Locale.ROOT));
      return new Block.Actor(kind, name, title, of(ActorItem.class, lines), comments, origin);
    }

    private Block place(List<Line<?>> lines, Comments comments, Origin origin) {
      var kind = PlaceKind.valueOf(keyword.toUpperCase(Locale.ROOT));
      return new Block.Place(kind, name, title, of(PlaceItem.class, lines), comments, origin);
    }

    private Block clause(List<Line<?>> lines, Comments comments, Origin origin) {
      var kind = ClauseKind.valueOf(keyword.toUpperCase(Locale.ROOT));
      return new Block.Clause(kind, name, title, of(ClauseItem.class, lines), comments, origin);
    }
  }

  /// `role committee governs gaza`.
  record OfRole(@Nullable Name name, Name subject, Name verb, Name object) implements Header {
    @Override
    public Block block(List<Line<?>> lines, Comments comments, Origin origin) {
      return new Block.Role(
          name, subject, verb, object, of(ClauseItem.class, lines), comments, origin);
    }
  }

  /// `declares spirit "…"`.
  record OfDeclares(@Nullable Name name, Words words) implements Header {
    @Override
    public Block block(List<Line<?>> lines, Comments comments, Origin origin) {
      return new Block.Declares(name, words, of(ClauseItem.class, lines), comments, origin);
    }
  }

  /// The lines as lines of one kind of item; all are, since the table of the block made them.
  private static <I extends Item> List<Line<I>> of(Class<I> kind, List<Line<?>> lines) {
    return lines.stream().map(line -> new Line<>(kind.cast(line.item()), line.comments())).toList();
  }

  /// @param keyword a word of [BlockParser#BLOCKS], which has been read
  static Header header(Cursor c, String keyword) {
    return switch (keyword) {
      case "role" -> role(c);
      case "declares" -> declares(c);
      default -> named(c, keyword);
    };
  }

  private static Header named(Cursor c, String keyword) {
    Name name = Basics.name(c, "a name");
    Words title = Basics.optionalWords(c);
    List<Name> names = List.of();
    boolean listed =
        keyword.equals("account") || (keyword.equals("group") && c.peek().isSymbol("="));
    if (listed) {
      Basics.expectSymbol(c, "=");
      names = Basics.names(c, "a name");
    }
    return new Named(keyword, name, title, names);
  }

  private static Header role(Cursor c) {
    Name first = Basics.name(c, "who has the role, or a name for it and \":\",");
    Name name = null;
    Name subject = first;
    if (c.takeSymbol(":")) {
      name = first;
      subject = Basics.name(c, "who has the role");
    }
    Name verb = Basics.name(c, "what it does, such as \"governs\" or \"supervises\",");
    Name object = Basics.name(c, "over what or whom");
    return new OfRole(name, subject, verb, object);
  }

  private static Header declares(Cursor c) {
    Name name = c.peek().isWord() ? Basics.name(c, "a name") : null;
    Words words = Basics.words(c, "the words of the text");
    return new OfDeclares(name, words);
  }
}
