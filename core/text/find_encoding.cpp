#include "text/find_encoding.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <utility>

#include "text/encoding_cost.h"
#include "text/utf8.h"

namespace newsprism {
namespace {

// Enough to tell by, and to stay fast on a hundred megabytes.
constexpr std::size_t kSample = 1 << 16;
// What a declaration is worth, in bits: a line of text that says otherwise outweighs it.
constexpr std::uint64_t kBenefit = 60;
// What it costs to believe that the input begins within a character.
constexpr std::uint64_t kCutBegin = 12;
// Chinese takes 8 to 12 bits a unit of UTF-16, noise 16.
constexpr std::uint64_t kMostBitsOfUnit = 14;
// And half a dozen characters of it are too few to believe it without a mark.
constexpr std::uint64_t kWideDoubt = 24;
// So many bits must speak for another encoding before a line is taken for it.
constexpr std::int64_t kChange = 12;
// The fewest bytes above 127 for which a stretch of lines is looked at by itself.
constexpr std::size_t kOwnStretch = 64;

using Declared = std::optional<Encoding>;

bool is_unread_charset(const std::string& charset) {
  constexpr const char* kNames[] = {"hz-", "euc-", "shift_jis", "x-sjis", "iso-2022", "ks_c_5601", "utf-7"};
  return std::any_of(std::begin(kNames), std::end(kNames),
                     [&](const char* name) { return charset.rfind(name, 0) == 0; });
}

FoundEncodings one_run(std::size_t begin, std::size_t end, Encoding encoding, const char* basis) {
  return {{{begin, end, encoding}}, basis};
}

std::optional<FoundEncodings> find_mark(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return one_run(2, bytes.size(), Encoding::utf16le, "bom");
  if (bytes.starts_with("\xFE\xFF")) return one_run(2, bytes.size(), Encoding::utf16be, "bom");
  if (bytes.starts_with("\x84\x31\x95\x33")) return one_run(4, bytes.size(), Encoding::gb18030, "bom");
  return std::nullopt;
}

bool has_utf8_mark(std::string_view bytes) {
  return bytes.starts_with("\xEF\xBB\xBF");
}

// All of it, but for a character that is cut where the bytes begin or end.
bool is_utf8(const Utf8Look& look, std::string_view bytes) {
  if (look.malformed == 0) return true;
  const bool has_some = look.two + look.more > 0;
  const bool cut_at_end =
      look.cut == 1 &&
      look_at_utf8(bytes.substr(bytes.size() - std::min<std::size_t>(bytes.size(), 3))).cut == 1;
  const std::uint32_t forgiven = (has_some || look.orphans > 1 ? look.orphans : 0) + (cut_at_end ? 1U : 0U);
  const bool lone_lead = !has_some && static_cast<unsigned char>(bytes.back()) >= 0xC0;
  return look.malformed <= forgiven && !lone_lead;
}

// From the first byte that tells something; what is before it is ASCII in any encoding but UTF-16.
std::string_view telling_part(std::string_view bytes) {
  const auto told =
      std::find_if(bytes.begin(), bytes.end(), [](char c) { return static_cast<signed char>(c) <= 0; });
  const std::size_t at = static_cast<std::size_t>(told - bytes.begin());
  return bytes.substr(at < 64 ? 0 : (at - 64) & ~std::size_t{1}, kSample);
}

template <class Visit>
void each_line(std::string_view bytes, std::size_t begin, Visit visit) {
  while (begin < bytes.size()) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size() - 1) + 1;
    visit(begin, end);
    begin = end;
  }
}

struct Guess {
  Encoding encoding = Encoding::utf8;
  std::size_t skip = 0;  // bytes of a character that was cut at the beginning
  std::uint64_t cost = UINT64_MAX;
};

void consider(Guess& best, std::string_view sample, Encoding encoding, std::size_t skip, Declared declared) {
  std::uint64_t cost = encoding_cost(sample.substr(skip), encoding) + (skip > 0 ? kCutBegin : 0);
  if (declared != encoding) cost += kBenefit;
  if (cost < best.cost) best = {encoding, skip, cost};
}

// begins_input: the first character may be cut.
Guess cheapest_legacy(std::string_view sample, Declared declared, bool begins_input = false) {
  Guess best;
  const bool may_be_cut = begins_input && sample.size() > 1 && static_cast<signed char>(sample[0]) < 0;
  for (const Encoding encoding : {Encoding::gb18030, Encoding::big5}) {
    consider(best, sample, encoding, 0, declared);
    if (may_be_cut) consider(best, sample, encoding, 1, declared);
  }
  consider(best, sample, Encoding::windows1252, 0, declared);
  return best;
}

