// The example of README.md, as a program: reads an article and names whom it finds in it.
#include <newsprism/data/builtin_lexicon.h>
#include <newsprism/engine.h>
#include <newsprism/view/json_view.h>

#include <cstdio>
#include <string>

int main() {
  const auto lexicon = newsprism::Lexicon::open(newsprism::builtin_lexicon());
  if (!lexicon.ok()) return 1;
  newsprism::Engine engine(lexicon.value());
  engine.add(
      "Harbour of Port Ellery reopens\n\n"
      "The harbour of Port Ellery reopened on Monday, its director Margaret Oakes said. "
      "\"We lost 40 million dollars,\" Margaret Oakes told reporters.\n",
      {"harbour.txt", "2025-03-04"});
  bool found = false;
  for (const newsprism::Entity& entity : engine.pile().entities) {
    std::printf("%s, named %u times\n", entity.name.c_str(), entity.total);
    found = found || entity.name == "Margaret Oakes";
  }
  const std::string dossier = newsprism::dossier_json(engine.pile(), {});
  return found && dossier.find("newsprism.dossier/1") != std::string::npos ? 0 : 1;
}
