#include "document/html_sections.h"

#include "document/html_hints.h"
#include "document/phrases.h"
#include "text/script.h"

namespace newsprism {
namespace {

// Longer lines are no headings of such sections.
constexpr std::size_t kLongestOpener = 60;

// Lists of phrases as fold() leaves them, each with a bar behind it.
constexpr Key kCommentHeads =
    U"comments|comment|responses|leave a reply|leave a comment|your comments|"
    U"post a comment|add a comment|add comment|join the conversation|"
    U"join the discussion|view comments|show comments|reader comments|user comments|"
    U"kommentare|kommentar schreiben|commentaires|vos commentaires|comentarios|"
    U"deixe um comentario|deja un comentario|commenti|lascia un commento|"
    U"reacties|komentarze|комментарии|добавить комментарий|оставить комментарий|コメント|"
    U"댓글|komentar|yorumlar|kommentarer|网友评论|评论列表|";
constexpr Key kCommentParts = U"responses to |response to |thoughts on |comments on |comments to |";
constexpr Key kRelatedHeads =
    U"related|latest|popular|trending|more|recommended|editor's picks|editor’s picks|editors' picks|"
    U"most read|most popular|похожие записи|по теме|関連記事|관련기사|relacionados|"
    U"relacionadas|correlati|";
constexpr Key kRelatedPrefixes =
    U"related |more in |more from |more on |more about |more news|more stories|"
    U"more great |read more|read next|read also|also read|see more|see also|"
    U"you may also|you might also|you may like|recommended |don't miss|don’t miss|latest |"
    U"elsewhere on |popular |trending |top stories|what to read|up next|keep reading|"
    U"mehr zum thema|lesen sie auch|auch interessant|das konnte sie|a lire aussi|"
    U"lire aussi|sur le meme|leggi anche|potrebbe interessart|articoli correlati|"
    U"lea tambien|lee tambien|te puede interesar|noticias relacionadas|leia tambem|"
    U"leia mais|veja tambem|veja mais|noticias relacionadas|posts relacionados|"
    U"artigos relacionados|читайте также|смотрите также|похожие |lees ook|las ocksa|"
    U"læs ogsa|les ogsa|czytaj takze|zobacz tez|baca juga|あわせて読みたい|관련 기사|";
constexpr Key kPictureParts =
    U"getty images|(image: |(photo: |(photo by |(credit: |(picture: |image copyright|photo credit|picture "
    U"credit|"
    U"/getty|/ap photo|/reuters|(foto: |(图片来源|(摄影:|";
constexpr Key kNoticeParts = U"website| site|browser|consent|accept|";

bool is_letter(char32_t c) {
  return (is_word(c) && !is_digit(c)) || is_han(c);
}

Key bare(Key key) {
  while (!key.empty() && !is_letter(key.front())) key.remove_prefix(1);
  while (!key.empty() && !is_letter(key.back())) key.remove_suffix(1);
  return key;
}

enum class Place : unsigned char { whole, front, anywhere };

bool matches(Key key, Key list, Place place) {
  for (std::size_t at = 0, bar = 0; !key.empty() && at < list.size(); at = bar + 1) {
    bar = list.find(U'|', at);
    if (place != Place::anywhere && list[at] != key.front()) continue;
    const Key word = list.substr(at, bar - at);
    const std::size_t found = place == Place::anywhere ? key.find(word) : key.rfind(word, 0);
    if (found != Key::npos && (place != Place::whole || word.size() == key.size())) return true;
  }
  return false;
}

}  // namespace

std::uint32_t section_opened_by(Key key) {
  if (key.size() > kLongestOpener * 2) return 0;
  const bool counted = !key.empty() && is_digit(key.front());
  if (counted && matches(key, kCommentParts, Place::anywhere)) return kHintComments;
  const Key words = bare(key);
  if (words.empty() || words.size() > kLongestOpener) return 0;
  if (matches(words, kCommentHeads, Place::whole)) return kHintComments;
  const bool related =
      matches(words, kRelatedHeads, Place::whole) || matches(words, kRelatedPrefixes, Place::front);
  return related ? std::uint32_t{kHintRelated} : 0;
}

bool points_elsewhere(Key key) {
  return matches(bare(key.substr(0, kLongestOpener)), kRelatedPrefixes, Place::front);
}

bool is_picture_line(Key key) {
  return matches(key, kPictureParts, Place::anywhere);
}

bool is_cookie_notice(Key key) {
  return key.find(U"cookies") != Key::npos && matches(key, kNoticeParts, Place::anywhere);
}

}  // namespace newsprism
