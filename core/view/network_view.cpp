#include "facts/network.h"
#include "view/json_view.h"
#include "view/spans.h"

namespace newsprism {

std::string network_json(const Pile& pile, const NetworkOptions& network_options,
                         const ViewOptions& options) {
  const Network network = build_network(pile, network_options);
  std::vector<Spans> spans;
  for (const Document& d : pile.documents) spans.emplace_back(d, options.offsets);
  JsonText nodes = JsonText::array(), edges = JsonText::array(), out;
  std::string label;
  for (const LayoutBox& n : network.nodes) {
    const Entity& entity = pile.entities[n.item];
    const std::int32_t radius = (n.height - kNetworkLabelHeight) / 2;
    network_label(entity, network_options.lang, network_letters(network.width), label);
    JsonText row;
    row.put("entity", entity_name_of(n.item));
    row.put("type", entity_type_name(entity.type));
    row.put("name", entity.name);
    row.put("label", label);
    row.put("total", entity.total);
    row.put("x", static_cast<std::uint32_t>(n.x));
    row.put("y", static_cast<std::uint32_t>(n.y - n.height / 2 + radius));
    row.put("radius", static_cast<std::uint32_t>(radius));
    nodes.push(row);
  }
  for (const NetworkEdge& e : network.edges) {
    JsonText row, sentences = JsonText::array();
    for (std::uint32_t i = e.begin; i < e.end; ++i) {
      const Meeting& m = network.meetings[i];
      JsonText sentence, names = JsonText::array();
      sentence.put("doc", pile.documents[m.doc].id);
      spans[m.doc].put_span(sentence, m.sentence);
      names.push(spans[m.doc].span(m.a));
      names.push(spans[m.doc].span(m.b));
      sentence.put("names", names);
      sentences.push(sentence);
    }
    row.put("between", entity_names({network.nodes[e.a].item, network.nodes[e.b].item}));
    row.put_milli("weight", static_cast<std::int32_t>(e.weight_milli));
    row.put_milli("score", e.score_milli);
    row.put("sentences", sentences);
    edges.push(row);
  }
  out.put("schema", "newsprism.network/1");
  out.put("width", network.width);
  out.put("height", network.height);
  out.put("met", network.met);
  out.put("nodes", nodes);
  out.put("edges", edges);
  return out.line();
}

}  // namespace newsprism
