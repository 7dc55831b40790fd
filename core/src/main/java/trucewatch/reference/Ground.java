package trucewatch.reference;

import trucewatch.agreement.Agreement;
import trucewatch.agreement.Startable;
import trucewatch.claims.Gazetteer;

/// All that stands before any claim is heard: the text, who is tied to whom, what is a kind of
/// what, which clause looks at which, and where things lie.
record Ground(
    Agreement agreement,
    Ties ties,
    Kinds kinds,
    Reach reach,
    Startable startable,
    Gazetteer gazetteer) {

  static Ground of(CaseLog log) {
    Agreement agreement = log.agreement();
    Kinds kinds = new Kinds(agreement);
    return new Ground(
        agreement,
        new Ties(agreement, log.sources()),
        kinds,
        new Reach(agreement, kinds, log.gazetteer()),
        new Startable(agreement),
        log.gazetteer());
  }
}
