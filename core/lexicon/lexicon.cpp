#include "lexicon/lexicon.h"

#include <utility>

namespace newsprism {

Result<Lexicon> Lexicon::open(std::span<const std::byte> bytes) {
  const Result<Pack> pack = Pack::open(bytes);
  if (!pack.ok()) return pack.error();
  Result<Words> words = Words::open(pack.value());
  if (!words.ok()) return words.error();
  Result<Names> names = Names::open(pack.value());
  if (!names.ok()) return names.error();
  Result<Pinyin> pinyin = Pinyin::open(pack.value());
  if (!pinyin.ok()) return pinyin.error();
  Result<LabelModel> labels = LabelModel::open(pack.value());
  if (!labels.ok()) return labels.error();
  Lexicon lexicon;
  lexicon.words_ = std::move(words.value());
  lexicon.names_ = std::move(names.value());
  lexicon.pinyin_ = std::move(pinyin.value());
  lexicon.labels_ = std::move(labels.value());
  return lexicon;
}

}  // namespace newsprism
