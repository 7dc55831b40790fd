package trucewatch.news.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import trucewatch.news.page.Block.Kind;

/// Tells by its words that a block is not the article: prompts, appeals, credits, links.
///
/// The phrases are our own list of how outlets put these things; each is bound to the beginning of
/// a block, to its whole, or to a short block, so that an article about donations is not dropped.
final class Boilerplate {
  private record Sign(Kind kind, int longest, Pattern pattern) {}

  private static final int SHORT = 240;

  private static final List<Sign> SIGNS =
      List.of(
          sign(
              Kind.NEWSLETTER,
              400,
              "^(sign"
                  + " up|subscribe|get|join|receive)\\b.{0,120}\\b(newsletters?|inbox|e-?mails?|briefing|alerts|whatsapp|telegram|channel|podcast|app)\\b"),
          sign(
              Kind.NEWSLETTER,
              300,
              "\\b(sign up (for|to) (our|the)|subscribe to (our|the)|our (free |daily |weekly"
                  + " |morning )*newsletter|newsletter sign[ -]?up|delivered to your inbox|in your"
                  + " inbox|follow us on|like us on|download (our|the) app|enable"
                  + " notifications|turn on notifications)\\b"),
          sign(
              Kind.NEWSLETTER,
              200,
              "^(by (signing up|subscribing|clicking)|you can unsubscribe|please enter a valid"
                  + " e-?mail|enter your e-?mail|thank you for (signing up|subscribing)|we"
                  + " (will|'ll) (never )?(send|share))\\b"),
          sign(
              Kind.DONATION,
              600,
              "\\b(support (our|independent|the \\w+'s?|quality|local|this)"
                  + " (journalism|reporting|newsroom|work)|(donate|contribute|become a"
                  + " (member|supporter|subscriber)|make a"
                  + " (gift|donation|contribution))\\b.{0,80}\\b(today|now|here|journalism|newsroom|reporting|us|month)|reader[-"
                  + " ](funded|supported)|your (support|donation|gift|contribution)"
                  + " (helps|keeps|makes|allows|enables|matters)|with a (small |monthly |one-off |regular )?"
                  + "(donation|contribution|gift) (of|from|to)|donate (now|today)|chip in"
                  + " (now|today|to)|as little as \\S+ (a|per)"
                  + " (month|week|year)|from (just |only )?\\S+( \\w+)? (a|per) month|(our|independent|local)"
                  + " (journalism|reporting) (costs|depends|relies|is free|needs)|help us"
                  + " (keep|continue|report|stay))\\b"),
          sign(
              Kind.SIGN_IN,
              300,
              "^(already (a subscriber|a member|registered|have an account)|(please )?(log|sign)"
                  + " ?in\\b|create (a free|an|your) account|register (now|for"
                  + " free|to)|subscribers? only|this (article|content|story) is"
                  + " (for|available|only)|to (continue|keep) reading|continue reading"
                  + " (your|with|this)|you('ve| have) (read|reached) (your|all|the)|unlock"
                  + " (this|the)|start your (free )?trial|subscribe (now|today|to"
                  + " (read|continue|unlock))|get unlimited access|not a subscriber)"),
          sign(
              Kind.RELATED,
              SHORT,
              "^(read (more|also|next|this|the full|our|:)|also read|see also|related("
                  + " (stories|articles|coverage|topics|content|news|links?|posts?))?\\b\\s*:?|more"
                  + " (on|from|stories|news|in|about|like)\\b|recommended( for you)?$|you"
                  + " (may|might) (also )?(like|be interested)|most"
                  + " (read|popular|viewed|shared)|trending|don'?t miss|up next|next"
                  + " (article|story|up)|previous (article|story)|watch( (now|also|more|the"
                  + " video))?\\s*:|listen( (now|to))?\\s*:|in pictures|editor'?s?"
                  + " (picks?|choice)|popular (now|stories)|top stories|latest"
                  + " (news|stories|headlines)|keep"
                  + " reading|related:|sponsored|advertisement|advertorial|promoted|story"
                  + " continues|article continues|continue reading below|skip (advert|to|ad)|what"
                  + " to read next|read on)"),
          sign(
              Kind.SHARE,
              120,
              "^(share( (this|on|via|with)\\b.*|:)?|tweet( this)?|print( this.*)?|e-?mail("
                  + " this.*)?|copy( the)? link|link"
                  + " copied.*|facebook|twitter|whatsapp|linkedin|reddit|pinterest|telegram|flipboard|comments?("
                  + " \\(\\d+\\))?|\\d+ (comments?|shares?)|view comments?|leave a"
                  + " (comment|reply)|post a comment|save( this)?( article| story)?|bookmark.*|gift"
                  + " this article|add to (favou?rites|list)|follow|report (an error|a typo).*|\\d+"
                  + " min(ute)?s? read|[a-z]+ comments)$"),
          sign(
              Kind.COPYRIGHT,
              400,
              "(^(©|\\(c\\)|copyright\\b)|\\ball rights reserved\\b|^(terms of"
                  + " (use|service)|privacy (policy|notice)|cookie|we use cookies|this"
                  + " (site|website) uses cookies)|may not be"
                  + " (published|reproduced|republished|redistributed)|^tags?:|^topics?:|^filed"
                  + " under|^posted in|^categor(y|ies):|^(first|originally) published)"),
          sign(
              Kind.CREDIT,
              160,
              "^((photo|photograph|image|picture|video|graphic|map|illustration|file"
                  + " photo)s?\\s*(by|:|credit|/|courtesy|©)|(getty images?|reuters|afp|ap("
                  + " photo)?|epa|anadolu( agency)?|alamy|shutterstock|file photo)\\s*(/.*)?$|image"
                  + " (source|caption|copyright|credit)|credit\\s*:|©)"),
          sign(
              Kind.CREDIT,
              200,
              "\\[(photo|file|image)?[^\\]]{0,60}(reuters|afp|getty|ap"
                  + " photo|epa|anadolu)[^\\]]{0,40}\\]$|\\((photo|image)s?( by|:)[^)]{0,80}\\)$"),
          sign(
              Kind.BYLINE,
              120,
              "^(by|from|written by|reporting by|reported by|story by|analysis by|words"
                  + " by)\\s+[A-Z][\\p{L}.'-]+( [\\p{L}.'-]+){0,8}( (in|for|and) .{0,60})?$"),
          sign(
              Kind.BYLINE,
              200,
              "^\\(?((additional |with )?(reporting|writing|editing|translation|compiled) by)\\b"),
          sign(
              Kind.DATE,
              80,
              "^((last )?(updated|published|posted|modified|first published)( on|"
                  + " at)?\\s*:?\\s*)?((mon|tues|wednes|thurs|fri|satur|sun)day,? )?((\\d{1,2}"
                  + " )?(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?"
                  + " (\\d{1,2},? )?\\d{4}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}|\\d{4}-\\d{2}-\\d{2})(["
                  + " ,|•·-]*(at )?\\d{1,2}[:.]\\d{2}.{0,20})?$"));

  private Boilerplate() {}

  private static Sign sign(Kind kind, int longest, String regex) {
    return new Sign(
        kind, longest, Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  /// What else than article text the words show a block to be, if anything.
  static Optional<Kind> kind(String text) {
    String plain = text.replace('’', '\'').strip();
    for (Sign sign : SIGNS) {
      if (plain.length() <= sign.longest() && sign.pattern().matcher(plain).find()) {
        return Optional.of(sign.kind());
      }
    }
    return Optional.empty();
  }
}
