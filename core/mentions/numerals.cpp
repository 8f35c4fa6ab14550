#include "mentions/numerals.h"

#include <string>

namespace newsprism {
namespace {

constexpr std::size_t kLongest = 48;  // no numeral of the language is longer; bounds the look ahead
constexpr Key kHanDigits = U"零一二三四五六七八九";
constexpr Key kFormalDigits = U"零壹贰叁肆伍陆柒捌玖";

int small_unit(char32_t c) {
  if (c == U'十' || c == U'拾') return 1;
  if (c == U'百' || c == U'佰') return 2;
  if (c == U'千' || c == U'仟') return 3;
  return 0;
}

int big_unit(char32_t c) {
  if (c == U'万') return 4;
  if (c == U'亿') return 8;
  if (c == U'兆') return 12;
  return 0;
}

// 千 in 千米 and 兆 in 兆瓦 belong to the unit of measure.
bool belongs_to_measure(Key key, std::size_t at) {
  const char32_t next = char_at(key, at + 1);
  if (key[at] == U'千') return one_of(next, U"米克瓦伏帕卡焦赫");
  if (key[at] == U'兆') return one_of(next, U"瓦赫帕字比宽欧流光b");
  if (key[at] == U'百') return stands_at(key, at, U"百分点");
  return false;
}

int unit_at(Key key, std::size_t at) {
  const char32_t c = char_at(key, at);
  const int power = small_unit(c) + big_unit(c);
  return power > 0 && !belongs_to_measure(key, at) ? power : 0;
}

// 人数, 指数: a noun, not "several".
bool ends_noun_with_count(Key key, std::size_t at) {
  return one_of(char_before(key, at),
                U"人次总指系参点分函倍少多大岁票户件度天年对代基位常整负复无倒股套者量");
}

// 七八, 三五: neighbours that mean "about".
bool is_pair(int a, int b) {
  return a > 0 && (b == a + 1 || (a == 3 && b == 5));
}

// One end of a numeral while it is read: 1亿 2千 3百 4.
struct Sum {
  Quantity total, section, current;

  void close_current(int power) {
    section = add(section, scaled(current, power)).value_or(section);
    current = Quantity{};
  }
  void close_section(int power) {
    const Quantity part = add(section, current).value_or(section);
    const bool of_all = total.numerator != 0 && compare(total, scaled(of_whole(1), power)) < 0;
    if (of_all)  // 万亿 multiplies all that came before, 1亿2千万 only the last part
      total = scaled(add(total, part).value_or(total), power);
    else
      total = add(total, scaled(part, power)).value_or(total);
    section = current = Quantity{};
  }
  [[nodiscard]] Quantity value() const {
    const Quantity part = add(section, current).value_or(section);
    return add(total, part).value_or(total);
  }
};

class Reader {
 public:
  Reader(Key key, std::size_t at) : key_(key), begin_(at), at_(at) {}

  std::optional<Numeral> read() {
    while (at_ < key_.size() && at_ - begin_ < kLongest && step()) {
    }
    if (!any_) return std::nullopt;
    while (at_ > begin_ && key_[at_ - 1] == U' ') --at_;  // before a unit that did not fit
    finish_trailing_digit();
    return result();
  }

 private:
  Key key_;
  std::size_t begin_, at_, core_end_ = 0;
  Sum low_, high_;
  bool any_ = false, has_current_ = false, zero_ = false, closed_ = false;
  bool arabic_ = false, last_arabic_ = false;
  int last_big_ = 0, bigs_ = 0;
  int last_power_ = 0, below_ = 9;  // below_: the next small unit must be smaller
  std::size_t big_end_ = 0;
  Numeral out_;

  void set_current(const Quantity& low, const Quantity& high) {
    low_.current = low;
    high_.current = high;
    has_current_ = any_ = true;
  }

  bool step() {
    const char32_t c = key_[at_];
    if (closed_) return take_unit_after_more();
    if (is_ascii_digit(c)) return take_arabic();
    if (han_digit(c) >= 0) return take_han_digit(han_digit(c));
    if (c == U'几' || c == U'数') return take_several();
    if (one_of(c, U"多余来")) return take_more();
    if (c == U'点') return take_point();
    if (c == U' ') return take_space();
    return take_unit();
  }

  // A space only between an Arabic number and its unit: 4 万亿.
  bool take_space() {
    if (!last_arabic_ || !has_current_) return false;
    const std::size_t next = skip_spaces(key_, at_);
    if (unit_at(key_, next) < 2) return false;
    at_ = next;
    return true;
  }

