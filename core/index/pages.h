// The pages of an index: pieces of some kilobytes that are read, checked and kept one by one, so that opening
// an index costs what its head costs, and an archive sends no more than a question needs.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace newsprism {

// Where pages are read from that nobody holds yet.
class PageSource {
 public:
  virtual ~PageSource() = default;
  // Copies the page to `to`; false where it is not at hand now.
  virtual bool read(std::uint32_t page, char* to, std::size_t size) = 0;
};

// Where they are written.
class PageSink {
 public:
  virtual ~PageSink() = default;
  virtual void put(std::string_view bytes) = 0;
};

class Pages {
 public:
  struct Row {
    std::uint32_t size = 0;
    std::uint32_t checksum = 0;  // fast_checksum
  };

  // The next page, which was written a moment ago.
  void add(std::string_view bytes);

  // Pages as a head lists them, one after another in `bytes`, which must outlive them: all are checked.
  // The number of the first damaged one, or how many there are.
  [[nodiscard]] std::uint32_t open(const std::vector<Row>& rows, std::string_view bytes);
  // Each is read and checked when it is first asked for.
  void open(std::vector<Row> rows, std::unique_ptr<PageSource> source);

  [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(views_.size()); }
  // Bytes of all.
  [[nodiscard]] std::uint64_t size() const { return size_; }
  // Its bytes; none of a damaged page or one that is not at hand, which is noted.
  [[nodiscard]] std::string_view operator[](std::uint32_t page) const {
    if (page >= views_.size()) return {};
    return views_[page].data() != nullptr ? views_[page] : read(page);
  }

  // What was asked for and was not at hand.
  [[nodiscard]] const std::vector<std::uint32_t>& wanted() const { return wanted_; }
  void forget_wanted() const { wanted_.clear(); }
  [[nodiscard]] bool damaged() const { return damaged_; }

 private:
  [[nodiscard]] std::string_view read(std::uint32_t page) const;

  mutable std::vector<std::string_view> views_;  // without data: not read yet
  mutable std::vector<std::unique_ptr<char[]>> held_;
  std::vector<Row> rows_;  // of a source
  std::unique_ptr<PageSource> source_;
  std::uint64_t size_ = 0;
  mutable std::vector<std::uint32_t> wanted_;
  mutable bool damaged_ = false;
};

}  // namespace newsprism
