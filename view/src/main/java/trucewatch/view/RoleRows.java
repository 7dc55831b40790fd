package trucewatch.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import trucewatch.claims.Claim;
import trucewatch.claims.ClaimId;
import trucewatch.remark.Arg;
import trucewatch.remark.Remark;
import trucewatch.remark.Remark.Kind;
import trucewatch.verdict.HolderView;
import trucewatch.verdict.Verdict;

/// Roles and principles as sentences, and as rows for scripts.
public final class RoleRows {
  public static final List<String> COLUMNS =
      List.of(
          "role",
          "kind",
          "holder",
          "relation",
          "object",
          "account",
          "at",
          "known",
          "on_text",
          "since",
          "until",
          "in_fact",
          "in_fact_since",
          "told",
          "chain",
          "broken");

  private final Names names;
  private final Times times;
  private final ClaimWords words;

  public RoleRows(Names names, Times times) {
    this.names = names;
    this.times = times;
    this.words = new ClaimWords(names, times);
  }

  /// "Board of Peace supervises Palestinian committee of technocrats".
  public String role(Roles.Held role) {
    return names.actor(role.holder()) + " " + role.relation() + " " + thing(role.object());
  }

  private String thing(String code) {
    String actor = names.actor(code);
    return actor.equals(code) ? names.place(code) : actor;
  }

  /// "on the text: holds since 2025-10-10 12:00, until "..." is performed".
  public String onText(Roles.Held role) {
    Verdict verdict = role.onText();
    StringBuilder said = new StringBuilder("on the text: ").append(Sentences.word(verdict));
    if (Verdict.given(verdict.since()) && role.runs()) {
      said.append(" since ").append(times.shown(verdict.since()));
    }
    if (!verdict.waitsFor().isEmpty()) {
      said.append(", needs ").append(list(verdict.waitsFor()));
    }
    if (role.endless()) {
      said.append("; the text gives no end");
    } else if (!role.ends().isEmpty()) {
      said.append(", until ").append(list(role.ends()));
    }
    return said.append('.').toString();
  }

  private String list(List<? extends Arg> args) {
    return Names.list(args.stream().map(names::words).toList());
  }

  /// Who is told to hold it, one sentence for each; or that nobody says.
  public List<String> inFact(Roles.Held role) {
    String word = "in fact: " + Sentences.word(role.inFact());
    if (role.told().isEmpty()) {
      return List.of(word + ".");
    }
    List<String> said = new ArrayList<>();
    for (HolderView holder : role.told()) {
      String otherwise =
          holder.not().isEmpty() ? "" : "; told otherwise by " + speakers(holder.not());
      said.add(
          word
              + ". "
              + names.actor(holder.holder())
              + " "
              + role.relation()
              + " "
              + thing(role.object())
              + ", says "
              + speakers(holder.so())
              + otherwise
              + ".");
      word = "in fact, too";
    }
    return said;
  }