  bool take_arabic() {
    if (has_current_ || zero_) return false;
    std::size_t end = at_;
    std::string digits;
    while (end < key_.size()) {
      const char32_t c = key_[end];
      if (is_ascii_digit(c)) {
        digits += static_cast<char>(c);
      } else if (c == U',' && grouped(end)) {
      } else if (c == U'.' && !out_.decimal && is_ascii_digit(char_at(key_, end + 1))) {
        digits += '.';
        out_.decimal = true;
      } else {
        break;
      }
      ++end;
    }
    const std::optional<Quantity> value = parse_decimal(digits);
    if (!value) return false;
    if (!any_ && !out_.decimal) out_.digits = static_cast<std::int32_t>(end - at_);
    set_current(*value, *value);
    arabic_ = last_arabic_ = true;
    at_ = end;
    return true;
  }

  // The comma of 1,030: one to three digits before (or further groups), exactly three after.
  [[nodiscard]] bool grouped(std::size_t comma) const {
    std::size_t before = comma;
    while (before > begin_ && is_ascii_digit(key_[before - 1])) --before;
    const std::size_t length = comma - before;
    if (length < 1 || length > 3 || (length < 3 && before > begin_ && key_[before - 1] == U',')) return false;
    for (std::size_t n = 1; n <= 3; ++n)
      if (!is_ascii_digit(char_at(key_, comma + n))) return false;
    return !is_ascii_digit(char_at(key_, comma + 4));
  }

  bool take_han_digit(int digit) {
    if (last_arabic_ && has_current_) return false;
    if (digit == 0 && any_ && !has_current_) {
      zero_ = true;
      ++at_;
      return true;
    }
    if (has_current_) {
      const std::int64_t previous = whole(low_.current);
      const bool pair = !out_.vague && previous < 10 && is_pair(static_cast<int>(previous), digit) &&
                        han_digit(char_at(key_, at_ + 1)) < 0;
      if (!pair) return false;
      high_.current = of_whole(digit);
      out_.vague = true;
      ++at_;
      return true;
    }
    set_current(of_whole(digit), of_whole(digit));
    last_arabic_ = false;
    ++at_;
    return true;
  }

  // 数十亿: one to ten times 十亿. 十几: somewhat above ten.
  bool take_several() {
    if (has_current_) return false;
    if (any_) {
      if (key_[at_] != U'几' || last_power_ == 0 || last_power_ > 3) return false;
      return close_with_more();
    }
    if (small_unit(char_at(key_, at_ + 1)) + big_unit(char_at(key_, at_ + 1)) == 0) return false;
    if (key_[at_] == U'数' && ends_noun_with_count(key_, at_)) return false;
    set_current(of_whole(1), of_whole(10));
    out_.vague = true;
    last_arabic_ = false;
    ++at_;
    return true;
  }

  bool take_more() {
    const char32_t c = key_[at_];
    if (!any_ || (c == U'来' && last_power_ != 1)) return false;
    if (has_current_ && !last_arabic_) return false;  // 三多
    return close_with_more();
  }

  bool close_with_more() {
    core_end_ = at_;
    out_.more = closed_ = true;
    ++at_;
    return true;
  }

  // 4000多万, 十几亿.
  bool take_unit_after_more() {
    const int power = big_unit(char_at(key_, at_));
    if (power == 0 || unit_at(key_, at_) == 0) return false;
    core_end_ = 0;
    return apply(power);
  }

  bool take_point() {
    if (!has_current_ || last_arabic_ || out_.decimal) return false;
    if (han_digit(char_at(key_, at_ + 1)) < 0) return false;
    if (section_started()) {  // 十五点七: the whole part ends here
      low_.current = low_.value();
      high_.current = low_.current;
      low_.section = low_.total = high_.section = high_.total = Quantity{};
    }
    ++at_;
    for (std::int32_t place = -1; han_digit(char_at(key_, at_)) >= 0 && place > -9; --place, ++at_) {
      const Quantity part = scaled(of_whole(han_digit(key_[at_])), place);
      low_.current = add(low_.current, part).value_or(low_.current);
    }
    high_.current = low_.current;
    out_.decimal = true;
    return true;
  }

  [[nodiscard]] bool section_started() const {
    return low_.section.numerator != 0 || low_.total.numerator != 0;
  }

  bool take_unit() {
    const int power = unit_at(key_, at_);
    if (power == 0) return false;
    if (!any_) {
      if (power != 1) out_.bare_unit = true;
      set_current(of_whole(1), of_whole(1));
      last_arabic_ = false;
    }
    return apply(power);
  }

  bool apply(int power) {
    if (power < 4) {
      if (!has_current_ && power == 1 && zero_) set_current(of_whole(1), of_whole(1));  // 零十五
      if (!has_current_ || power >= below_) return false;
      low_.close_current(power);
      high_.close_current(power);
      below_ = power;
    } else {
      if (power == last_big_ || ++bigs_ > 4) return false;  // 1万2万: two numbers
      last_big_ = power;
      // 亿万 is no number; 万亿 is.
      if (!has_current_ && low_.section.numerator == 0 && (power < 8 || last_power_ != 4)) return false;
      big_end_ = big_end_ == at_ ? at_ : 0;
      out_.scale = big_end_ != 0 ? out_.scale + power : power;
      low_.close_section(power);
      high_.close_section(power);
      below_ = 9;
      big_end_ = at_ + 1;
    }
    has_current_ = zero_ = last_arabic_ = false;
    last_power_ = power;
    ++at_;
    return true;
  }

