package trucewatch.verdict;

/// Who was watching: of the local days on which the clause ran, on how many somebody whose word
/// counts told that they watched its place (a patrol, or a source that declared itself complete).
///
/// @param recorded false if nobody told of any watching
public record Coverage(boolean recorded, int watched, int days) {
  public static final Coverage NOT_RECORDED = new Coverage(false, 0, 0);
}
