#include "lexicon/label_model.h"

#include <string>

#include "support/catch.h"
#include "support/fixtures.h"
#include "support/label_bytes.h"

using namespace newsprism;
using test::label_bytes;
using test::open_labels;

namespace {

const std::vector<std::uint32_t> kFeatures = {0x00000007, 0x00010007, 0x40001234,
                                              0x40004321, 0xC0000001, 0xFFFFFFFF};

std::string small_model() {
  return label_bytes(2, {{kFeatures[0], {{0, 10}, {51, -20}}},
                         {kFeatures[2], {{3, 127}, {kStyleCode + 7, -128}, {kStyleLabelCode, 5}}},
                         {kFeatures[3], {{118, 1}}},
                         {kFeatures[4], {}},
                         {kFeatures[5], {{kStyleLabelCode + kStyles * kNameLabels - 1, -1}}}});
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
  for (std::uint32_t high = 0; high < 0x10000; high += 0x2000) {
    for (std::uint32_t low = 0; low < 0x10000; ++low) {
      const LabelModel::Row row = model.value().find(high << 16 | low);
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
  const LabelModel::Row first = model.find(kFeatures[0]);
  REQUIRE(first.size == 2);
  CHECK(first.codes[1] == 51);
  CHECK(first.weights[0] == 10);
  CHECK(first.weights[1] == -20);
  const LabelModel::Row second = model.find(kFeatures[2]);
  REQUIRE(second.size == 3);
  CHECK(second.weights[0] == 127);
  CHECK(second.weights[1] == -128);
  REQUIRE(model.find(kFeatures[3]).size == 1);
  CHECK(model.find(kFeatures[3]).codes[0] == 118);
  CHECK(model.find(kFeatures[4]).size == 0);
  CHECK(model.find(kFeatures[5]).size == 1);
  CHECK(model.find(0x40001235).size == 0);
  CHECK(model.find(0x80000007).size == 0);  // the print of another bucket
}

TEST_CASE("only the bucket and sixteen bits tell features apart", "[label_model]") {
  const std::string bytes = small_model();
  const auto opened = open_labels(bytes);
  REQUIRE(opened.ok());
  CHECK(opened.value().find(kFeatures[1]).codes == opened.value().find(kFeatures[0]).codes);
}

TEST_CASE("steps are read where they stand", "[label_model]") {
  std::string bytes = small_model();
  bytes[20 + 2 * (1 * kNameLabels + 2)] = 44;
  bytes[20 + 2 * (kNameLabels * kNameLabels + 3 * kWordLabels + 1)] = '\xFF';
  bytes[21 + 2 * (kNameLabels * kNameLabels + 3 * kWordLabels + 1)] = '\xFF';
  const auto opened = open_labels(bytes);
  REQUIRE(opened.ok());
  CHECK(opened.value().name_step(1, 2) == 44);
  CHECK(opened.value().name_step(2, 1) == 0);
  CHECK(opened.value().word_step(3, 1) == -1);
}

TEST_CASE("an empty model finds nothing", "[label_model]") {
  CHECK(LabelModel().empty());
  CHECK(LabelModel().find(7).size == 0);
  const std::string none = label_bytes(1, {});
  const auto opened = open_labels(none);
  REQUIRE(opened.ok());
  CHECK(opened.value().find(0).size == 0);
  CHECK(opened.value().find(0xFFFFFFFF).size == 0);
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
    if (at == 20) at = test::kLabelHead;  // steps are any numbers
    for (const int flip : {1, 0x80, 0xFF}) {
      CAPTURE(at, flip);
      std::string spoilt = bytes;
      spoilt[at] = static_cast<char>(spoilt[at] ^ flip);
      if (at < 20) {
        REQUIRE(is_bad(spoilt));
      } else {
        REQUIRE(is_safe(spoilt));
      }
    }
  }
}

TEST_CASE("a label model whose rows do not add up is refused", "[label_model]") {
  const std::string bytes = small_model();
  const std::size_t counts = test::kLabelHead, sizes = counts + 4 + 5 * 2, codes = sizes + 5;
  const auto with = [&](std::size_t at, int value) {
    std::string spoilt = bytes;
    spoilt[at] = static_cast<char>(value);
    return spoilt;
  };
  CHECK(is_bad(with(counts, 0)));  // a row of no bucket
  CHECK(is_bad(with(sizes, 1)));   // a pair of no row
  CHECK(is_bad(with(sizes, 3)));   // a row beyond the pairs
  CHECK(is_bad(with(sizes, 255)));
  CHECK(is_bad(with(codes, kStyleCode + kStyles)));                     // no such style
  CHECK(is_bad(with(codes, kStyleLabelCode + kStyles * kNameLabels)));  // nor that
  CHECK(is_bad(with(codes, kStyleLabelCode)));                          // a label behind a style's
  std::string other = bytes;
  other[7] = '2';
  CHECK(is_bad(other));
  CHECK(is_bad(with(8, 0)));   // no buckets
  CHECK(is_bad(with(8, 17)));  // too many
}

TEST_CASE("counts near the end of 32 bits are refused", "[label_model]") {
  std::string bytes = small_model();
  for (std::size_t at = 12; at < 20; ++at) bytes[at] = '\xFF';
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