  // 九万四 is 94,000.
  void finish_trailing_digit() {
    if (!has_current_ || last_arabic_ || zero_ || last_power_ < 2 || out_.decimal || out_.vague) return;
    low_.current = scaled(low_.current, last_power_ - 1);
    high_.current = scaled(high_.current, last_power_ - 1);
  }

  [[nodiscard]] Numeral result() {
    out_.end = at_;
    out_.core_end = core_end_ != 0 ? core_end_ : at_;
    out_.min = low_.value();
    out_.max = high_.value();
    out_.han = !arabic_;
    if (last_power_ != 0) out_.digits = 0;
    if (out_.core_end != big_end_) out_.scale = 0;
    return out_;
  }
};

// 二〇二五, 一九三三: digits in a row, no units.
std::optional<Numeral> read_digit_row(Key key, std::size_t at) {
  std::size_t end = at;
  std::int64_t value = 0;
  while (end - at < 9 && han_digit(char_at(key, end)) >= 0 && key[end] != U'两')
    value = value * 10 + han_digit(key[end++]);
  if (end - at < 3 || unit_at(key, end) != 0) return std::nullopt;
  Numeral out;
  out.end = out.core_end = end;
  out.min = out.max = of_whole(value);
  out.han = true;
  out.digits = static_cast<std::int32_t>(end - at);
  return out;
}

std::optional<Numeral> as_fraction(const Numeral& bottom, const Numeral& top) {
  const std::int64_t over = whole(bottom.min);
  if (over <= 0 || bottom.vague || bottom.more || top.vague) return std::nullopt;
  const std::optional<Quantity> part = make_quantity(1, over, 0);
  const std::optional<Quantity> value = part ? multiply(top.min, *part) : std::nullopt;
  if (!value) return std::nullopt;
  Numeral out = top;
  out.min = out.max = *value;
  out.fraction = true;
  out.han = bottom.han && top.han;
  out.digits = out.scale = 0;
  return out;
}

}  // namespace

int han_digit(char32_t c) {
  if (c == U'〇' || c == U'○') return 0;
  if (c == U'两') return 2;
  const std::size_t plain = kHanDigits.find(c);
  if (plain != Key::npos) return static_cast<int>(plain);
  const std::size_t formal = kFormalDigits.find(c);
  return formal == Key::npos ? -1 : static_cast<int>(formal);
}

bool begins_han_numeral(char32_t c) {
  if (c < 0x3007) return false;
  return han_digit(c) >= 0 || small_unit(c) + big_unit(c) > 0 || c == U'几' || c == U'数';
}

std::int64_t whole(const Quantity& q) {
  if (q.denominator != 1 || q.exponent < 0 || q.exponent > 15 || q.numerator < 0) return -1;
  std::int64_t value = q.numerator;
  for (std::int32_t n = 0; n < q.exponent; ++n) {
    if (value > 900'000'000'000'000'000 / 10) return -1;
    value *= 10;
  }
  return value;
}

Quantity of_whole(std::int64_t n) {
  return make_quantity(n, 1, 0).value_or(Quantity{});
}

Quantity scaled(const Quantity& q, std::int32_t exponent) {
  Quantity out = q;
  if (out.numerator != 0) out.exponent += exponent;
  return out;
}

std::optional<Numeral> read_numeral(Key key, std::size_t at, bool slash) {
  if (at >= key.size()) return std::nullopt;
  if (!is_ascii_digit(key[at]) && !begins_han_numeral(key[at])) return std::nullopt;
  if (std::optional<Numeral> row = read_digit_row(key, at)) return row;
  const std::optional<Numeral> first = Reader(key, at).read();
  if (!first) return std::nullopt;
  if (stands_at(key, first->end, U"分之")) {
    const std::size_t top_at = skip_spaces(key, first->end + 2);
    const std::optional<Numeral> top = Reader(key, top_at).read();
    if (top)
      if (std::optional<Numeral> fraction = as_fraction(*first, *top)) return fraction;
  }
  if (slash && char_at(key, first->end) == U'/' && first->digits > 0 && first->digits < 4) {
    const std::optional<Numeral> bottom = Reader(key, first->end + 1).read();
    if (bottom && bottom->digits > 0 && bottom->digits < 4) {
      std::optional<Numeral> fraction = as_fraction(*bottom, *first);
      if (fraction) fraction->end = fraction->core_end = bottom->end;
      if (fraction) return fraction;
    }
  }
  return first;
}

}  // namespace newsprism
