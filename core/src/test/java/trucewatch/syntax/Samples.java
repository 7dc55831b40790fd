package trucewatch.syntax;

/// Pact text for tests: a small agreement between invented parties that uses a good part of the
/// language.
final class Samples {
  private Samples() {}

  static final String BLOCKS =
      """
      # the frame
      agreement two-rivers "Truce of the Two Rivers"
        text en, version 2031-03-01, authentic
        parties uplands, lowlands; guarantors coast, isles   # both sides chose them
        signed by uplands, lowlands on 2031-03-01 except article 13
        in force from 2031-03-02T06:00+02:00
        time zone Europe/Athens

      party uplands "The Uplands" also "Upper valley", "the Council of Hills"
      party lowlands "The Lowlands"
      state coast
      body commission "Joint commission"
        members 3 from uplands, 3 from lowlands, chair-person weight 2
        chair rotates among uplands, lowlands every 6 months
        decides on budget by consensus, else by 2/3 of all members, rounded up
        decides otherwise by 4 of 7 in favour, with one of uplands, lowlands, unless coast is against
        quorum 5 of 7, with at least 2 of uplands
      place valley from zones.geojson
      zone strip = 15 km each side of ridge
      act attack includes shelling, raid, and others like them
      account mediators = coast, isles
        declared by project on 2031-03-05
      phase transition starts when truce begins, lasts 36 months, not extendable

      prohibition truce "No attacks"      # article 1
        bearer each of uplands, lowlands
        forbids attack in valley, overflight
        except self-defence "repelling an attack" when determined by commission
        from agreement

      obligation return-people
        bearer uplands
        does return of 20 detainee to lowlands and return of at least 3 remains
        within 72 hours of withdrawal performed, read as
        then obligation next
        else power lowlands may suspend open-road
        else after 14 days obligation uplands does payment of 5 day-wage within 3 days

      obligation ladder
        bearer commission
        on each breach of truce: commission reports to coast soon "timely", then coast decides within 14 days
        at the earlier of 2031-12-31, within 30 days of signing

      decision mandate
        by commission
        stages consensus on draft, vote
        closes no later than day 2 of truce begins

      role commission supervises valley until (reform performed and not truce breached) or 2032-01-01

      principle nobody-for-ever "No end, no role"
        every role supervises has a latest date
      """;

  static final String FILE =
      """
      # Truce of the Two Rivers

      ## Article 1

      The parties stop all attacks in the valley.

      ```pact
      %s```

      Table weapons

      ### Table weapons

      | kind | distance |
      |------|----------|
      | gun  | 15 km    |
      """
          .formatted(BLOCKS);
}
