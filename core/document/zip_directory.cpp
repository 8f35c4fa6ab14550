#include "document/zip_directory.h"

#include <algorithm>
#include <utility>

#include "base/sorting.h"
#include "text/utf8.h"

namespace newsprism {
namespace {

using View = std::string_view;

constexpr std::size_t kEndSize = 22;
constexpr std::size_t kLongestComment = 0xFFFF;
constexpr std::size_t kEntrySize = 46;
constexpr std::size_t kHeaderSize = 30;
constexpr View kEndMark = "PK\5\6";
constexpr View kEntryMark = "PK\1\2";
constexpr View kHeaderMark = "PK\3\4";

std::uint32_t number_at(View bytes, std::size_t at, std::size_t size) {
  std::uint32_t value = 0;
  while (size-- > 0) value = value << 8 | static_cast<unsigned char>(bytes[at + size]);
  return value;
}

// Where the end of the directory stands: the last mark whose comment ends with the file, else the last one.
std::size_t end_of_directory(View bytes) {
  if (bytes.size() < kEndSize) return View::npos;
  const std::size_t lowest = bytes.size() - std::min(bytes.size(), kEndSize + kLongestComment);
  std::size_t last = View::npos;
  for (std::size_t at = bytes.rfind(kEndMark, bytes.size() - kEndSize); at != View::npos && at >= lowest;
       at = bytes.rfind(kEndMark, at - 1)) {
    if (at + kEndSize + number_at(bytes, at + 20, 2) == bytes.size()) return at;
    if (last == View::npos) last = at;
    if (at == 0) break;
  }
  return last;
}

enum class FileNameKind : std::uint8_t { file, unwanted, unsafe };

FileNameKind kind_of(View name) {
  if (name.empty() || name.front() == '/' || name.front() == '\\' || name.find('\0') != View::npos)
    return FileNameKind::unsafe;
  if (name.size() > 1 && name[1] == ':') return FileNameKind::unsafe;  // a drive
  FileNameKind kind = FileNameKind::file;
  for (std::size_t begin = 0; begin <= name.size();) {
    const std::size_t end = std::min(name.find_first_of("/\\", begin), name.size());
    const View part = name.substr(begin, end - begin);
    if (part == "..") return FileNameKind::unsafe;
    if (part.starts_with('.') || part == "__MACOSX" || (part.empty() && end == name.size()))
      kind = FileNameKind::unwanted;
    begin = end + 1;
  }
  return kind;
}

Error broken(std::size_t at, std::string detail) {
  return {ErrorCode::bad_archive, at, std::move(detail)};
}

// What is wrong with the entry whose header is at `header`; finds where its data begin.
const char* check(View bytes, std::size_t header, std::uint32_t flags, std::uint32_t method,
                  ZipEntry& entry) {
  if (kind_of(entry.name) == FileNameKind::unsafe) return "a name that leads out of the archive";
  if ((flags & 1) != 0) return "it is encrypted";
  if (method != 0 && method != 8) return "packed in a way that is not read: neither stored nor deflated";
  if (header == 0xFFFFFFFF || entry.size == 0xFFFFFFFF || entry.packed == 0xFFFFFFFF)
    return "ZIP64 is not read";
  if (header > bytes.size() || bytes.size() - header < kHeaderSize ||
      !bytes.substr(header).starts_with(kHeaderMark))
    return "its place in the archive holds no file";
  entry.offset = header + kHeaderSize + number_at(bytes, header + 26, 2) + number_at(bytes, header + 28, 2);
  if (entry.offset > bytes.size() || bytes.size() - entry.offset < entry.packed)
    return "its data are cut off";
  if (method == 0 && entry.size != entry.packed) return "its sizes contradict each other";
  return nullptr;
}

struct Placed {
  std::size_t header;
  ZipEntry entry;
};

}  // namespace

bool looks_like_zip(View bytes) {
  return bytes.starts_with(kHeaderMark) || bytes.starts_with(kEndMark);
}

Result<ZipDirectory> read_zip_directory(View bytes) {
  const std::size_t end = end_of_directory(bytes);
  if (end == View::npos) return broken(bytes.size(), "the archive is cut off: its directory is missing");
  const std::uint32_t count = number_at(bytes, end + 10, 2);
  std::size_t at = number_at(bytes, end + 16, 4);
  if (count == 0xFFFF || at == 0xFFFFFFFF)
    return broken(end, "ZIP64 is not read: 65,535 files or 4 GiB at most");
  if (number_at(bytes, end + 4, 2) != 0) return broken(end, "a part of an archive in several parts");
  ZipDirectory out;
  std::vector<Placed> placed;
  for (std::uint32_t n = 0; n < count; ++n) {
    if (at > end || end - at < kEntrySize || !bytes.substr(at).starts_with(kEntryMark)) {
      if (n == 0) return broken(at, "the directory of the archive is damaged");
      out.refused.push_back({"", broken(at, "the directory of the archive is damaged from here on")});
      break;
    }
    const std::size_t name_size = number_at(bytes, at + 28, 2);
    const std::size_t size =
        kEntrySize + name_size + number_at(bytes, at + 30, 2) + number_at(bytes, at + 32, 2);
    ZipEntry entry;
    entry.name = bytes.substr(at + kEntrySize, std::min(name_size, end - at - kEntrySize));
    const std::uint32_t flags = number_at(bytes, at + 8, 2);
    const std::uint32_t method = number_at(bytes, at + 10, 2);
    const std::size_t header = number_at(bytes, at + 42, 4);
    std::uint32_t malformed = 0;
    (void)decode_utf8(entry.name, &malformed);
    entry.utf8 = malformed == 0;  // many writers forget the flag, and some lie
    entry.deflated = method == 8;
    entry.crc = number_at(bytes, at + 16, 4);
    entry.packed = number_at(bytes, at + 20, 4);
    entry.size = number_at(bytes, at + 24, 4);
    at += size;
    if (kind_of(entry.name) == FileNameKind::unwanted) continue;
    if (const char* wrong = check(bytes, header, flags, method, entry)) {
      out.refused.push_back({entry.name, broken(header, wrong)});
    } else {
      placed.push_back({header, std::move(entry)});
    }
  }
  // Two that share bytes are the trick of bombs: the one that begins later is refused.
  std::vector<std::size_t> order(placed.size());
  for (std::size_t n = 0; n < order.size(); ++n) order[n] = n;
  sort_stably(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return placed[a].header < placed[b].header; });
  std::vector<bool> overlaps(placed.size(), false);
  std::size_t free_from = 0;
  for (const std::size_t n : order) {
    overlaps[n] = placed[n].header < free_from;
    if (!overlaps[n]) free_from = placed[n].entry.offset + placed[n].entry.packed;
  }
  for (std::size_t n = 0; n < placed.size(); ++n) {
    if (overlaps[n]) {
      out.refused.push_back(
          {placed[n].entry.name, broken(placed[n].header, "its data overlap another file's")});
    } else {
      out.entries.push_back(std::move(placed[n].entry));
    }
  }
  return out;
}

}  // namespace newsprism
