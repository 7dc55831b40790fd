package trucewatch.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line of the block of an actor or a group.
public sealed interface ActorItem extends Item
    permits Also,
        ActorItem.SpeaksFor,
        ActorItem.AffiliatedWith,
        ActorItem.Members,
        ActorItem.Seats,
        ActorItem.Chair,
        ActorItem.ChairRotates,
        ActorItem.Decides,
        ActorItem.QuorumIs,
        ActorItem.SupervisedBy,
        ActorItem.NamedBy,
        ActorItem.SwornInBy,
        ActorItem.HeldBy,
        ActorItem.ActsFor,
        ActorItem.IfVacant,
        ActorItem.PickedInTurn,
        ActorItem.AnswersForAffiliates {

  /// `speaks for turkiye from 2023-06-04`: its words are that actor's.
  record SpeaksFor(Name actor, Period period, Origin origin) implements ActorItem {}

  /// `affiliated with north`: not independent of that actor.
  record AffiliatedWith(Name actor, Period period, Origin origin) implements ActorItem {}

  /// `members a weight 3, b population 40, 2 from c`: who sits on a body.
  record Members(List<Member> members, Origin origin) implements ActorItem {
    public Members {
      members = List.copyOf(members);
    }
  }

  /// `seats 550: 332 from a, 128 from b, of whom at least 35 % women, rounded up`.
  record Seats(Figure total, List<SeatShare> shares, List<LeastShare> ofWhom, Origin origin)
      implements ActorItem {
    public Seats {
      shares = List.copyOf(shares);
      ofWhom = List.copyOf(ofWhom);
    }
  }

  /// `332 from a`.
  record SeatShare(Figure seats, Name from, Origin origin) implements Node {}

  /// `at least 35 % women, rounded up`.
  ///
  /// @param percent whether `least` is a share in percent, else a number of seats
  record LeastShare(Figure least, boolean percent, Name of, Rounding rounding, Origin origin)
      implements Node {}

  /// `chair undp`.
  record Chair(Name chair, Origin origin) implements ActorItem {}

  /// `chair rotates among a, b every 6 months`: in this order.
  record ChairRotates(List<Name> among, @Nullable Extent every, Origin origin)
      implements ActorItem {
    public ChairRotates {
      among = List.copyOf(among);
    }
  }

  /// `decides on agreement by consensus`, `decides otherwise by 2/3 of all members`, `decides by
  /// …`.
  record Decides(Subject on, Rule rule, Period period, Origin origin) implements ActorItem {}

  /// What a rule of decision is for.
  sealed interface Subject {
    /// Nothing was written: every decision.
    record Everything() implements Subject {}

    /// `otherwise`: all that no other rule names.
    record Otherwise() implements Subject {}

    /// `on NAME`: decisions about it.
    record On(Name name) implements Subject {}
  }

  /// `quorum 29 of 42, with at least 15 of south-sudanese`.
  record QuorumIs(Quorum quorum, Origin origin) implements ActorItem {}

  /// `supervised by board`: what the text says; who supervises in fact is a claim.
  record SupervisedBy(Name actor, Origin origin) implements ActorItem {}

  /// `named by parliament`.
  record NamedBy(Name actor, Origin origin) implements ActorItem {}

  /// `sworn in by chief-justice`.
  record SwornInBy(Name actor, Origin origin) implements ActorItem {}

  /// `held by machar during transition`.
  record HeldBy(Name actor, @Nullable Name during, Origin origin) implements ActorItem {}

  /// `acts for president while absent`.
  record ActsFor(Name actor, Origin origin) implements ActorItem {}

  /// `if vacant then named by north within 48 hours`.
  record IfVacant(Name namedBy, @Nullable Extent within, Origin origin) implements ActorItem {}

  /// `picked in turn by a, b, c`: in this order.
  record PickedInTurn(List<Name> by, Origin origin) implements ActorItem {
    public PickedInTurn {
      by = List.copyOf(by);
    }
  }

  /// `answers for affiliates`: acts of who is affiliated with it are its own.
  record AnswersForAffiliates(Origin origin) implements ActorItem {}
}
