#include "drafts/lint.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "drafts/lint_words.h"
#include "drafts/personal.h"
#include "drafts/text.h"

namespace recourse::drafts {

namespace {

/// Longer texts are not typed by people; the rest of one is not looked at.
constexpr std::size_t kMostBytes = 20'000;
/// Fewer words than this say too little to miss anything in them.
constexpr std::size_t kFewestLettersToJudge = 12;

Finding finding(const char* problem, const char* suggestion, Effect effect = Effect::warns) {
  return {RuleId::brief_but_detailed,
          effect,
          Basis::guide,
          {{"problem", std::string(problem)}, {"suggestion", std::string(suggestion)}}};
}

/// Whether the word lists know languages written in most of its letters; of others nothing is said. `fold` is
/// decomposed, so Hangul comes in its single letters.
bool is_in_known_script(std::string_view fold) {
  const auto is_known = [](char32_t point) {
    return point < 0x250 || (point >= 0x400 && point < 0x530) ||                        // Latin, Cyrillic
           (point >= 0x590 && point < 0x700) ||                                         // Hebrew, Arabic
           (point >= 0x1100 && point < 0x1200) ||                                       // Hangul
           (point >= 0x3040 && point < 0x3100) || (point >= 0x4E00 && point < 0xA000);  // Kana, Han
  };
  const auto points = decoded(fold);
  return static_cast<std::size_t>(std::ranges::count_if(points, is_known)) * 2 > points.size();
}

bool names_order(std::string_view text, const std::optional<OrderId>& order) {
  std::string digits;
  std::size_t run = 0;
  bool found = false;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      digits += c;
      if (++run >= 12) found = true;
    } else if (c != ' ' && c != '-') {
      run = 0;
      digits += c;
    } else {
      run = 0;
    }
  }
  return order ? digits.find(order->text()) != std::string::npos : found;
}

std::string without(std::string text, const std::vector<std::string>& quoted) {
  for (const auto& quote : quoted) {
    if (quote.empty()) continue;
    for (auto at = text.find(quote); at != std::string::npos; at = text.find(quote, at + 1))
      text.replace(at, quote.size(), " ");
  }
  return text;
}

}  // namespace

std::vector<Finding> lint(std::string_view whole, const LintContext& context) {
  const std::string text = cleaned(whole.substr(0, kMostBytes));
  const std::string own = without(text, context.quoted);
  const std::string fold = folded(own);
  const auto length = code_points(text);
  const Effect missing = context.reply ? Effect::informs : Effect::warns;
  std::vector<Finding> findings;
  if (length > kLongest) {
    auto too_long = finding("too-long", "shorten");
    too_long.args["length"] = static_cast<int>(length);
    too_long.args["most"] = static_cast<int>(kLongest);
    findings.push_back(std::move(too_long));
  }
  if (length < kShortest) {
    auto too_short = finding("too-short", "say-more", missing);
    too_short.args["length"] = static_cast<int>(length);
    too_short.args["least"] = static_cast<int>(kShortest);
    findings.push_back(std::move(too_short));
  }
  if (!names_order(text, context.order)) {
    auto no_order = finding("no-order", "name-order", missing);
    if (context.order) no_order.args["order"] = context.order->text();
    findings.push_back(std::move(no_order));
  }
  if (is_in_known_script(fold) || fold.size() < kFewestLettersToJudge) {
    if (!find_word(WordList::reason, fold)) findings.push_back(finding("no-reason", "say-what-is-wrong", missing));
    if (!find_word(WordList::outcome, fold)) findings.push_back(finding("no-outcome", "say-what-you-want", missing));
  }
  const auto quoted = [&](WordList list, const char* problem, const char* suggestion) {
    const auto word = find_word(list, fold);
    if (!word) return;
    auto found = finding(problem, suggestion);
    found.args["found"] = *word;
    findings.push_back(std::move(found));
  };
  quoted(WordList::threat, "threat", "stay-calm");
  quoted(WordList::review, "review-threat", "leave-out-reviews");
  if (const auto what = personal_data(own, fold, context.order)) {
    auto personal = finding("personal-data", "leave-out-personal-data");
    personal.args["what"] = std::string(*what);
    findings.push_back(std::move(personal));
  }
  quoted(WordList::outside, "outside-contact", "stay-on-aliexpress");
  return findings;
}

Finding shortened_finding() { return finding("shortened", "shorten", Effect::informs); }

}  // namespace recourse::drafts
