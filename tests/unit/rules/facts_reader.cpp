#include "unit/rules/facts_reader.h"

#include <functional>
#include <map>

#include "unit/rules/facts_clauses.h"

namespace recourse::testing {

using std::chrono::hours;
using std::chrono::minutes;

void Reader::read(const std::string& clause) {
  Words words(clause);
  const std::string name = words.next();
  if (!common_.store) common_.store = Store{.store_id = store_id(), .name = "Vega Store"};
  if (name.empty() || read_order_value(name, words)) return;
  static const std::map<std::string, std::function<void(Reader&, Words&)>> clauses{
      {"page", &Reader::read_page},
      {"line", &Reader::read_line},
      {"window", &Reader::read_window},
      {"store", &Reader::read_store},
      {"agreement", &Reader::read_agreement},
      {"problem", &Reader::read_problem},
      {"dispute", &Reader::read_dispute},
      {"sent", [](Reader& r, Words& w) { r.read_message(w, Direction::sent); }},
      {"got", [](Reader& r, Words& w) { r.read_message(w, Direction::received); }},
      {"refunds-read",
       [](Reader& r, Words& w) { r.scenario_.pages.push_back(page(PageKind::refund_list, at(w.next()))); }},
      {"chat-read",
       [](Reader& r, Words& w) { r.scenario_.pages.push_back(page(PageKind::conversation, at(w.next()))); }},
      {"reason", [](Reader& r, Words& w) { r.question_.reason = named<Reason>(w.next()); }},
      {"country",
       [](Reader& r, Words& w) {
         const auto named = w.next();
         r.question_.country = named == "unknown" ? std::nullopt : std::optional(named);
       }},
      {"zone", [](Reader& r, Words& w) { r.question_.buyer_utc_offset = minutes(std::stoi(w.next())); }},
      {"never-seen", [](Reader& r, Words&) { r.order_is_known_ = false; }},
  };
  const auto found = clauses.find(name);
  if (found == clauses.end()) throw std::invalid_argument("no such fact: " + name);
  found->second(*this, words);
}

Scenario Reader::finish() {
  if (order_pages_.empty()) {
    order_pages_.push_back(page(PageKind::order_detail, question_.now - hours(1)));
    order_pages_.back().orders.push_back(common_);
  }
  if (order_is_known_) scenario_.pages.insert(scenario_.pages.begin(), order_pages_.begin(), order_pages_.end());
  return scenario_;
}

Scenario read_facts(const std::string& text, Question& question) {
  Reader reader(question);
  std::istringstream clauses(text);
  for (std::string clause; std::getline(clauses, clause, ';');) reader.read(clause);
  return reader.finish();
}

}  // namespace recourse::testing
