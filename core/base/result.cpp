#include "base/result.h"

namespace newsprism {

const char* error_name(ErrorCode code) {
  switch (code) {
    case ErrorCode::empty_input: return "empty_input";
    case ErrorCode::not_text: return "not_text";
    case ErrorCode::bad_json: return "bad_json";
    case ErrorCode::too_deep: return "too_deep";
    case ErrorCode::bad_feed: return "bad_feed";
    case ErrorCode::bad_csv: return "bad_csv";
    case ErrorCode::bad_archive: return "bad_archive";
    case ErrorCode::no_article: return "no_article";
    case ErrorCode::no_such_document: return "no_such_document";
    case ErrorCode::bad_query: return "bad_query";
    case ErrorCode::bad_filter: return "bad_filter";
    case ErrorCode::bad_index: return "bad_index";
    case ErrorCode::bad_index_version: return "bad_index_version";
    case ErrorCode::pages_wanted: return "pages_wanted";
    case ErrorCode::bad_lexicon: return "bad_lexicon";
    case ErrorCode::bad_list: return "bad_list";
    case ErrorCode::bad_option: return "bad_option";
  }
  return "unknown";
}

}  // namespace newsprism
