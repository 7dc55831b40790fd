package trucewatch.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trucewatch.claims.Amount;
import trucewatch.claims.Ballot;
import trucewatch.claims.Claim;
import trucewatch.claims.ClaimId;
import trucewatch.claims.Live;
import trucewatch.claims.Position;
import trucewatch.claims.Stance;
import trucewatch.claims.Verification;
import trucewatch.questions.Assumptions;

/// Claims as sentences, always with who says so, who prints it, and when: the words of a speaker
/// are never the words of this program.
public final class ClaimWords {
  private final Names names;
  private final Times times;

  public ClaimWords(Names names, Times times) {
    this.names = names;
    this.times = times;
  }

  /// The sentence of the claim with that id, if it stands.
  public Optional<String> of(Live live, ClaimId id) {
    return live.told().stream()
        .map(Live.Told::claim)
        .filter(claim -> claim.id().equals(id))
        .findFirst()
        .map(claim -> id + ": " + of(claim));
  }

  /// What an assumed claim says; nobody says it.
  public Optional<String> assumed(Live live, ClaimId id) {
    return live.told().stream()
        .map(Live.Told::claim)
        .filter(claim -> claim.id().equals(id))
        .findFirst()
        .map(this::content);
  }

  /// "Israel says (printed by x, reported 2025-10-14): return of 4 hostage-remains by Hamas,
  /// 2025-10-13. "words as printed""
  public String of(Claim claim) {
    String quote = claim.originalText();
    return told(claim) + (quote.isEmpty() ? "" : ". \"" + quote + '"');
  }

  /// The same without the words as printed, for a page on which these come first. What is assumed
  /// is said by nobody.
  public String told(Claim claim) {
    if (Assumptions.isAssumed(claim)) {
      return "assumed: " + content(claim);
    }
    return speaker(claim) + verb(claim) + " (" + carrier(claim) + "): " + content(claim);
  }

  /// Who says so, by its own name.
  public String speaker(Claim claim) {
    return names.actor(claim.speaker().isEmpty() ? claim.source() : claim.speaker());
  }

  private static String verb(Claim claim) {
    return switch (claim.stance()) {
      case ASSERTS -> " says";
      case DENIES -> " denies";
      case VERIFIES -> " " + finding(claim.verification());
      case COMPLETE -> " reports every such act";
      case CORRECTS -> " corrects";
      case RETRACTS -> " takes back";
      case JOINS -> " says that these are one";
      case PARTS -> " says that these are not one";
    };
  }

  private static String finding(Verification verification) {
    return switch (verification) {
      case VERIFIED -> "found verified";
      case VERIFIED_NOT -> "found that it was not so";
      case CANNOT_DETERMINE -> "could not determine";
      case UNDER_INQUIRY -> "is inquiring";
      case SUSPENDED -> "suspended its inquiry";
      case NONE -> "examined";
    };
  }

  /// Through whom it comes, who prints it, and when: "printed by x, reported 2025-10-14".
  String carrier(Claim claim) {
    List<String> parts = new ArrayList<>();
    if (!claim.via().isEmpty()) {
      parts.add("through " + names.actor(claim.via()));
    }
    if (!claim.source().isEmpty() && !claim.speaker().isEmpty()) {
      parts.add("printed by " + names.actor(claim.source()));
    }
    parts.add("reported " + times.shown(claim.reportedAt()));
    return String.join(", ", parts);
  }

  private String content(Claim claim) {
    List<String> parts = new ArrayList<>();
    if (claim.position() != Position.NONE) {
      parts.add(
          names.actors(names.inOrder(claim.actors()))
              + " "
              + claim.position().code().replace('-', ' ')
              + " "
              + clause(claim));
    } else if (claim.ballot() != Ballot.NONE && claim.act().equals("vote")) {
      parts.add(
          names.actors(names.inOrder(claim.actors()))
              + " "
              + claim.ballot().code()
              + " on "
              + clause(claim));
    } else {
      parts.add(act(claim));
    }
    if (claim.where().said() && !claim.where().place().isEmpty()) {
      parts.add("in " + names.place(claim.where().place()));
    }
    if (claim.fromSaid() || claim.toSaid()) {
      parts.add(times.shown(claim.when()));
    }
    if (!claim.refersTo().isEmpty() && claim.stance() != Stance.ASSERTS) {
      parts.add("about " + String.join(", ", claim.refersTo()));
    }
    return String.join(", ", parts);
  }

  private String clause(Claim claim) {
    String title = names.clause(claim.clause());
    return title.equals(claim.clause()) ? title : '"' + title + '"';
  }

  /// A code of an act or a thing, as words.
  static String readable(String code) {
    return code.replace('-', ' ');
  }

  private String act(Claim claim) {
    StringBuilder act = new StringBuilder(claim.act().isEmpty() ? "it" : readable(claim.act()));
    String amount = amount(claim.amount());
    if (!amount.isEmpty()) {
      act.append(" of ").append(readable(amount));
    }
    if (!claim.object().isEmpty() && !claim.object().equals(claim.amount().unit())) {
      act.append(", ").append(readable(claim.object()));
    }
    if (!claim.target().isEmpty()) {
      act.append(" toward ").append(names.actor(claim.target()));
    }
    if (!claim.actors().isEmpty()) {
      act.append(" by ").append(names.oneOf(String.join("|", claim.actors())));
    }
    if (!claim.clause().isEmpty()) {
      act.append(" (").append(clause(claim)).append(')');
    }
    return act.toString();
  }

  /// "about 20 trucks", "at least 5"; empty if no number is given.
  static String amount(Amount amount) {
    if (!amount.said()) {
      return amount.unit().replace('-', ' ');
    }
    String number =
        switch (amount.qualifier()) {
          case AT_LEAST -> "at least " + Json.plain(amount.low());
          case ABOUT -> "about " + Json.plain(amount.best());
          case UNCOUNTABLE -> "uncountable";
          default -> Json.plain(amount.best());
        };
    return (number + " " + Counted.unit(amount.best(), amount.unit())).strip();
  }
}
