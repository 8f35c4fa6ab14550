#include "index/pages.h"

#include <algorithm>
#include <cstring>

#include "base/checksum.h"

namespace newsprism {

void Pages::add(std::string_view bytes) {
  std::unique_ptr<char[]>& held = held_.emplace_back(new char[bytes.size() + 1]);
  std::memcpy(held.get(), bytes.data(), bytes.size());
  views_.emplace_back(held.get(), bytes.size());
  size_ += bytes.size();
}

std::uint32_t Pages::open(const std::vector<Row>& rows, std::string_view bytes) {
  size_ = bytes.size();
  views_.reserve(rows.size());
  for (const Row& row : rows) {
    const std::string_view page = bytes.substr(0, row.size);
    if (page.size() < row.size || fast_checksum(page) != row.checksum) break;
    views_.push_back(page);
    bytes.remove_prefix(row.size);
  }
  return count();
}

void Pages::open(std::vector<Row> rows, std::unique_ptr<PageSource> source) {
  rows_ = std::move(rows);
  for (const Row& row : rows_) size_ += row.size;
  source_ = std::move(source);
  views_.assign(rows_.size(), {});
  held_.resize(rows_.size());
}

std::string_view Pages::read(std::uint32_t page) const {
  const Row& row = rows_[page];
  std::unique_ptr<char[]> bytes(new char[row.size + 1]);
  if (!source_->read(page, bytes.get(), row.size)) {
    if (std::find(wanted_.begin(), wanted_.end(), page) == wanted_.end()) wanted_.push_back(page);
    return {};
  }
  if (fast_checksum({bytes.get(), row.size}) != row.checksum) {
    damaged_ = true;
    return {};
  }
  held_[page] = std::move(bytes);
  return views_[page] = {held_[page].get(), row.size};
}

}  // namespace newsprism
