// Articles in, a pile with all its facts out, as the engine makes it.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "engine.h"
#include "support/fixtures.h"
#include "text/utf8.h"

namespace newsprism::test {

// Reads each text as a file of its own, named "0", "1", ... in this order.
class SamplePile {
 public:
  SamplePile(std::initializer_list<std::string_view> texts) : engine_(lexicon()) {
    int n = 0;
    for (const std::string_view text : texts) {
      ReadOptions options;
      options.name = std::to_string(n++);
      engine_.add(text, options);
    }
  }

  [[nodiscard]] const Pile& pile() { return engine_.pile(); }
  [[nodiscard]] std::string text(Place place) {
    const std::u32string& all = pile().documents[place.doc].text;
    return to_utf8(std::u32string_view(all).substr(place.range.begin, place.range.size()));
  }
  // Does the words of the place hold them?
  [[nodiscard]] bool holds(Place place, std::string_view words) {
    return text(place).find(words) != std::string::npos;
  }

 private:
  Engine engine_;
};

}  // namespace newsprism::test
