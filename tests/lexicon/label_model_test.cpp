#include "lexicon/label_model.h"

#include <string>

#include "support/catch.h"
#include "support/fixtures.h"
#include "support/label_bytes.h"

using namespace newsprism;
using test::label_bytes;
using test::open_labels;

namespace {

// One of family 2, four of family 5: keys of 9 and 11 bits.
const std::vector<std::uint32_t> kFeatures = {0x00000007, 0x00010007, 0x40001234,
                                              0x44004321, 0xC0000001, 0xFFFFFFFF};

std::string small_model() {
  return label_bytes(8, {{2, kFeatures[0], {{0, 10}, {51, -20}}},
                         {5, kFeatures[2], {{3, 127}, {kStyleCode + 7, -128}, {kStyleLabelCode, 5}}},
                         {5, kFeatures[3], {{118, 1}}},
                         {5, kFeatures[4], {}},
                         {5, kFeatures[5], {{kStyleLabelCode + kStyles * kNameLabels - 1, -1}}}});
}

bool is_bad(const std::string& bytes) {
  const auto model = open_labels(bytes);
  return !model.ok() && model.error().code == ErrorCode::bad_lexicon;
}

// Refused, or whatever is asked for lies within the bytes, in rows that name nothing that is not there.
bool is_safe(const std::string& bytes) {
  const auto model = open_labels(bytes);
  if (!model.ok()) return model.error().code == ErrorCode::bad_lexicon;
  const auto* begin = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const auto* weights_end = reinterpret_cast<const std::int8_t*>(bytes.data() + bytes.size());
  for (std::uint32_t family = 0; family < kLabelFamilies; ++family) {
    for (std::uint32_t high = 0; high < 0x2000; ++high) {
      const LabelModel::Row row = model.value().find(family, high << 19);
      if (row.size == 0) continue;
      if (row.codes < begin + test::kLabelHead || row.weights + row.size > weights_end) return false;
      for (std::uint32_t i = 0; i < row.size; ++i) {
        const std::uint32_t code = row.codes[i];
        if (code == kStyleCode + kStyles || code >= kStyleLabelCode + kStyles * kNameLabels) return false;
      }
    }
  }
  return true;
}

}  // namespace

TEST_CASE("rows are found by their feature", "[label_model]") {
  const std::string bytes = small_model();
  const auto opened = open_labels(bytes);
  REQUIRE(opened.ok());
  const LabelModel& model = opened.value();
  CHECK_FALSE(model.empty());
  const LabelModel::Row first = model.find(2, kFeatures[0]);
  REQUIRE(first.size == 2);
  CHECK(first.codes[1] == 51);
  CHECK(first.weights[0] == 10);
  CHECK(first.weights[1] == -20);
  const LabelModel::Row second = model.find(5, kFeatures[2]);
  REQUIRE(second.size == 3);
  CHECK(second.weights[0] == 127);
  CHECK(second.weights[1] == -128);
  REQUIRE(model.find(5, kFeatures[3]).size == 1);
  CHECK(model.find(5, kFeatures[3]).codes[0] == 118);
  CHECK(model.find(5, kFeatures[4]).size == 0);
  CHECK(model.find(5, kFeatures[5]).size == 1);
  CHECK(model.find(5, 0x40201234).size == 0);
  CHECK(model.find(2, 0x80000007).size == 0);
  CHECK(model.find(2, kFeatures[2]).size == 0);  // another family's
  CHECK(model.find(5, kFeatures[0]).size == 0);
  CHECK(model.find(0, 0).size == 0);
  CHECK(model.find(kLabelFamilies - 1, 0xFFFFFFFF).size == 0);
}

TEST_CASE("only the upper bits tell features apart", "[label_model]") {
  const std::string bytes = small_model();
  const auto opened = open_labels(bytes);
  REQUIRE(opened.ok());
  CHECK(opened.value().find(2, kFeatures[1]).codes == opened.value().find(2, kFeatures[0]).codes);
}

TEST_CASE("every row of a large family is found, whatever bits are kept", "[label_model]") {
  const std::uint32_t spare = GENERATE(8U, 10U, 12U);
  std::vector<test::LabelRow> rows;
  std::uint32_t hash = 1;
  for (std::uint32_t i = 0; i < 3000; ++i) {
    hash = hash * 1664525 + 1013904223;
    rows.push_back({i % 3, hash, {{i % 100, static_cast<std::int32_t>(i % 100) + 1}}});
  }
  const std::string bytes = label_bytes(spare, rows);
  const auto opened = open_labels(bytes);
  REQUIRE(opened.ok());
  std::size_t right = 0, wrong = 0, strange = 0;
  for (const test::LabelRow& row : rows) {
    const LabelModel::Row found = opened.value().find(row.family, row.feature);
    REQUIRE(found.size == 1);
    (found.codes[0] == row.pairs[0].first ? right : wrong) += 1;
    strange += opened.value().find(row.family, row.feature * 2654435761U + 12345).size;
  }
  CHECK(wrong <= 3000U >> (spare - 2));
  CHECK(strange <= 3000U >> (spare - 2));
}

