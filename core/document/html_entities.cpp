#include "document/html_entities.h"

#include <algorithm>
#include <vector>

#include "text/encoding.h"

namespace newsprism {
namespace {

struct Entity {
  std::string_view name;
  char32_t value;
};

// The names of HTML 4 and the commonest of those that HTML 5 added, each with its character in hexadecimal;
// the names in byte order.
// clang-format off
constexpr std::string_view kEntityList =
    "AElig c6 AMP 26 Aacute c1 Acirc c2 Agrave c0 Alpha 391 Aring c5 Atilde c3 Auml c4 Beta 392 "
    "COPY a9 Ccaron 10c Ccedil c7 Chi 3a7 CloseCurlyDoubleQuote 201d CloseCurlyQuote 2019 Dagger 2021 "
    "Delta 394 ETH d0 Eacute c9 Ecirc ca Egrave c8 Epsilon 395 Eta 397 Euml cb GT 3e Gamma 393 "
    "Gbreve 11e Iacute cd Icirc ce Idot 130 Igrave cc Iota 399 Iuml cf Kappa 39a LT 3c Lambda 39b "
    "Lstrok 141 Mu 39c NewLine a NonBreakingSpace a0 Ntilde d1 Nu 39d OElig 152 Oacute d3 Ocirc d4 "
    "Ograve d2 Omega 3a9 Omicron 39f OpenCurlyDoubleQuote 201c OpenCurlyQuote 2018 Oslash d8 Otilde d5 "
    "Ouml d6 Phi 3a6 Pi 3a0 Prime 2033 Psi 3a8 QUOT 22 REG ae Rho 3a1 Scaron 160 Scedil 15e Sigma 3a3 "
    "THORN de TRADE 2122 Tab 9 Tau 3a4 Theta 398 Uacute da Ucirc db Ugrave d9 Upsilon 3a5 Uuml dc "
    "Xi 39e Yacute dd Yuml 178 Zcaron 17d ZeroWidthSpace 200b Zeta 396 aacute e1 abreve 103 acirc e2 "
    "acute b4 aelig e6 agrave e0 alefsym 2135 alpha 3b1 amacr 101 amp 26 and 2227 ang 2220 aogon 105 "
    "apos 27 aring e5 ast 2a asymp 2248 atilde e3 auml e4 bdquo 201e beta 3b2 brvbar a6 bsol 5c "
    "bull 2022 bullet 2022 cacute 107 cap 2229 caron 2c7 ccaron 10d ccedil e7 cedil b8 cent a2 "
    "check 2713 chi 3c7 circ 2c6 clubs 2663 colon 3a comma 2c commat 40 cong 2245 copy a9 crarr 21b5 "
    "cup 222a curren a4 dArr 21d3 dagger 2020 darr 2193 dash 2010 deg b0 delta 3b4 diams 2666 "
    "divide f7 dollar 24 eacute e9 ecaron 11b ecirc ea egrave e8 emacr 113 empty 2205 emsp 2003 "
    "emsp13 2004 ensp 2002 eogon 119 epsilon 3b5 equals 3d equiv 2261 eta 3b7 eth f0 euml eb euro 20ac "
    "excl 21 exist 2203 fflig fb00 filig fb01 fllig fb02 fnof 192 forall 2200 frac12 bd frac14 bc "
    "frac34 be frasl 2044 gamma 3b3 gbreve 11f ge 2265 grave 60 gt 3e hArr 21d4 hairsp 200a half bd "
    "harr 2194 hearts 2665 hellip 2026 horbar 2015 hyphen 2010 iacute ed icirc ee iexcl a1 igrave ec "
    "imacr 12b image 2111 infin 221e inodot 131 int 222b iota 3b9 iquest bf isin 2208 iuml ef "
    "kappa 3ba lArr 21d0 lambda 3bb lang 2329 laquo ab larr 2190 lbrace 7b lbrack 5b lceil 2308 "
    "lcub 7b ldquo 201c le 2264 lfloor 230a lowast 2217 lowbar 5f loz 25ca lpar 28 lrm 200e "
    "lsaquo 2039 lsqb 5b lsquo 2018 lstrok 142 lt 3c macr af mdash 2014 micro b5 middot b7 minus 2212 "
    "mldr 2026 mu 3bc nabla 2207 nacute 144 nbsp a0 ndash 2013 ne 2260 ni 220b nldr 2025 not ac "
    "notin 2209 nsub 2284 ntilde f1 nu 3bd num 23 numsp 2007 oacute f3 ocirc f4 odblac 151 oelig 153 "
    "ograve f2 oline 203e omacr 14d omega 3c9 omicron 3bf oplus 2295 or 2228 ordf aa ordm ba oslash f8 "
    "otilde f5 otimes 2297 ouml f6 para b6 part 2202 percnt 25 period 2e permil 2030 perp 22a5 phi 3c6 "
    "phone 260e pi 3c0 piv 3d6 plus 2b plusmn b1 pound a3 prime 2032 prod 220f prop 221d psi 3c8 "
    "puncsp 2008 quest 3f quot 22 rArr 21d2 radic 221a rang 232a raquo bb rarr 2192 rbrace 7d "
    "rbrack 5d rcaron 159 rceil 2309 rcub 7d rdquo 201d rdquor 201d real 211c reg ae rfloor 230b "
    "rho 3c1 rlm 200f rpar 29 rsaquo 203a rsqb 5d rsquo 2019 rsquor 2019 sacute 15b sbquo 201a "
    "scaron 161 scedil 15f sdot 22c5 sect a7 semi 3b shy ad sigma 3c3 sigmaf 3c2 sim 223c sol 2f "
    "spades 2660 star 2606 starf 2605 sub 2282 sube 2286 sum 2211 sup 2283 sup1 b9 sup2 b2 sup3 b3 "
    "supe 2287 szlig df tau 3c4 tcedil 163 there4 2234 theta 3b8 thetasym 3d1 thinsp 2009 thorn fe "
    "tilde 2dc times d7 trade 2122 uArr 21d1 uacute fa uarr 2191 ucirc fb udblac 171 ugrave f9 "
    "umacr 16b uml a8 upsih 3d2 upsilon 3c5 uuml fc verbar 7c vert 7c weierp 2118 xi 3be yacute fd "
    "yen a5 yuml ff zacute 17a zcaron 17e zdot 17c zeta 3b6 zwj 200d zwnj 200c ";
// clang-format on

constexpr std::size_t kLongestName = 24;

bool is_alnum(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

int digit_value(char c, int base) {
  if (c >= '0' && c <= '9') return c - '0';
  const int letter = (c | 32) - 'a' + 10;
  return base == 16 && letter >= 10 && letter < 16 ? letter : -1;
}

std::vector<Entity> read_entities() {
  std::vector<Entity> out;
  for (std::size_t at = 0; at < kEntityList.size(); ++at) {
    const std::size_t space = kEntityList.find(' ', at);
    out.push_back({kEntityList.substr(at, space - at), 0});
    for (at = space + 1; kEntityList[at] != ' '; ++at)
      out.back().value = out.back().value * 16 + static_cast<char32_t>(digit_value(kEntityList[at], 16));
  }
  return out;
}

HtmlEntity read_number(std::string_view text) {
  const bool hex = text.size() > 2 && (text[2] | 32) == 'x';
  const int base = hex ? 16 : 10;
  std::size_t at = hex ? 3 : 2;
  const std::size_t first = at;
  std::uint32_t value = 0;
  for (; at < text.size() && digit_value(text[at], base) >= 0; ++at) {
    const auto digit = static_cast<std::uint32_t>(digit_value(text[at], base));
    if (value < 0x110000) value = value * static_cast<std::uint32_t>(base) + digit;
  }
  if (at == first) return {};
  if (at < text.size() && text[at] == ';') ++at;
  if (value == 0 || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) value = 0xFFFD;
  return {decode_windows1252(value), at};
}

}  // namespace

HtmlEntity entity_at(std::string_view text) {
  if (text.size() > 1 && text[1] == '#') return read_number(text);
  std::size_t end = 1;
  while (end < text.size() && end <= kLongestName && is_alnum(text[end])) ++end;
  const std::string_view name = text.substr(1, end - 1);
  static const std::vector<Entity> entities = read_entities();
  const auto found = std::lower_bound(entities.begin(), entities.end(), name,
                                      [](const Entity& e, std::string_view n) { return e.name < n; });
  if (name.empty() || found == entities.end() || found->name != name) return {};
  if (end < text.size() && text[end] == ';') return {found->value, end + 1};
  // "&copy 2025" is meant, the "&lang=" of an address is not.
  const bool ends = end == text.size() || (text[end] != '=' && !is_alnum(text[end]));
  return ends && found->value < 0x100 ? HtmlEntity{found->value, end} : HtmlEntity{};
}

}  // namespace newsprism
