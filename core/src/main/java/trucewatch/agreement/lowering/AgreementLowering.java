package trucewatch.agreement.lowering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import trucewatch.agreement.ActorId;
import trucewatch.agreement.Agreement;
import trucewatch.agreement.Amendment;
import trucewatch.agreement.Event;
import trucewatch.agreement.Head;
import trucewatch.syntax.AgreementItem;
import trucewatch.syntax.ArticleRange;
import trucewatch.syntax.Day;
import trucewatch.syntax.Name;
import trucewatch.time.Interval;

/// The `agreement` block: who agreed, when it binds, what its owner may say. It starts at the
/// earliest of signing, coming into force on a stated day, and the version of its text.
final class AgreementLowering {
  private final Resolver resolver;
  private final EventLowering events;
  private final Calendar calendar;
  private final List<AgreementItem> items;

  AgreementLowering(
      Resolver resolver, EventLowering events, Calendar calendar, List<AgreementItem> items) {
    this.resolver = resolver;
    this.events = events;
    this.calendar = calendar;
    this.items = List.copyOf(items);
  }

  private <I extends AgreementItem> List<I> all(Class<I> kind) {
    return items.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  List<ActorId> parties() {
    return each(all(AgreementItem.Parties.class).stream().map(AgreementItem.Parties::names));
  }

  List<ActorId> guarantors() {
    return each(all(AgreementItem.Guarantors.class).stream().map(AgreementItem.Guarantors::names));
  }

  List<ActorId> settledBy() {
    return each(all(AgreementItem.SettledBy.class).stream().map(AgreementItem.SettledBy::names));
  }

  private List<ActorId> each(Stream<List<Name>> lists) {
    return lists.flatMap(names -> resolver.each(names).stream()).distinct().toList();
  }

  String owner() {
    return all(AgreementItem.Owner.class).stream()
        .findFirst()
        .map(it -> it.owner().text())
        .orElse("");
  }

  Agreement.Mandate mandate() {
    return all(AgreementItem.MandateOf.class).stream()
        .findFirst()
        .map(
            it ->
                switch (it.mandate()) {
                  case EVENTS -> Agreement.Mandate.EVENTS;
                  case DIRECTION -> Agreement.Mandate.DIRECTION;
                  case FINDINGS -> Agreement.Mandate.FINDINGS;
                  case VERDICTS -> Agreement.Mandate.VERDICTS;
                })
        .orElse(Agreement.Mandate.VERDICTS);
  }

  List<Agreement.Text> texts() {
    List<Agreement.Text> texts = new ArrayList<>();
    for (AgreementItem.Text it : all(AgreementItem.Text.class)) {
      LocalDate version = it.version() == null ? LocalDate.MIN : it.version().date();
      boolean authentic = it.standing() == AgreementItem.Standing.AUTHENTIC;
      texts.add(new Agreement.Text(it.language(), version, authentic));
    }
    return texts;
  }

  /// Signatures, and later joinings; where no day is written, that of the signing.
  List<Agreement.Signature> signatures() {
    LocalDate signing = signedOn().orElse(LocalDate.MIN);
    List<Agreement.Signature> signatures = new ArrayList<>();
    for (AgreementItem.SignedBy it : all(AgreementItem.SignedBy.class)) {
      LocalDate on = it.on() == null ? signing : it.on().date();
      List<String> except = it.except().stream().flatMap(AgreementLowering::articles).toList();
      resolver
          .each(it.names())
          .forEach(by -> signatures.add(new Agreement.Signature(by, on, except)));
    }
    for (AgreementItem.JoinedBy it : all(AgreementItem.JoinedBy.class)) {
      LocalDate on = it.on() == null ? signing : it.on().date();
      resolver
          .each(it.names())
          .forEach(by -> signatures.add(new Agreement.Signature(by, on, List.of())));
    }
    return signatures;
  }

  /// The articles of a range: each of them where both ends are plain numbers, else its ends.
  static Stream<String> articles(ArticleRange range) {
    String first = range.first().text();
    if (range.last() == null) {
      return Stream.of(first);
    }
    String last = range.last().text();
    boolean numbers = first.matches("\\d{1,4}") && last.matches("\\d{1,4}");
    if (!numbers) {
      return Stream.of(first, last);
    }
    return java.util.stream.IntStream.rangeClosed(Integer.parseInt(first), Integer.parseInt(last))
        .mapToObj(Integer::toString);
  }

  /// The day of signing: as stated, else the earliest signature.
  Optional<LocalDate> signedOn() {
    return all(AgreementItem.SignedOn.class).stream()
        .map(it -> it.day().date())
        .findFirst()
        .or(
            () ->
                all(AgreementItem.SignedBy.class).stream()
                    .map(AgreementItem.SignedBy::on)
                    .flatMap(AgreementLowering::date)
                    .min(LocalDate::compareTo));
  }

  private static Stream<LocalDate> date(@Nullable Day day) {
    return day == null ? Stream.of() : Stream.of(day.date());
  }

  /// When it comes into force: as stated, else at the signing, else when its text begins.
  Event inForce() {
    for (AgreementItem.InForceFrom it : all(AgreementItem.InForceFrom.class)) {
      return events.event(it.start());
    }
    return signedOn().isPresent() ? new Event.Signing() : new Event.Fixed(starts());
  }

  Instant starts() {
    Stream<Instant> forced =
        all(AgreementItem.InForceFrom.class).stream()
            .map(it -> events.event(it.start()))
            .flatMap(
                event -> event instanceof Event.Fixed(Instant at) ? Stream.of(at) : Stream.of());
    Stream<Instant> signed = signedOn().stream().map(calendar::startOf);
    Stream<Instant> version =
        all(AgreementItem.Text.class).stream()
            .flatMap(it -> date(it.version()))
            .map(calendar::startOf);
    return Stream.of(forced, signed, version)
        .flatMap(each -> each)
        .min(Instant::compareTo)
        .orElse(Interval.BEGINNING);
  }

  /// Who read and reviewed the agreement as a whole.
  Head.Reading reading() {
    return new Head.Reading(
        all(AgreementItem.ReadBy.class).stream()
            .map(it -> HeadLowering.reader(it.person(), it.on(), null))
            .toList(),
        all(AgreementItem.ReviewedBy.class).stream()
            .map(it -> HeadLowering.reader(it.person(), it.on(), null))
            .toList(),
        Head.Reading.UNSIGNED.of());
  }

  /// Changes of the text and repairs of our encoding, in the order written.
  List<Amendment> amendments() {
    List<Amendment> found = new ArrayList<>();
    for (AgreementItem.Amended it : all(AgreementItem.Amended.class)) {
      found.add(new Amendment(it.on().date(), ActorLowering.words(it.by()), false));
    }
    for (AgreementItem.Repaired it : all(AgreementItem.Repaired.class)) {
      found.add(new Amendment(it.on().date(), ActorLowering.words(it.what()), true));
    }
    return found;
  }

  /// Parts of other texts, and which text prevails: words that stand in the agreement and have no
  /// verdict of their own, by the name of the clause that keeps them.
  Map<String, String> otherTexts() {
    Map<String, String> words = new java.util.LinkedHashMap<>();
    for (AgreementItem.Includes it : all(AgreementItem.Includes.class)) {
      String articles =
          String.join(", ", it.articles().stream().map(AgreementLowering::words).toList());
      String asOf =
          switch (it.asOf()) {
            case NOT_SAID -> "";
            case SIGNING -> ", as it stood at signing";
            case AMENDED -> ", as amended";
          };
      words.put(
          it.text().text(),
          "Articles %s of %s are part of this agreement%s"
              .formatted(articles, it.text().text(), asOf));
    }
    for (AgreementItem.PrevailsOver it : all(AgreementItem.PrevailsOver.class)) {
      for (Name text : it.texts()) {
        words.put("prevails-over-" + text.text(), "This agreement prevails over " + text.text());
      }
    }
    for (AgreementItem.Annex it : all(AgreementItem.Annex.class)) {
      words.put(it.name().text(), "Annex: " + it.title().text());
    }
    return words;
  }

  private static String words(ArticleRange range) {
    return range.last() == null
        ? range.first().text()
        : range.first().text() + " to " + range.last().text();
  }
}
