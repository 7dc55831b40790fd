package trucewatch.sources.reading;

/// How a publisher lays out what it publishes, and how its rows become claims: what the row says,
/// by whom, and no more.
///
/// A format holds no row longer than it takes to hand it on, whatever the size of the file.
public interface Format {
  /// What is typed to name it, such as `ucdp-ged`; also the code of the source whose claims they
  /// are, unless a mapping names another.
  String code();

  /// What it reads, in a line.
  String describes();

  /// Reads a file to its end, or to where it can no longer be understood; what came before that has
  /// then been handed on, and a problem says where it ends. Whatever the bytes, it throws nothing
  /// of its own; what the sink throws is passed on.
  void read(Input input, Settings settings, Sink sink);
}
