package trucewatch.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One block: a header line at the left edge and the indented lines under it, in the order written.
/// The same item may stand twice; whether that makes sense is for the checker.
public sealed interface Block extends Node {
  /// The comments of the header line.
  Comments comments();

  /// The lines under the header (or on it).
  List<? extends Line<?>> lines();

  /// `agreement gaza-2025 "Comprehensive plan"`: the text as a whole. The first block of a file.
  record Agreement(
      Name name,
      @Nullable Words title,
      List<Line<AgreementItem>> lines,
      Comments comments,
      Origin origin)
      implements Block {
    public Agreement {
      lines = List.copyOf(lines);
    }
  }

  /// `party israel "Israel"`, `body council`, `office president`: somebody who can bear, act or
  /// decide.
  record Actor(
      ActorKind kind,
      Name name,
      @Nullable Words title,
      List<Line<ActorItem>> lines,
      Comments comments,
      Origin origin)
      implements Block {
    public Actor {
      lines = List.copyOf(lines);
    }
  }

  /// `group permanent-five = china, france, russia, uk, us`: a name for several actors.
  record Group(
      Name name,
      @Nullable Words title,
      List<Name> members,
      List<Line<ActorItem>> lines,
      Comments comments,
      Origin origin)
      implements Block {
    public Group {
      members = List.copyOf(members);
      lines = List.copyOf(lines);
    }
  }

  /// `place gaza from zones.geojson`, `zone security = 15 km each side of contact-line`, `line …`.
  record Place(
      PlaceKind kind,
      Name name,
      @Nullable Words title,
      List<Line<PlaceItem>> lines,
      Comments comments,
      Origin origin)
      implements Block {
    public Place {
      lines = List.copyOf(lines);
    }
  }

  /// `act attack includes shelling, air-strike, and others like them`: a kind of act.
  record Act(
      Name name, @Nullable Words title, List<Line<ActItem>> lines, Comments comments, Origin origin)
      implements Block {
    public Act {
      lines = List.copyOf(lines);
    }
  }

  /// `unit brigade is 3000 troop`: something that is counted or measured.
  record Unit(
      Name name,
      @Nullable Words title,
      List<Line<UnitItem>> lines,
      Comments comments,
      Origin origin)
      implements Block {
    public Unit {
      lines = List.copyOf(lines);
    }
  }

  /// `account mediators = egypt, qatar, us`: whose claims count when this account is asked.
  record Account(
      Name name,
      @Nullable Words title,
      List<Name> speakers,
      List<Line<AccountItem>> lines,
      Comments comments,
      Origin origin)
      implements Block {
    public Account {
      speakers = List.copyOf(speakers);
      lines = List.copyOf(lines);
    }
  }

  /// `outside ihl "International humanitarian law" judged by icj`: law that is never judged from
  /// claims, only by the judge named here.
  record Outside(
      Name name,
      @Nullable Words title,
      List<Line<OutsideItem>> lines,
      Comments comments,
      Origin origin)
      implements Block {
    public Outside {
      lines = List.copyOf(lines);
    }
  }

  /// `phase transition starts when …, lasts 36 months`: a named stretch of time.
  record Phase(
      Name name,
      @Nullable Words title,
      List<Line<PhaseItem>> lines,
      Comments comments,
      Origin origin)
      implements Block {
    public Phase {
      lines = List.copyOf(lines);
    }
  }

  /// `instrument amendment drafted by ncac within 21 days, adopted by parliament`: a text to be
  /// made.
  record Instrument(
      Name name,
      @Nullable Words title,
      List<Line<InstrumentItem>> lines,
      Comments comments,
      Origin origin)
      implements Block {
    public Instrument {
      lines = List.copyOf(lines);
    }
  }

  /// `obligation return-living`, `prohibition truce "No attacks"`: a clause that can be judged.
  record Clause(
      ClauseKind kind,
      Name name,
      @Nullable Words title,
      List<Line<ClauseItem>> lines,
      Comments comments,
      Origin origin)
      implements Block {
    public Clause {
      lines = List.copyOf(lines);
    }
  }

  /// `role committee governs gaza until pa-reform performed`: who has authority over what. `until`
  /// and the rest are items.
  ///
  /// @param name as written before the colon; null if none was, then [#nameOrDefault] makes one
  record Role(
      @Nullable Name name,
      Name subject,
      Name verb,
      Name object,
      List<Line<ClauseItem>> lines,
      Comments comments,
      Origin origin)
      implements Block {
    public Role {
      lines = List.copyOf(lines);
    }

    /// The written name, or `SUBJECT-VERB-OBJECT` (`committee-governs-gaza`).
    public Name nameOrDefault() {
      return name != null
          ? name
          : new Name(subject.text() + "-" + verb.text() + "-" + object.text(), subject.origin());
    }
  }

  /// `declares spirit "The parties wish to …"`: text that is not judged, and counted as such.
  ///
  /// @param name null if none was written
  record Declares(
      @Nullable Name name,
      Words words,
      List<Line<ClauseItem>> lines,
      Comments comments,
      Origin origin)
      implements Block {
    public Declares {
      lines = List.copyOf(lines);
    }
  }
}