  private String speakers(List<Claim> claims) {
    return claims.stream()
        .map(
            claim ->
                words.speaker(claim)
                    + " ("
                    + words.carrier(claim)
                    + ", "
                    + times.shown(claim.when())
                    + ")")
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /// "Gaza Strip is governed by A, which is supervised by B, which is chaired by C."
  public String chain(List<Roles.Held> chain) {
    StringBuilder said = new StringBuilder(thing(chain.getFirst().object()));
    for (int index = 0; index < chain.size(); index++) {
      Roles.Held role = chain.get(index);
      said.append(index == 0 ? ": " : ", ")
          .append(names.actor(role.holder()))
          .append(' ')
          .append(role.relation())
          .append(" it");
      if (role.endless()) {
        said.append(" (without an end)");
      }
    }
    return said.append('.').toString();
  }

  /// Where a principle stands: "on the text: does not hold".
  public String principle(Roles.Principle principle) {
    Verdict verdict = principle.verdict();
    String where = verdict.instance().equals("text") ? "on the text: " : "in fact: ";
    String since = Verdict.given(verdict.since()) ? " since " + times.shown(verdict.since()) : "";
    return where + Sentences.word(verdict) + since + ".";
  }

  /// "broken by "Board of Peace supervises ...", from 2025-10-10 12:00: ...".
  public String broken(Roles.Break broken) {
    String since = Verdict.given(broken.since()) ? " from " + times.shown(broken.since()) : "";
    return broken.role().isEmpty()
        ? "broken" + since + ": " + names.words(broken.reason()) + "."
        : "broken by the role "
            + names.named(broken.role())
            + since
            + ": "
            + names.words(reason(broken))
            + ".";
  }

  /// The reason without the role that stands before it already.
  private static Arg reason(Roles.Break broken) {
    Remark reason = broken.reason();
    return reason.kind() == Kind.OF_CLAUSE
            && reason.args().getFirst().equals(Arg.clause(broken.role()))
        ? reason.args().get(1)
        : reason;
  }

  /// One row for each role, then one for each principle, on the text and in fact.
  public List<Row> rows(Roles roles) {
    List<Row> rows = new ArrayList<>();
    for (Roles.Held role : roles.held()) {
      rows.add(row(role, roles));
    }
    roles.principles().forEach(principle -> rows.add(row(principle)));
    return rows;
  }

  private Row row(Roles.Held role, Roles roles) {
    List<String> above =
        roles.chains().stream()
            .filter(chain -> chain.contains(role))
            .findFirst()
            .map(chain -> chain.subList(chain.indexOf(role) + 1, chain.size()))
            .orElse(List.of())
            .stream()
            .map(Roles.Held::role)
            .toList();
    return start(role.onText())
        .with("holder", role.holder())
        .with("relation", role.relation())
        .with("object", role.object())
        .with("account", role.onText().account())
        .with("at", times.rfc3339(role.onText().at()))
        .with("known", times.rfc3339(role.onText().known()))
        .with("on_text", role.onText().status().code())
        .with("since", times.rfc3339(role.onText().since()))
        .with("until", role.ends().stream().map(Arg::text).toList())
        .with("in_fact", role.inFact().status().code())
        .with("in_fact_since", times.rfc3339(role.inFact().since()))
        .with("told", new Value.Items(role.told().stream().map(RoleRows::told).toList()))
        .with("chain", above)
        .with("broken", List.of())
        .build();
  }

  private static Row.Builder start(Verdict verdict) {
    return Row.row().with("role", verdict.clause()).with("kind", verdict.kind());
  }

  private static Value told(HolderView holder) {
    java.util.Map<String, Value> fields = new java.util.LinkedHashMap<>();
    fields.put("holder", Value.of(holder.holder()));
    fields.put("so", Value.of(ids(holder.so())));
    fields.put("not", Value.of(ids(holder.not())));
    return new Value.Fields(fields);
  }

  private static List<String> ids(List<Claim> claims) {
    return claims.stream().map(Claim::id).map(ClaimId::text).distinct().toList();
  }

  private Row row(Roles.Principle principle) {
    Verdict verdict = principle.verdict();
    boolean text = verdict.instance().equals("text");
    List<Value> broken = new ArrayList<>();
    for (Roles.Break one : principle.broken()) {
      java.util.Map<String, Value> fields = new java.util.LinkedHashMap<>();
      fields.put("role", Value.of(one.role()));
      fields.put("since", Value.of(times.rfc3339(one.since())));
      fields.put("reason", Value.of(one.reason().text()));
      broken.add(new Value.Fields(fields));
    }
    return start(verdict)
        .with("holder", "")
        .with("relation", "")
        .with("object", "")
        .with("account", verdict.account())
        .with("at", times.rfc3339(verdict.at()))
        .with("known", times.rfc3339(verdict.known()))
        .with("on_text", text ? verdict.status().code() : "")
        .with("since", text ? times.rfc3339(verdict.since()) : "")
        .with("until", List.of())
        .with("in_fact", text ? "" : verdict.status().code())
        .with("in_fact_since", text ? "" : times.rfc3339(verdict.since()))
        .with("told", new Value.Items(List.of()))
        .with("chain", List.of())
        .with("broken", new Value.Items(broken))
        .build();
  }
}