// Each line in the encoding of bytes that suits it best.
std::uint64_t narrow_cost(std::string_view sample) {
  std::uint64_t cost = 0;
  each_line(sample, 0, [&](std::size_t begin, std::size_t end) {
    const std::string_view line = sample.substr(begin, end - begin);
    cost +=
        std::min(encoding_cost(line, Encoding::utf8), cheapest_legacy(line, {}, begin == 0).cost - kBenefit);
  });
  return cost;
}

Guess cheapest_wide(std::string_view sample) {
  Guess best;
  for (const Encoding encoding : {Encoding::utf16le, Encoding::utf16be}) {
    consider(best, sample, encoding, 0, std::nullopt);
    consider(best, sample, encoding, 1, std::nullopt);
  }
  return best;
}

// The bytes of the lines that can be no UTF-8, or are too badly damaged for it. Where there is some UTF-8, a
// character that is cut excuses a line.
std::string legacy_sample(std::string_view bytes, bool has_some) {
  std::string sample;
  each_line(bytes, 0, [&](std::size_t begin, std::size_t end) {
    const std::string_view line = bytes.substr(begin, end - begin);
    const Utf8Look look = look_at_utf8(line);
    const std::uint32_t excused = has_some ? look.cut + (begin == 0 ? look.orphans : 0) : 0;
    if (look.malformed <= excused || sample.size() > kSample) return;
    const std::string_view part = telling_part(line);
    const bool damaged = look.two + 3 * look.more > 2 * look.malformed &&
                         encoding_cost(part, Encoding::utf8) < cheapest_legacy(part, {}).cost;
    if (!damaged) sample += part;
  });
  return sample;
}

// Cuts the bytes between lines of UTF-8 and lines of the other encoding. A line that tells little belongs to
// what is before it: only so many bits of evidence make a change.
class Stretches {
 public:
  Stretches(std::string_view bytes, std::size_t begin, Encoding legacy) : bytes_(bytes), legacy_(legacy) {
    runs_.push_back({begin, bytes.size(), Encoding::utf8});
    each_line(bytes, begin, [&](std::size_t from, std::size_t to) { line(from, to); });
    if (!sure_ && evidence_ > 0) runs_[0].encoding = legacy_;
  }
  std::vector<EncodingRun> runs() { return std::move(runs_); }

 private:
  void line(std::size_t begin, std::size_t end) {
    const std::string_view text = bytes_.substr(begin, std::min(end - begin, kSample));
    const auto bits = [&](Encoding e) { return static_cast<std::int64_t>(encoding_cost(text, e)); };
    std::int64_t as_legacy = bits(legacy_);
    if (begin == 0 && legacy_ != Encoding::windows1252)
      as_legacy =
          std::min(as_legacy, static_cast<std::int64_t>(encoding_cost(text.substr(1), legacy_) + kCutBegin));
    const std::int64_t for_legacy = bits(Encoding::utf8) - as_legacy;
    if (!sure_) {
      evidence_ += for_legacy;
      sure_ = std::abs(evidence_) > kChange;
      if (!sure_) return;
      if (evidence_ > 0) runs_[0].encoding = legacy_;
      evidence_ = 0;
      return;
    }
    const bool in_utf8 = runs_.back().encoding == Encoding::utf8;
    const std::int64_t against = in_utf8 ? for_legacy : -for_legacy;
    if (evidence_ == 0) since_ = begin;
    evidence_ = std::max<std::int64_t>(0, evidence_ + against);
    if (evidence_ <= kChange) return;
    runs_.back().end = since_;
    runs_.push_back({since_, bytes_.size(), in_utf8 ? legacy_ : Encoding::utf8});
    evidence_ = 0;
  }

  std::string_view bytes_;
  Encoding legacy_;
  std::vector<EncodingRun> runs_;
  bool sure_ = false;          // what the first run is
  std::int64_t evidence_ = 0;  // in bits: for the legacy encoding, later against the present run
  std::size_t since_ = 0;      // where it began
};

