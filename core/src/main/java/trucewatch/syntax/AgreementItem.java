package trucewatch.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line of the `agreement` block.
public sealed interface AgreementItem extends Item {
  /// `text en, version 2025-09-29, authentic`: a text of the agreement in one language.
  ///
  /// @param language a language tag such as `en` or `zh-Hant`, as written
  /// @param from where it was taken from
  /// @param standing whether this text is authentic or a translation
  record Text(
      String language,
      @Nullable Day version,
      @Nullable Words from,
      Standing standing,
      Origin origin)
      implements AgreementItem {}

  /// What a text is.
  enum Standing {
    NOT_SAID,
    AUTHENTIC,
    TRANSLATION
  }

  /// `parties israel, hamas`.
  record Parties(List<Name> names, Origin origin) implements AgreementItem {
    public Parties {
      names = List.copyOf(names);
    }
  }

  /// `guarantors us, egypt`.
  record Guarantors(List<Name> names, Origin origin) implements AgreementItem {
    public Guarantors {
      names = List.copyOf(names);
    }
  }

  /// `signed by a, b on 2020-08-21 except article 13`: a signature of the whole, save the articles
  /// named.
  record SignedBy(List<Name> names, @Nullable Day on, List<ArticleRange> except, Origin origin)
      implements AgreementItem {
    public SignedBy {
      names = List.copyOf(names);
      except = List.copyOf(except);
    }
  }

  /// `joined by c on 2020-10-01`: a signature that came later.
  record JoinedBy(List<Name> names, @Nullable Day on, Origin origin) implements AgreementItem {
    public JoinedBy {
      names = List.copyOf(names);
    }
  }

  /// `signed on 2020-08-21`: the day of signing.
  record SignedOn(Day day, Origin origin) implements AgreementItem {}

  /// `in force from 2025-10-10`: when the agreement begins to bind.
  record InForceFrom(Event start, Origin origin) implements AgreementItem {}

  /// `time zone Asia/Gaza`: an identifier of the IANA time zone database, or an offset; not looked
  /// up.
  record TimeZone(String zone, Origin origin) implements AgreementItem {}

  /// `mandate events`: what the owner of the case may say about parties.
  record MandateOf(Mandate mandate, Origin origin) implements AgreementItem {}

  /// How far the owner of the case may go.
  enum Mandate {
    EVENTS,
    DIRECTION,
    FINDINGS,
    VERDICTS
  }

  /// `clauses settled by commission`: whose findings the account *as-agreed* takes.
  record SettledBy(List<Name> names, Origin origin) implements AgreementItem {
    public SettledBy {
      names = List.copyOf(names);
    }
  }

  /// `owner "Watch of the North"`: who owns the case and answers for it.
  record Owner(Words owner, Origin origin) implements AgreementItem {}

  /// `includes coha-2017 articles 3 to 9, as of signing`: articles of another text that bind here.
  record Includes(Name text, List<ArticleRange> articles, AsOf asOf, Origin origin)
      implements AgreementItem {
    public Includes {
      articles = List.copyOf(articles);
    }
  }

  /// In which version an included text binds.
  enum AsOf {
    NOT_SAID,
    SIGNING,
    AMENDED
  }

  /// `prevails over older-text`: which texts give way.
  record PrevailsOver(List<Name> texts, Origin origin) implements AgreementItem {
    public PrevailsOver {
      texts = List.copyOf(texts);
    }
  }

  /// `annex security "Security arrangements"`.
  record Annex(Name name, Words title, Origin origin) implements AgreementItem {}

  /// `amended on 2022-09-05 by "Roadmap"`: the parties changed the text; valid from that day.
  record Amended(Day on, @Nullable Words by, Origin origin) implements AgreementItem {}

  /// `encoding repaired on 2026-11-24 "wrong bearer in article 4"`: we had formalized it wrongly.
  record Repaired(Day on, @Nullable Words what, Origin origin) implements AgreementItem {}

  /// `read by project on 2026-11-23`: who formalized the file.
  record ReadBy(Name person, @Nullable Day on, Origin origin) implements AgreementItem {}

  /// `reviewed by jurist on 2026-11-25`: who checked the formalization.
  record ReviewedBy(Name person, @Nullable Day on, Origin origin) implements AgreementItem {}
}
