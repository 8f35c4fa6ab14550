// All that is known before the first article is read. Loaded once, then only read.
#pragma once

#include <cstddef>
#include <span>

#include "base/result.h"
#include "lexicon/label_model.h"
#include "lexicon/names.h"
#include "lexicon/pinyin.h"
#include "lexicon/words.h"

namespace newsprism {

class Lexicon {
 public:
  Lexicon() = default;  // empty: everything works, less well

  // `bytes` (core/data/newsprism.pack) must outlive the lexicon and be aligned to 8.
  [[nodiscard]] static Result<Lexicon> open(std::span<const std::byte> bytes);

  [[nodiscard]] const Words& words() const { return words_; }
  [[nodiscard]] const Names& names() const { return names_; }
  [[nodiscard]] const Pinyin& pinyin() const { return pinyin_; }
  [[nodiscard]] const LabelModel& labels() const { return labels_; }

  // A reader's own names beside the packed ones (own_names.h). They are not copied.
  void set_own(const OwnNames* own) { names_.set_own(own); }

 private:
  Words words_;
  Names names_;
  Pinyin pinyin_;
  LabelModel labels_;
};

}  // namespace newsprism