// A stretch that is long enough may be in another legacy encoding than the rest.
void settle_stretches(std::string_view bytes, const Guess& all, std::vector<EncodingRun>& runs) {
  for (EncodingRun& run : runs) {
    if (run.encoding == Encoding::utf8 || runs.size() == 1) continue;
    const std::string_view part = telling_part(bytes.substr(run.begin, run.end - run.begin));
    const auto high = static_cast<std::size_t>(
        std::count_if(part.begin(), part.end(), [](char c) { return static_cast<signed char>(c) < 0; }));
    if (high >= kOwnStretch) run.encoding = cheapest_legacy(part, all.encoding).encoding;
  }
  if (all.skip > 0 && runs[0].encoding == all.encoding && static_cast<signed char>(bytes[runs[0].begin]) < 0)
    ++runs[0].begin;
}

Result<FoundEncodings> as_given(std::string_view bytes, std::string_view given,
                                const std::optional<FoundEncodings>& marked) {
  std::optional<Encoding> named = encoding_named(given);
  if (!named)
    return Error{ErrorCode::bad_option, 0, "no encoding that is read is called " + std::string(given)};
  const std::string_view last = given.substr(given.size() - 2);
  const bool any_order = *named == Encoding::utf16le && last != "le" && last != "LE";  // "utf-16"
  if (any_order && marked && marked->runs[0].encoding == Encoding::utf16be) named = Encoding::utf16be;
  const bool own_mark = marked && marked->runs[0].encoding == *named;
  std::size_t begin = own_mark ? marked->runs[0].begin : 0;
  if (*named == Encoding::utf8 && has_utf8_mark(bytes)) begin = 3;
  return one_run(begin, bytes.size(), *named, "given");
}

// UTF-16 without a mark, where it explains the bytes much better than anything else.
std::optional<Guess> find_wide(std::string_view text) {
  const std::string_view sample = telling_part(text);
  const Guess wide = cheapest_wide(sample);
  const bool likely = wide.cost < sample.size() / 2 * kMostBitsOfUnit + kBenefit;
  if (!likely || wide.cost + kWideDoubt >= narrow_cost(sample) + kBenefit) return std::nullopt;
  return wide;
}

Result<FoundEncodings> by_looking(std::string_view bytes) {
  const std::size_t begin = has_utf8_mark(bytes) ? 3 : 0;
  const std::string_view text = bytes.substr(begin);
  const std::string charset = declared_charset(bytes);
  const Declared declared = encoding_named(charset);
  FoundEncodings utf8 = one_run(begin, bytes.size(), Encoding::utf8,
                                begin > 0 ? "bom" : (declared == Encoding::utf8 ? "declared" : "detected"));
  const Utf8Look look = look_at_utf8(text);
  const bool valid = is_utf8(look, text);
  if (valid && look.nul == 0) return utf8;
  const std::optional<Guess> wide = find_wide(text);
  if (wide) return one_run(begin + wide->skip, bytes.size(), wide->encoding, "detected");
  const std::string legacy = valid ? std::string() : legacy_sample(text, look.two + look.more > 0);
  if (legacy.empty()) return utf8;
  if (is_unread_charset(charset))
    return Error{ErrorCode::not_text, 0, "a page in " + charset + ", an encoding that is not read"};
  const Guess guess = cheapest_legacy(legacy, declared, legacy[0] == text[0]);
  FoundEncodings found{Stretches(bytes, begin, guess.encoding).runs(), "detected"};
  settle_stretches(bytes, guess, found.runs);
  const bool all_declared = std::all_of(found.runs.begin(), found.runs.end(),
                                        [&](const EncodingRun& run) { return run.encoding == declared; });
  if (all_declared) found.basis = "declared";
  return found;
}

}  // namespace

Result<FoundEncodings> find_encodings(std::string_view bytes, std::string_view given) {
  std::optional<FoundEncodings> marked = find_mark(bytes);
  if (!given.empty()) return as_given(bytes, given, marked);
  if (marked) return std::move(*marked);
  return by_looking(bytes);
}

std::string encoding_names(const std::vector<EncodingRun>& runs) {
  std::string names;
  std::uint32_t seen = 0;
  for (const EncodingRun& run : runs) {
    const std::uint32_t bit = 1U << static_cast<unsigned>(run.encoding);
    if ((seen & bit) != 0) continue;
    seen |= bit;
    names += (names.empty() ? "" : "+") + std::string(encoding_name(run.encoding));
  }
  return names;
}

}  // namespace newsprism
