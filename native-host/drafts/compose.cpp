#include "drafts/compose.h"

#include <algorithm>
#include <stdexcept>

#include "drafts/contradictions.h"
#include "drafts/evidence.h"
#include "drafts/facts.h"
#include "drafts/lint.h"
#include "drafts/meant.h"
#include "drafts/paid_back.h"
#include "drafts/text.h"

namespace recourse::drafts {

using kainjow::mustache::data;
using kainjow::mustache::mustache;

namespace {

/// Under this many code points the buyer's own words are left out rather than cut.
constexpr std::size_t kFewestOwnWords = 20;

template <class E>
std::string key(const char* stem, E value) {
  std::string text = stem + std::string(codec::name_of(value));
  std::replace(text.begin(), text.end(), '-', '_');
  return text;
}

/// What was agreed is asked for as it was agreed; a bank knows no agreements, and a refund that AliExpress decided is
/// no longer the seller's to make.
bool asks_for_the_agreed(const Request& request, const Sayable& said) {
  const bool is_sellers = request.reason != Reason::refund_missing || (request.kind == Kind::message && !said.decided);
  return said.granted && is_sellers && request.kind != Kind::bank && request.outcome == Outcome::full_refund;
}

/// The most telling wish there are words for: of kind and reason, of the kind, of the reason, or the general one.
std::string wish_key(const Request& request, const Sayable& said, const text::Words& words) {
  if (asks_for_the_agreed(request, said))
    return request.kind == Kind::message ? "draft_wish_granted_message" : "draft_wish_granted";
  auto general = key("draft_wish_", request.outcome);
  const auto of_kind = key((general + "_").c_str(), request.kind);
  for (const auto& own :
       {key((of_kind + "_").c_str(), request.reason), of_kind, key((general + "_").c_str(), request.reason)})
    if (words.has(own)) return own;
  return general;
}

/// Sentences that templates put in by name, "{{> wish}}".
void add_parts(Sayable& said, const Request& asked, Reason spoken, const text::Words& words) {
  auto request = asked;
  request.reason = spoken;
  const auto part = [&](const char* name, const std::string& of) {
    said.values.set(name, kainjow::mustache::partial([text = words.say(of)] { return text; }));
  };
  part("about", "draft_about");
  part("problem", key("draft_problem_", request.reason));
  part("wish", wish_key(request, said, words));
  part("transit", "draft_transit");
  part("received", "draft_received");
  part("told", "draft_told");
  part("agreed", "draft_agreed");
  part("withdrawn", "draft_withdrawn");
  // A refund that is missing was told of with its request already.
  const bool told_of = said.won && spoken == Reason::refund_missing;
  if (told_of)
    said.values.set("request", kainjow::mustache::partial([] { return std::string(); }));
  else
    part("request", "draft_request");
  part("own", "draft_own");
  part("proof", "draft_proof");
}

std::string render(const std::string& source, const data& values) {
  mustache text(source);
  text.set_custom_escape([](const std::string& plain) { return plain; });
  auto rendered = text.render(values);
  if (!text.is_valid()) throw std::logic_error("a draft's template is wrong: " + text.error_message());
  return cleaned(rendered);
}

}  // namespace

Draft compose(const OrderFacts& facts, const Request& asked, Instant now) {
  const auto request = narrowed(facts, asked);
  const auto& words = words_in(request.language);
  const auto source = words.say(request.ask ? key("draft_ask_", *request.ask) : key("draft_", request.kind));

  Draft draft;
  auto fitting = request;
  const Reason spoken = spoken_reason(facts, request, now);
  auto said = sayable(facts, fitting, words, now);
  add_parts(said, fitting, spoken, words);
  draft.text = render(source, said.values);
  draft.length = code_points(draft.text);
  const bool is_cut = draft.length > kLongest;
  if (is_cut) {
    fitting.text = cleaned(fitting.text);
    const auto own = code_points(fitting.text);
    const auto over = draft.length - kLongest;
    const auto left = own > over ? own - over : 0;
    fitting.text = left < kFewestOwnWords ? std::string() : shortened(fitting.text, left);
    said = sayable(facts, fitting, words, now);
    add_parts(said, fitting, spoken, words);
    draft.text = shortened(render(source, said.values), kLongest);
    draft.length = code_points(draft.text);
  }
  draft.lint =
      lint(draft.text,
           {.order = facts.record.order.order_id, .reply = request.ask.has_value(), .quoted = std::move(said.quoted)});
  if (is_cut) draft.lint.push_back(shortened_finding());
  if (auto paid = already_paid_finding(facts, request)) draft.lint.push_back(std::move(*paid));
  for (auto& found : contradictions(facts, request, now)) draft.lint.push_back(std::move(found));
  draft.checklist = checklist(request.reason);
  return draft;
}

}  // namespace recourse::drafts
