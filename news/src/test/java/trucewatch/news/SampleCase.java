package trucewatch.news;

import java.time.LocalDate;
import java.util.List;
import trucewatch.news.vocabulary.Vocabulary;
import trucewatch.news.vocabulary.Vocabulary.Act;
import trucewatch.news.vocabulary.Vocabulary.Actor;
import trucewatch.news.vocabulary.Vocabulary.Clause;
import trucewatch.news.vocabulary.Vocabulary.Kind;
import trucewatch.news.vocabulary.Vocabulary.Place;
import trucewatch.news.vocabulary.Vocabulary.SpeaksFor;

/// The names that the sample articles use, as a case would give them.
final class SampleCase {
  private SampleCase() {}

  static Vocabulary vocabulary() {
    return new Vocabulary(
        List.of(
            actor(
                "un-mission",
                Kind.BODY,
                "United Nations mission in Hodeidah",
                "UNMHA",
                "The mission"),
            actor("ansar-allah", Kind.PARTY, "Ansar Allah", "the Houthis"),
            actor("yemen", Kind.PARTY, "Government of Yemen", "Yemeni government"),
            actor("osce", Kind.BODY, "OSCE", "Special Monitoring Mission", "The mission"),
            actor("ukraine", Kind.PARTY, "Ukraine", "Kyiv"),
            person("lysak", "Ihor Lysak", "ukraine"),
            actor(
                "donetsk-officials",
                Kind.PARTY,
                "Donetsk People's Republic",
                "officials in Donetsk"),
            actor("russia", Kind.PARTY, "Russia", "Moscow"),
            actor("au-team", Kind.BODY, "African Union", "monitoring team", "The team"),
            actor("tplf", Kind.PARTY, "Tigray People's Liberation Front", "TPLF"),
            person("getachew", "Getachew Reda", "tplf"),
            actor("ethiopia", Kind.PARTY, "Ethiopia", "Addis Ababa"),
            actor("egypt", Kind.STATE, "Egypt", "Cairo"),
            actor("qatar", Kind.STATE, "Qatar", "Doha"),
            actor("israel", Kind.PARTY, "Israel", "Jerusalem"),
            actor("hamas", Kind.PARTY, "Hamas"),
            person("odeh", "Basem Odeh", "hamas"),
            actor("turkiye", Kind.STATE, "Türkiye", "Turkey", "Ankara"),
            person("fidan", "Hakan Fidan", "turkiye"),
            actor("indonesia", Kind.STATE, "Indonesia", "Jakarta"),
            actor("northern-front", Kind.PARTY, "Northern Front", "the Front"),
            person("hesk", "Dov Hesk", "northern-front"),
            actor("vale-republic", Kind.PARTY, "Vale Republic", "the Republic"),
            person("tolan", "Mira Tolan", "vale-republic"),
            person("brand", "Ilya Brand", "vale-republic"),
            actor("joint-commission", Kind.BODY, "Joint Commission", "the Commission"),
            person("marsh", "Olin Marsh", "joint-commission"),
            actor("amm", Kind.BODY, "Aceh Monitoring Mission", "The mission"),
            person("feith", "Pieter Feith", "amm"),
            actor("farc", Kind.PARTY, "FARC"),
            actor("colombia", Kind.PARTY, "Colombia", "Bogotá"),
            person("delacalle", "Humberto de la Calle", "colombia"),
            actor("un-colombia", Kind.BODY, "United Nations mission", "the mission"),
            actor("sudan-army", Kind.PARTY, "Sudanese army", "Sudan's army", "The army"),
            actor("rsf", Kind.PARTY, "Rapid Support Forces", "RSF"),
            actor("us", Kind.STATE, "United States", "Washington"),
            actor("opposition", Kind.PARTY, "SPLM-IO", "The opposition"),
            person("machar", "Riek Machar", "opposition"),
            actor("south-sudan", Kind.PARTY, "South Sudan", "Juba"),
            person("kiir", "Salva Kiir", "south-sudan"),
            actor("igad", Kind.BODY, "IGAD"),
            actor("uganda", Kind.STATE, "Uganda", "Kampala"),
            actor("ctsamvm", Kind.BODY, "CTSAMVM")),
        List.of(
            new Act("release", List.of("release", "free", "hand over prisoners")),
            new Act("withdrawal", List.of("withdraw", "pull back", "redeploy", "leave")),
            new Act("attack", List.of("attack", "shell", "open fire", "raid")),
            new Act("hand-in", List.of("hand in", "give up", "handed over weapons"))),
        List.of(
            new Place("orla-bridge", List.of("Orla bridge")),
            new Place("kessel", List.of("Kessel")),
            new Place("salif", List.of("Salif"))),
        List.of(
            new Clause(
                "release-prisoners",
                "Release of prisoners",
                List.of("prisoner", "release", "freed"),
                List.of("northern-front", "vale-republic")),
            new Clause(
                "open-road",
                "Opening of the road",
                List.of("road", "truck", "safe passage"),
                List.of("vale-republic")),
            new Clause(
                "redeploy",
                "Redeployment from the ports",
                List.of("port", "redeploy", "pull back"),
                List.of("ansar-allah", "yemen"))));
  }

  private static Actor actor(String id, Kind kind, String name, String... others) {
    return new Actor(id, kind, name, List.of(others), List.of());
  }

  private static Actor person(String id, String name, String speaksFor) {
    return new Actor(
        id,
        Kind.PERSON,
        name,
        List.of(),
        List.of(new SpeaksFor(speaksFor, LocalDate.MIN, LocalDate.MAX)));
  }
}
