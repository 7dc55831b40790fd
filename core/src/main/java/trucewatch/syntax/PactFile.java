package trucewatch.syntax;

import java.util.List;

/// A whole `NAME.pact.md`: the fences in their order, and the tables beside them. The text between
/// is kept in the source; an [ArticleText] says which of it a fence formalizes.
public record PactFile(List<Fence> fences, List<Table> tables) {
  public PactFile {
    fences = List.copyOf(fences);
    tables = List.copyOf(tables);
  }

  /// All blocks of all fences, in order.
  public List<Block> blocks() {
    return fences.stream().flatMap(fence -> fence.blocks().stream()).toList();
  }
}
