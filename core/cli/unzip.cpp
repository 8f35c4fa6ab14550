#include "cli/unzip.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <utility>

#include "text/decode.h"
#include "text/utf8.h"

namespace newsprism::cli {
namespace {

constexpr const char* kTooMuch = "the archive unpacks to more than 1 GiB";

// Names without UTF-8 are of the encoding of whoever packed them: the more of them, the surer it is found.
void decode_names(ZipDirectory& directory) {
  std::vector<std::string*> names;
  for (ZipEntry& entry : directory.entries) names.push_back(&entry.name);
  for (Refusal& refusal : directory.refused) names.push_back(&refusal.name);
  names.erase(std::remove_if(names.begin(), names.end(),
                             [](const std::string* name) {
                               std::uint32_t malformed = 0;
                               (void)decode_utf8(*name, &malformed);
                               return malformed == 0 || name->find('\n') != std::string::npos;
                             }),
              names.end());
  std::string together;
  for (const std::string* name : names) together += *name + "\n";
  const Result<DecodedText> text = decode(together);
  if (!text.ok()) return;
  const std::string decoded = to_utf8(text.value().text);
  std::size_t begin = 0;
  for (std::string* name : names) {
    const std::size_t end = std::min(decoded.find('\n', begin), decoded.size());
    *name = decoded.substr(std::min(begin, end), end - std::min(begin, end));
    begin = end + 1;
  }
}

}  // namespace

Unzip::Unzip(std::string_view archive, std::string name) : archive_(archive), archive_name_(std::move(name)) {
  Result<ZipDirectory> directory = read_zip_directory(archive);
  if (!directory.ok()) {
    refused_.push_back({archive_name_, directory.error()});
    return;
  }
  directory_ = std::move(directory.value());
  decode_names(directory_);
  for (Refusal& refusal : directory_.refused) {
    if (!refusal.name.empty()) refusal.name.insert(0, 1, '/');
    refused_.push_back({archive_name_ + refusal.name, std::move(refusal.error)});
  }
  if (directory_.entries.empty() && refused_.empty())
    refused_.push_back({archive_name_, {ErrorCode::bad_archive, 0, "there is no file in the archive"}});
}

bool Unzip::next() {
  while (at_ < directory_.entries.size()) {
    const ZipEntry& entry = directory_.entries[at_++];
    name_ = archive_name_ + "/" + entry.name;
    const char* wrong = unpack(entry);
    if (wrong == nullptr) return true;
    refused_.push_back({name_, {ErrorCode::bad_archive, entry.offset, wrong}});
  }
  bytes_ = {};
  return false;
}

const char* Unzip::unpack(const ZipEntry& entry) {
  const std::string_view packed = archive_.substr(entry.offset, entry.packed);
  bytes_.clear();
  if (unpacked_ > kUnpackedLimit) return kTooMuch;
  if (entry.deflated) {
    if (const char* wrong = inflate(packed)) return wrong;
  } else {
    unpacked_ += packed.size();
    if (unpacked_ > kUnpackedLimit) return kTooMuch;
    bytes_ = packed;
  }
  if (looks_like_zip(bytes_)) return "an archive inside an archive";
  if (crc32_z(0, reinterpret_cast<const Bytef*>(bytes_.data()), bytes_.size()) != entry.crc)
    return "its checksum does not agree";
  return nullptr;
}

const char* Unzip::inflate(std::string_view packed) {
  std::array<Bytef, 65536> chunk;
  z_stream stream{};
  stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(packed.data()));  // zlib only reads it
  stream.avail_in = static_cast<uInt>(packed.size());
  if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return "zlib does not start";
  const char* wrong = nullptr;
  for (int status = Z_OK; status != Z_STREAM_END && wrong == nullptr;) {
    stream.next_out = chunk.data();
    stream.avail_out = static_cast<uInt>(chunk.size());
    status = ::inflate(&stream, Z_NO_FLUSH);
    const std::size_t size = chunk.size() - stream.avail_out;
    bytes_.append(reinterpret_cast<const char*>(chunk.data()), size);
    unpacked_ += size;
    if (status != Z_OK && status != Z_STREAM_END) {
      wrong = "its data are damaged";
    } else if (unpacked_ > kUnpackedLimit) {
      wrong = kTooMuch;
    } else if (bytes_.size() > kUnpackedRatioFrom && bytes_.size() > packed.size() * kUnpackedRatio) {
      wrong = "it unpacks to more than 200 times its size";
    }
  }
  inflateEnd(&stream);
  return wrong;
}

}  // namespace newsprism::cli