TEST_CASE("steps are read where they stand", "[label_model]") {
  std::string bytes = small_model();
  bytes[test::kLabelSteps + 2 * (1 * kNameLabels + 2)] = 44;
  bytes[test::kLabelSteps + 2 * (kNameLabels * kNameLabels + 3 * kWordLabels + 1)] = '\xFF';
  bytes[test::kLabelSteps + 1 + 2 * (kNameLabels * kNameLabels + 3 * kWordLabels + 1)] = '\xFF';
  const auto opened = open_labels(bytes);
  REQUIRE(opened.ok());
  CHECK(opened.value().name_step(1, 2) == 44);
  CHECK(opened.value().name_step(2, 1) == 0);
  CHECK(opened.value().word_step(3, 1) == -1);
}

TEST_CASE("an empty model finds nothing", "[label_model]") {
  CHECK(LabelModel().empty());
  CHECK(LabelModel().find(0, 7).size == 0);
  const std::string none = label_bytes(8, {});
  const auto opened = open_labels(none);
  REQUIRE(opened.ok());
  CHECK(opened.value().find(0, 0).size == 0);
  CHECK(opened.value().find(3, 0xFFFFFFFF).size == 0);
}

TEST_CASE("a label model that is cut off or longer is refused", "[label_model]") {
  const std::string bytes = small_model();
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CAPTURE(size);
    REQUIRE(is_bad(bytes.substr(0, size)));
  }
  CHECK(is_bad(bytes + '\0'));
  CHECK_FALSE(is_bad(bytes));
}

TEST_CASE("a label model with other bytes is refused or reads only itself", "[label_model]") {
  const std::string bytes = small_model();
  REQUIRE(is_safe(bytes));
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (at == test::kLabelSteps) at = test::kLabelHead;  // steps are any numbers
    for (const int flip : {1, 0x80, 0xFF}) {
      CAPTURE(at, flip);
      std::string spoilt = bytes;
      spoilt[at] = static_cast<char>(spoilt[at] ^ flip);
      if (at < 8) {
        REQUIRE(is_bad(spoilt));
      } else {
        REQUIRE(is_safe(spoilt));
      }
    }
  }
}

TEST_CASE("a label model whose rows do not add up is refused", "[label_model]") {
  const std::string bytes = small_model();
  const std::size_t codes = bytes.size() - 2 * 7, sizes = codes - 5, lasts = sizes - 5;
  const auto with = [&](std::size_t at, int value) {
    std::string spoilt = bytes;
    spoilt[at] = static_cast<char>(value);
    return spoilt;
  };
  CHECK(is_bad(with(12 + 4 * 2, 0)));    // a row of no family
  CHECK(is_bad(with(12 + 4 * 3, 1)));    // a row that is not there
  CHECK(is_bad(with(lasts + 1, 0x21)));  // keys that descend
  CHECK(is_bad(with(lasts - 1, 254)));   // a key of too many bits
  CHECK(is_bad(with(lasts - 1, 255)));   // one without an end
  CHECK(is_bad(with(sizes, 1)));         // a pair of no row
  CHECK(is_bad(with(sizes, 3)));         // a row beyond the pairs
  CHECK(is_bad(with(sizes, 255)));
  CHECK(is_bad(with(codes, kStyleCode + kStyles)));                     // no such style
  CHECK(is_bad(with(codes, kStyleLabelCode + kStyles * kNameLabels)));  // nor that
  CHECK(is_bad(with(codes, kStyleLabelCode)));                          // a label behind a style's
  std::string other = bytes;
  other[7] = '1';
  CHECK(is_bad(other));
  CHECK(is_bad(with(8, 7)));   // too few bits
  CHECK(is_bad(with(8, 13)));  // too many
}

TEST_CASE("counts near the end of 32 bits are refused", "[label_model]") {
  std::string bytes = small_model();
  for (std::size_t at = test::kLabelSteps - 4; at < test::kLabelSteps; ++at) bytes[at] = '\xFF';
  CHECK(is_bad(bytes));
  bytes = small_model();
  for (std::size_t at = 12; at < test::kLabelSteps; ++at) bytes[at] = '\xFF';
  CHECK(is_bad(bytes));
}

TEST_CASE("the packed model is whole", "[label_model]") {
  CHECK_FALSE(test::lexicon().labels().empty());
}

TEST_CASE("shares of the styles", "[label_model]") {
  const StyleShares even = style_shares({}, 10);
  for (const std::int32_t share : even) CHECK(share == kWholeShare / 8);
  const StyleShares sure = style_shares({0, 5000, 0, 0, 0, 0, 0, 0}, 10);
  for (std::uint32_t s = 0; s < kStyles; ++s) CHECK(sure[s] == (s == 1 ? kWholeShare : 0));
  // the less sure the longer the sentence is
  const std::array<std::int32_t, kStyles> sums = {20, 0, -5000, -5000, -5000, -5000, -5000, -5000};
  CHECK(style_shares(sums, 1)[0] > style_shares(sums, 100)[0]);
  CHECK(style_shares(sums, 100)[0] > style_shares(sums, 100)[1]);
  CHECK(style_shares(sums, 100)[2] == 0);
  const StyleShares far = style_shares({2000000000, -2000000000, 0, 0, 0, 0, 0, 0}, 4000000000U);
  CHECK(far[0] == kWholeShare);
}
