package trucewatch.cli;

import java.time.InstantSource;
import picocli.CommandLine.Mixin;
import trucewatch.verdict.Question;

/// What every question has: as of when, by what was known, by whose account, for which reader.
final class QuestionOptions {
  @Mixin private WhenOptions when = new WhenOptions();
  @Mixin private AccountOption account = new AccountOption();
  @Mixin private AccessOption access = new AccessOption();

  /// A question by one account, with what the foot of the page says of it.
  record Asked(Question question, WhenOptions.Asked times, String byAccount, String readers) {}

  Asked asked(OpenCase open, InstantSource clock) {
    String one = account.one(open.agreement());
    WhenOptions.Asked times = when.asked(open.agreement().zone(), clock);
    return new Asked(
        new Question(times.asOf(), one, access.access()),
        times,
        open.names().byAccount(one),
        access.words());
  }
}
