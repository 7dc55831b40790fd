package trucewatch.agreement.lowering;

import java.util.ArrayList;
import java.util.List;
import trucewatch.syntax.ActorItem;
import trucewatch.syntax.AgreementItem;
import trucewatch.syntax.Block;
import trucewatch.syntax.Line;
import trucewatch.syntax.Member;
import trucewatch.syntax.Name;
import trucewatch.syntax.PactFile;

/// Names of actors in lists that say who somebody is (`parties`, `members`, `group … =`): these
/// make an actor without a block of its own.
final class NamesInPassing {
  private NamesInPassing() {}

  static List<Name> of(PactFile file) {
    List<Name> found = new ArrayList<>();
    for (Block block : file.blocks()) {
      switch (block) {
        case Block.Agreement it -> it.lines().forEach(line -> addFrom(line.item(), found));
        case Block.Group it -> {
          found.addAll(it.members());
          addFromActor(it.lines(), found);
        }
        case Block.Account it -> found.addAll(it.speakers());
        case Block.Actor it -> addFromActor(it.lines(), found);
        case Block.Place _,
            Block.Act _,
            Block.Unit _,
            Block.Outside _,
            Block.Phase _,
            Block.Instrument _,
            Block.Clause _,
            Block.Role _,
            Block.Declares _ -> {}
      }
    }
    return found;
  }

  private static void addFromActor(List<Line<ActorItem>> lines, List<Name> found) {
    for (Line<ActorItem> line : lines) {
      if (line.item() instanceof ActorItem.Members members) {
        for (Member member : members.members()) {
          found.add(
              switch (member) {
                case Member.One one -> one.name();
                case Member.Some some -> some.from();
              });
        }
      }
      if (line.item() instanceof ActorItem.Seats seats) {
        seats.shares().forEach(share -> found.add(share.from()));
      }
    }
  }

  private static void addFrom(AgreementItem item, List<Name> found) {
    switch (item) {
      case AgreementItem.Parties it -> found.addAll(it.names());
      case AgreementItem.Guarantors it -> found.addAll(it.names());
      case AgreementItem.SignedBy it -> found.addAll(it.names());
      case AgreementItem.JoinedBy it -> found.addAll(it.names());
      case AgreementItem.Text _,
          AgreementItem.SignedOn _,
          AgreementItem.InForceFrom _,
          AgreementItem.TimeZone _,
          AgreementItem.MandateOf _,
          AgreementItem.SettledBy _,
          AgreementItem.Owner _,
          AgreementItem.Includes _,
          AgreementItem.PrevailsOver _,
          AgreementItem.Annex _,
          AgreementItem.Amended _,
          AgreementItem.Repaired _,
          AgreementItem.ReadBy _,
          AgreementItem.ReviewedBy _ -> {}
    }
  }
}
