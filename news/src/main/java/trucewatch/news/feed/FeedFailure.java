package trucewatch.news.feed;

import java.io.IOException;

/// Why a feed could not be fetched, in words for a person.
public final class FeedFailure extends IOException {
  private static final long serialVersionUID = 1L;

  /// @param reason without the address, as "it is larger than 5 MB"
  public FeedFailure(String reason) {
    super(reason);
  }
}
